/** 2 / pi, and pi / 2 in three parts, whose first two have few enough bits that n times them is exact. */
const perQuarter = 0.6366197723675814;
const quarterHigh = 1.5707963267341256;
const quarterMiddle = 6.077100506303966e-11;
const quarterLow = 2.0222662487959506e-21;

/** sin x, to within 1 ulp for |x| < 1e5. After fdlibm's s_sin.c (Sun Microsystems 1993). */
export function sin(x: number): number {
  return ofQuarters(x, 0);
}

/** cos x, to within 1 ulp for |x| < 1e5. After fdlibm's s_cos.c (Sun Microsystems 1993). */
export function cos(x: number): number {
  return ofQuarters(x, 1);
}

/** sin(x + ahead pi / 2). */
function ofQuarters(x: number, ahead: number): number {
  const n = Math.abs(x) <= Math.PI / 4 ? 0 : Math.round(x * perQuarter);
  const first = x - n * quarterHigh;
  const middle = n * quarterMiddle;
  const rest = first - middle;
  const low = n * quarterLow - (first - rest - middle);
  const y = rest - low;
  const tail = rest - y - low;
  const quarter = (((n + ahead) % 4) + 4) % 4;
  const value = quarter % 2 === 0 ? kernelSin(y, tail) : kernelCos(y, tail);
  return quarter < 2 ? value : -value;
}

/** sin(y + tail) for |y| <= pi / 4. */
function kernelSin(y: number, tail: number): number {
  const z = y * y;
  const v = z * y;
  const r =
    0.00833333333332249 +
    z *
      (-0.0001984126982985795 +
        z * (2.7557313707070068e-6 + z * (-2.5050760253406863e-8 + z * 1.58969099521155e-10)));
  return y - (z * (0.5 * tail - v * r) - tail - v * -0.16666666666666632);
}

/** cos(y + tail) for |y| <= pi / 4. */
function kernelCos(y: number, tail: number): number {
  const z = y * y;
  const r =
    z *
    (0.0416666666666666 +
      z *
        (-0.001388888888887411 +
          z *
            (2.480158728947673e-5 +
              z * (-2.7557314351390663e-7 + z * (2.087572321298175e-9 + z * -1.1359647557788195e-11)))));
  const half = 0.5 * z;
  const w = 1 - half;
  return w + (1 - w - half + (z * r - y * tail));
}

/** Where the argument is turned to: atan of 0.5, 1, 1.5 and infinity, in two parts. */
const turns = [
  [0.4636476090008061, 2.2698777452961687e-17],
  [0.7853981633974483, 3.061616997868383e-17],
  [0.982793723247329, 1.3903311031230998e-17],
  [1.5707963267948966, 6.123233995736766e-17],
] as const;

const series = [
  0.3333333333333293, -0.19999999999876483, 0.14285714272503466, -0.11111110405462356, 0.09090887133436507,
  -0.0769187620504483, 0.06661073137387531, -0.058335701337905735, 0.049768779946159324,
  -0.036531572744216916, 0.016285820115365782,
];

/** atan x, to within 1 ulp. After fdlibm's s_atan.c (Sun Microsystems 1993). */
function atan(x: number): number {
  const size = Math.abs(x);
  let t = size;
  let turn = -1;
  if (size >= 2.4375) {
    turn = 3;
    t = -1 / size;
  } else if (size >= 1.1875) {
    turn = 2;
    t = (size - 1.5) / (1 + 1.5 * size);
  } else if (size >= 0.6875) {
    turn = 1;
    t = (size - 1) / (size + 1);
  } else if (size >= 0.4375) {
    turn = 0;
    t = (2 * size - 1) / (2 + size);
  }
  const z = t * t;
  let sum = 0;
  for (let i = series.length - 1; i >= 0; i--) sum = sum * z + series[i]!;
  const bend = t * z * sum;
  const [high, low] = turns[turn] ?? [0, 0];
  return Math.sign(x) * (turn < 0 ? t - bend : high - (bend - low - t));
}

/** The angle in [0, pi] whose cosine is x, for -1 <= x <= 1. */
export function acos(x: number): number {
  return atan2(Math.sqrt((1 - x) * (1 + x)), x);
}

/** The angle of the point (x, y), in (-pi, pi]; 0 at the origin. */
export function atan2(y: number, x: number): number {
  if (x === 0) return (Math.sign(y) * Math.PI) / 2;
  const angle = atan(y / x);
  if (x > 0) return angle;
  return y < 0 ? angle - Math.PI : angle + Math.PI;
}
