/** A matrix that a loop walks along: GLSL expressions of its batch and of the texel in it, one of them the loop's. */
export interface Walked {
  /** The input's name, as launches have it. */
  readonly name: string;
  /** What the texel is called in the body. */
  readonly as: string;
  readonly batch: string;
  readonly r: string;
  readonly c: string;
}

/** Steps of a loop that are written out: a software renderer spends as much on the loop itself as on a read. */
const atOnce = 4;

/**
 * GLSL: a loop over the 2 x 2 texels along one axis of some matrices, `length` entries long, that runs `body` with
 * their texels. The places of reads are worked out once in four steps and moved on in between. Entries past an odd
 * length are 0; those past the other axis are anything.
 */
export function walk(
  loop: string,
  length: number,
  walked: readonly Walked[],
  isWalkable: (name: string) => boolean,
  body: string,
): string {
  const whole = Math.floor(length / 2);
  const turns = Math.floor(whole / atOnce);
  const moved = ({ name, r }: Walked) =>
    r === loop ? `vec2(0.0, step${name}.y)` : `vec2(step${name}.x, 0.0)`;
  const places = walked
    .filter(({ name }) => isWalkable(name))
    .map(({ name, batch, r, c }) => `vec2 at_${name} = place${name}(${batch}, ${r}, ${c});`);
  const step = (ahead: number) => {
    const reads = walked.map((one) => {
      const { name, as, batch } = one;
      if (isWalkable(name)) {
        return `vec4 ${as} = texture(${name}, at_${name}); at_${name} += ${moved(one)};`;
      }
      const [r, c] = [one.r, one.c].map((place) => (place === loop ? `${loop} + ${ahead}` : place));
      return `vec4 ${as} = texel${name}(${batch}, ${r}, ${c});`;
    });
    return `{ ${reads.join(' ')} ${body} }`;
  };
  const turn = (count: number) =>
    `${places.join(' ')} ${Array.from({ length: count }, (_, ahead) => step(ahead)).join(' ')}`;
  const rest = whole - turns * atOnce;
  const last = walked.map(({ name, as, batch, r, c }) => `vec4 ${as} = texel${name}(${batch}, ${r}, ${c});`);
  return `
    ${turns > 0 ? `for (int ${loop} = 0; ${loop} < ${turns * atOnce}; ${loop} += ${atOnce}) { ${turn(atOnce)} }` : ''}
    ${rest > 0 ? `{ int ${loop} = ${turns * atOnce}; ${turn(rest)} }` : ''}
    ${length % 2 === 1 ? `{ int ${loop} = ${whole}; ${last.join(' ')} ${body} }` : ''}`;
}
