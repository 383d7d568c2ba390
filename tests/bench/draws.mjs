/** Draws at random, the same ones for a seed (mulberry32). */
export function draws(seed) {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (count) => Math.floor(share() * count);
  return { share, integer, pick: (items) => items[integer(items.length)] };
}
