/** One axis of a chart, worked out: what it spans and where its labels stand. */
export interface Axis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
}

const steps = [1, 2, 5, 10];
// Finer places where a logarithmic axis may end, so that curves fill the picture.
const logEnds = [1, 1.5, 2, 3, 5, 7, 10];

/** Round places, at most about `count` of them, inside [low, high]. */
export function linearTicks(low: number, high: number, count: number): number[] {
  if (isPoint(low, high)) return [low];
  const step = roundStep(low, high, count);
  const ticks: number[] = [];
  for (let k = Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9; k++) ticks.push(tidy(k * step));
  return ticks;
}

/** 1, 2 or 5 times a power of ten that divides [low, high] into about `count` parts or fewer. */
function roundStep(low: number, high: number, count: number): number {
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * (steps.find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10);
}

/** Without the last digits, which are rounding: 0.3 for 0.30000000000000004. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** Whether nothing is left between the two but rounding. */
function isPoint(low: number, high: number): boolean {
  return !(high - low > 1e-9 * Math.max(Math.abs(low), Math.abs(high)));
}

/** An axis around [low, high] that ends at round places. */
export function linearAxis(low: number, high: number, count: number): Axis {
  const room = isPoint(low, high) ? Math.max(Math.abs(low) / 2, 0.5) : 0;
  const step = roundStep(low - room, high + room, count);
  const from = tidy(Math.floor((low - room) / step + 1e-9) * step);
  const to = tidy(Math.ceil((high + room) / step - 1e-9) * step);
  return { domain: [from, to], ticks: linearTicks(from, to, count) };
}

/** A logarithmic axis around [low, high], both > 0: labels at 1 and 3 of a decade, fewer where there are many. */
export function logAxis(low: number, high: number, count: number): Axis {
  const from = isPoint(low, high) ? low / 2 : low;
  const to = isPoint(low, high) ? high * 2 : high;
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
  return tidy((end ?? 1) * power);
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
      const tick = tidy(share * 10 ** exponent);
      if (tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9)) ticks.push(tick);
    }
  }
  return ticks;
}
