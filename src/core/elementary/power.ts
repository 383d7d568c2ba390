import { exp } from './exp';
import { log } from './log';

export function square(x: number): number {
  return x * x;
}

/** x^y: products for a whole y, else e^(y ln x), to within some |y ln x| ulp. */
export function pow(x: number, y: number): number {
  if (Number.isInteger(y)) return y < 0 ? 1 / wholePower(x, -y) : wholePower(x, y);
  if (x === 0) return y > 0 ? 0 : Number.POSITIVE_INFINITY;
  return exp(y * log(x));
}

function wholePower(x: number, n: number): number {
  let power = 1;
  let factor = x;
  for (let left = n; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) power *= factor;
    factor *= factor;
  }
  return power;
}

/** The length of a vector, also where the squares of its entries would be out of range. */
export function hypot(...vector: readonly number[]): number {
  let most = 0;
  for (const entry of vector) most = Math.max(most, Math.abs(entry));
  if (most === 0 || most === Number.POSITIVE_INFINITY) return most;
  let sum = 0;
  for (const entry of vector) sum += square(entry / most);
  return most * Math.sqrt(sum);
}
