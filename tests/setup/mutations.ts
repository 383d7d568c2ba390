import { stream } from '../../src/core/random';

/** How many mutated inputs are tried: `few` in a usual run, the number in MTL_MUTATIONS where that is said. */
export function tries(few: number): number {
  const said = Number(process.env.MTL_MUTATIONS ?? few);
  if (!Number.isInteger(said) || said < 1)
    throw new RangeError(`MTL_MUTATIONS must be a whole number >= 1; got ${said}`);
  return said;
}

/** Where there is no other number, tests of mutated inputs draw from this seed. */
const seed = Number(process.env.MTL_MUTATIONS_SEED ?? 1);

// What a careless or hostile writer puts where it does not belong.
const pieces = [
  ...'&=#?;,:*%+"\'<>()[]{}|\\/ \t\n\r\0',
  ...['\u202e', '\u2066', '\u200f', '\ufeff', '\ud800', '\udfff', '\uffff', '😀', 'é', '٣', '\u2028'],
  ...['%', '%2', '%00', '%ff', '%C3%28', '%25', '&amp;', '&#38;', '__proto__', 'constructor', 'toString'],
  ...[
    'NaN',
    'Infinity',
    '-0',
    '1e999',
    '1e-999',
    '9'.repeat(40),
    '0x10',
    '1_000',
    'null',
    'undefined',
    'true',
  ],
  ...[
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '{{name}}',
    '$t(key)',
    '=1+1',
    '@SUM(A1)',
    '-1+1',
  ],
];

/** A source of mutated texts: the same ones for the same name and seed. */
export function mutator(name: string) {
  const drawn = stream(seed, name);
  const pick = <T>(items: readonly T[]): T => items[drawn.integer(items.length)]!;
  /** A place in a text, and one behind it. */
  const span = (length: number): readonly [number, number] => {
    const from = drawn.integer(length + 1);
    return [from, Math.min(length, from + drawn.integer(pick([2, 8, 200])))];
  };

  function mutatedOnce(text: string, others: readonly string[]): string {
    const [from, to] = span(text.length);
    const [before, middle, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
    switch (drawn.integer(8)) {
      case 0:
        return before + after;
      case 1:
        return before + pick(pieces) + middle + after;
      case 2:
        return before + pick(pieces) + after;
      case 3:
        return before + middle.repeat(1 + drawn.integer(pick([3, 40]))) + after;
      case 4: {
        const other = pick(others);
        return before + other.slice(drawn.integer(other.length + 1));
      }
      case 5:
        return before + String.fromCharCode(drawn.integer(pick([128, 65_536]))) + middle + after;
      case 6:
        return before + [...middle].reverse().join('') + after;
      default:
        return before + pick(pieces).repeat(drawn.integer(pick([4, 300]))) + middle + after;
    }
  }

  return {
    pick,
    integer: drawn.integer,
    /** One of the texts with some changes; now and then nothing but pieces. */
    text(texts: readonly string[]): string {
      if (drawn.integer(20) === 0)
        return Array.from({ length: drawn.integer(40) }, () => pick(pieces)).join('');
      let text = pick(texts);
      for (let left = 1 + drawn.integer(4); left > 0; left--) text = mutatedOnce(text, texts);
      return text;
    },
    /** Bytes with some of them changed, left out, or repeated. */
    bytes(source: Uint8Array): Uint8Array {
      let bytes = [...source];
      for (let left = 1 + drawn.integer(4); left > 0; left--) {
        const [from, to] = span(bytes.length);
        const drop = drawn.integer(3) === 0 ? to - from : 0;
        const put = Array.from({ length: drawn.integer(pick([2, 20])) }, () => drawn.integer(256));
        bytes = [...bytes.slice(0, from), ...put, ...bytes.slice(from + drop)];
      }
      return Uint8Array.from(bytes);
    },
    /** A JSON value with some of its parts changed, left out or in the place of others. */
    value(source: unknown): unknown {
      const odd = [null, -1, 0.5, 1e308, '', '__proto__', [], {}, [[]], { v: 1e9 }, 'x'.repeat(5000)];
      const walk = (value: unknown): unknown => {
        if (drawn.integer(25) === 0) return pick(odd);
        if (Array.isArray(value)) return value.map(walk).filter(() => drawn.integer(30) > 0);
        if (typeof value !== 'object' || value === null) return value;
        const entries = Object.entries(value).filter(() => drawn.integer(40) > 0);
        return Object.fromEntries(
          entries.map(([key, one]) => [drawn.integer(40) ? key : pick(pieces), walk(one)]),
        );
      };
      return walk(source);
    },
  };
}

/** Milliseconds that this process has computed: what others do on the machine, or where it waits, does not count. */
function computedMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Tries inputs one after the other; says how many they were and which took the processor longest. */
export function trial<T>(title: string, count: number, input: () => T, check: (input: T) => void): void {
  let longest = 0;
  let slowest: T | null = null;
  const begun = performance.now();
  for (let left = count; left > 0; left--) {
    const tried = input();
    const before = computedMs();
    try {
      check(tried);
    } catch (error) {
      console.error(`${title}: ${JSON.stringify(tried).slice(0, 2000)}`);
      throw error;
    }
    const took = computedMs() - before;
    if (took > longest) [longest, slowest] = [took, tried];
  }
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.info(`${count} ${title} in ${seconds} s, the longest ${longest.toFixed(0)} ms of the processor`);
  // A whole page would stand still for it: worth a look, though the first is compiled, and memory is cleared at times.
  if (longest > 100) console.info(`the slowest: ${JSON.stringify(slowest).slice(0, 2000)}`);
}
