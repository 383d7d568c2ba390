/** Which of two numbers that could both be either comes first. */
export type DateOrder = 'day' | 'month';

const msPerDay = 86_400_000;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const time =
  '(?:[T ,]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2}(?:\\.\\d+)?))?\\s*(am|pm)?\\s*(?:Z|UTC|[+-]\\d{2}:?\\d{2})?)?';
const yearFirst = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${time}$`, 'i');
const yearLast = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${time}$`, 'i');
const dayName = new RegExp(`^(\\d{1,2})[- .]+([a-z]{3,9})\\.?[- ,]+(\\d{4}|\\d{2})${time}$`, 'i');
const nameDay = new RegExp(`^([a-z]{3,9})\\.? (\\d{1,2}),? (\\d{4})${time}$`, 'i');

/** Days from 1970-01-01 to a date (and time, whose zone is not looked at); NaN where a text is none. */
export function daysIn(text: string, order: DateOrder): number {
  if (!/^\w/.test(text) || text.length > 40) return Number.NaN;
  const iso = yearFirst.exec(text);
  if (iso) return days(Number(iso[1]), Number(iso[3]), Number(iso[4]), iso.slice(5));
  const local = yearLast.exec(text);
  if (local) {
    const [first, second] = [Number(local[1]), Number(local[3])];
    const isDayFirst = order === 'day' || local[2] === '.';
    return days(
      fullYear(local[4]!),
      isDayFirst ? second : first,
      isDayFirst ? first : second,
      local.slice(5),
    );
  }
  const named = dayName.exec(text);
  if (named) return days(fullYear(named[3]!), monthIn(named[2]!), Number(named[1]), named.slice(4));
  const month = nameDay.exec(text);
  return month ? days(Number(month[3]), monthIn(month[1]!), Number(month[2]), month.slice(4)) : Number.NaN;
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function monthIn(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function days(year: number, month: number, day: number, clock: readonly (string | undefined)[]): number {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (month < 1 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return Number.NaN;
  const [hour = '0', minute = '0', second = '0', half] = clock;
  const past =
    half?.toLowerCase() === 'pm' ? (Number(hour) % 12) + 12 : half ? Number(hour) % 12 : Number(hour);
  if (past > 24 || Number(minute) > 59 || Number(second) >= 61) return Number.NaN;
  return date.getTime() / msPerDay + (past * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
}

/**
 * Which order of day and month texts are written in: the one in which all (but one in ten) are dates; null where both
 * do, or neither.
 */
export function orderOf(values: readonly string[]): DateOrder | null {
  const open = values.filter(
    (value) => yearLast.exec(value)?.[2] === '/' || yearLast.exec(value)?.[2] === '-',
  );
  const fits = (order: DateOrder) => open.filter((value) => !Number.isNaN(daysIn(value, order))).length;
  const [day, month] = [fits('day'), fits('month')];
  if (day === month) return null;
  return day > month ? 'day' : 'month';
}

/** Whether the order of day and month matters to any of these texts. */
export function hasOrder(values: readonly string[]): boolean {
  return values.some(
    (value) => daysIn(value, 'day') !== daysIn(value, 'month') && !Number.isNaN(daysIn(value, 'day')),
  );
}

/** "2024-03-05", the day of a number of days from 1970-01-01. */
export function isoDay(day: number): string {
  return new Date(Math.floor(day) * msPerDay).toISOString().slice(0, 10);
}

/** "Jan" to "Dec". */
export function monthOf(day: number): string {
  const name = months[new Date(Math.floor(day) * msPerDay).getUTCMonth()]!;
  return name[0]!.toUpperCase() + name.slice(1);
}

/** "Mon" to "Sun". */
export function weekdayOf(day: number): string {
  return ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][new Date(Math.floor(day) * msPerDay).getUTCDay()]!;
}
