import { exp } from './exp';

// No typed arrays: the processor's kernels are compiled from this very file too.

/** 2 / sqrt(pi) - 1, and erf(1) rounded to few bits. */
const slopeBeyondOne = 0.1283791670955126;
const erfOfOne = 0.8450629115104675;

/**
 * The error function, 2 / sqrt(pi) times the integral of e^(-t^2) from 0 to x, to within some ulp: a rational function
 * in each of five ranges. After fdlibm's s_erf.c (Sun Microsystems 1993).
 */
export function erf(x: number): number {
  const size = Math.abs(x);
  if (size < 0.84375) return x + x * nearZero(x * x);
  const value = size < 1.25 ? erfOfOne + nearOne(size - 1) : size >= 6 ? 1 : 1 - tail(size);
  return x < 0 ? -value : value;
}

function nearZero(z: number): number {
  const over =
    slopeBeyondOne +
    z *
      (-0.3250421072470015 +
        z * (-0.02848174957559851 + z * (-0.005770270296489442 + z * -2.3763016656650163e-5)));
  const under =
    1 +
    z *
      (0.39791722395915535 +
        z *
          (0.0650222499887673 +
            z * (0.005081306281875766 + z * (0.00013249473800432164 + z * -3.960228278775368e-6))));
  return over / under;
}

function nearOne(s: number): number {
  const over =
    -0.0023621185607526594 +
    s *
      (0.41485611868374833 +
        s *
          (-0.3722078760357013 +
            s *
              (0.31834661990116175 +
                s * (-0.11089469428239668 + s * (0.035478304325618236 + s * -0.002166375594868791)))));
  const under =
    1 +
    s *
      (0.10642088040084423 +
        s *
          (0.540397917702171 +
            s *
              (0.07182865441419627 +
                s * (0.12617121980876164 + s * (0.01363708391202905 + s * 0.011984499846799107)))));
  return over / under;
}

/** 1 - erf(x) for 1.25 <= x < 6. */
function tail(x: number): number {
  const s = 1 / (x * x);
  const exponent = x < 2.857142857142857 ? middleRange(s) : farRange(s);
  return exp(-x * x - 0.5625 + exponent) / x;
}

function middleRange(s: number): number {
  const over =
    -0.009864944034847148 +
    s *
      (-0.6938585727071818 +
        s *
          (-10.558626225323291 +
            s *
              (-62.375332450326006 +
                s *
                  (-162.39666946257347 +
                    s * (-184.60509290671104 + s * (-81.2874355063066 + s * -9.814329344169145))))));
  const under =
    1 +
    s *
      (19.651271667439257 +
        s *
          (137.65775414351904 +
            s *
              (434.56587747522923 +
                s *
                  (645.3872717332679 +
                    s *
                      (429.00814002756783 +
                        s * (108.63500554177944 + s * (6.570249770319282 + s * -0.0604244152148581)))))));
  return over / under;
}

function farRange(s: number): number {
  const over =
    -0.0098649429247001 +
    s *
      (-0.799283237680523 +
        s *
          (-17.757954917754752 +
            s *
              (-160.63638485582192 +
                s * (-637.5664433683896 + s * (-1025.0951316110772 + s * -483.5191916086514)))));
  const under =
    1 +
    s *
      (30.33806074348246 +
        s *
          (325.7925129965739 +
            s *
              (1536.729586084437 +
                s *
                  (3199.8582195085955 +
                    s * (2553.0504064331644 + s * (474.52854120695537 + s * -22.440952446585818))))));
  return over / under;
}
