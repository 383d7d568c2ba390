/** One axis of a chart, worked out: what it spans and where its labels stand. */
export interface Axis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
}

const steps = [1, 2, 5, 10];
// Finer places where a logarithmic axis may end, so that curves fill the picture.
const logEnds = [1, 1.5, 2, 3, 5, 7, 10];

/** Round places, about `count` of them, inside [low, high]. */
export function linearTicks(low: number, high: number, count: number): number[] {
  if (!(high > low)) return [low];
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * steps.find((candidate) => candidate * power >= rough * (1 - 1e-9))!;
  const ticks: number[] = [];
  for (let k = Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9; k++) {
    ticks.push(Number((k * step).toPrecision(12)));
  }
  return ticks;
}

/** An axis around [low, high] that ends at round places. */
export function linearAxis(low: number, high: number, count: number): Axis {
  const room = high > low ? 0 : Math.max(Math.abs(low) / 2, 0.5);
  const inner = linearTicks(low - room, high + room, count);
  const step = inner.length > 1 ? inner[1]! - inner[0]! : high - low || 1;
  const round = (value: number) => Number(value.toPrecision(12));
  const domain = [
    round(Math.floor((low - room) / step + 1e-9) * step),
    round(Math.ceil((high + room) / step - 1e-9) * step),
  ] as const;
  return { domain, ticks: linearTicks(domain[0], domain[1], count) };
}

/** A logarithmic axis around [low, high], both > 0: labels at 1 and 3 of a decade, fewer where there are many. */
export function logAxis(low: number, high: number, count: number): Axis {
  const from = low < high ? low : low / 2;
  const to = low < high ? high : high * 2;
  const domain = [logEnd(from, 'under'), logEnd(to, 'over')] as const;
  const ticks = logTicks(domain, count);
  return { domain, ticks: ticks.length > 1 ? ticks : linearTicks(domain[0], domain[1], count) };
}

function logEnd(value: number, side: 'under' | 'over'): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const share = value / power;
  const end =
    side === 'under'
      ? logEnds.findLast((candidate) => candidate <= share * (1 + 1e-9))
      : logEnds.find((candidate) => candidate >= share * (1 - 1e-9));
  return Number(((end ?? 1) * power).toPrecision(12));
}

function logTicks([low, high]: readonly [number, number], count: number): number[] {
  const decades = Math.log10(high / low);
  const shares = decades * 2 <= count + 1 ? [1, 3] : [1];
  const skip = Math.max(1, Math.ceil(decades / (count + 1)));
  const ticks: number[] = [];
  const first = Math.floor(Math.log10(low));
  for (let exponent = first; exponent <= Math.ceil(Math.log10(high)); exponent++) {
    if (exponent % skip !== 0) continue;
    for (const share of shares) {
      const tick = Number((share * 10 ** exponent).toPrecision(12));
      if (tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9)) ticks.push(tick);
    }
  }
  return ticks;
}

const plain = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });

/** A number as an axis shows it: 1,000, 12k, 1.5M, 0.03, 2e-7. */
export function axisNumber(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e9 || (size > 0 && size < 1e-4)) return value.toExponential(0).replace('e+', 'e');
  if (size >= 1e6) return `${plain.format(Number((value / 1e6).toPrecision(4)))}M`;
  if (size >= 1e4) return `${plain.format(Number((value / 1e3).toPrecision(5)))}k`;
  return plain.format(Number(value.toPrecision(6)));
}

/** A value as the read-out shows it, four digits: 0.09412, 12.35, 3.1e-6. */
export function readNumber(value: number): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size < 1e-4 || size >= 1e6) return value.toExponential(2).replace('e+', 'e');
  return value.toPrecision(size >= 1e4 ? 5 : 4);
}
