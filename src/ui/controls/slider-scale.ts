import { keptNumber, type NumberField } from '../../core/fields/field';

// A slider moves over whole positions; this file says which value a position stands for. A log scale has
// twenty positions a decade, so that powers of ten (and of two, where the range is one) fall on positions.
const positionsPerDecade = 20;
const noticeableSteps = 2000;

/** The slider's last position; the first is 0, or -1 where the field has a value for "off". */
export function lastPosition(field: NumberField): number {
  if (field.scale === 'log') return Math.round(positionsPerDecade * Math.log10(field.max / field.min));
  const step = field.integer ? 1 : (field.step ?? (field.max - field.min) / 100);
  return Math.min(noticeableSteps, Math.round((field.max - field.min) / step));
}

export function firstPosition(field: NumberField): number {
  return hasOff(field) ? -1 : 0;
}

/** The position that stands nearest to a value. */
export function positionOf(field: NumberField, value: number): number {
  if (hasOff(field) && value < field.min) return -1;
  const bounded = Math.min(field.max, Math.max(field.min, value));
  const share =
    field.scale === 'log'
      ? Math.log(bounded / field.min) / Math.log(field.max / field.min)
      : (bounded - field.min) / (field.max - field.min);
  return Math.round(share * lastPosition(field));
}

/** The value at a position; on a log scale rounded to two digits where it is not a whole number by itself. */
export function valueAt(field: NumberField, position: number): number {
  if (position < 0) return 0;
  const share = Math.min(1, position / lastPosition(field));
  if (field.scale === 'linear') return keptNumber(field, field.min + share * (field.max - field.min));
  const exact = field.min * (field.max / field.min) ** share;
  const isWhole = exact >= 1 && Math.abs(exact - Math.round(exact)) < 1e-6 * exact;
  return keptNumber(field, isWhole ? Math.round(exact) : Number(exact.toPrecision(2)));
}

/**
 * The value when a slider is moved from a value to a position. Neighbouring positions can stand for one value
 * (whole numbers at the low end of a log scale); the move goes on to the next that differs, so that it never sticks.
 */
export function valueToward(field: NumberField, from: number, position: number): number {
  const direction = Math.sign(position - positionOf(field, from));
  let at = position;
  let value = valueAt(field, at);
  while (direction !== 0 && value === from) {
    at += direction;
    if (at < firstPosition(field) || at > lastPosition(field)) break;
    value = valueAt(field, at);
  }
  return value;
}

function hasOff(field: NumberField): boolean {
  return field.zero !== undefined && field.min > 0;
}
