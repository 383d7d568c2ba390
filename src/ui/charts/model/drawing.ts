import type { Band } from '../../../core/analysis/band';
import type { CurveKey } from '../../../core/analysis/curve-key';
import type { Gap } from '../../../core/analysis/gaps';
import type { Series } from '../../../core/analysis/series';
import type { Stretch } from '../../../core/analysis/thin';
import type { Axis } from '../../drawing/ticks';
import type { CurveLook } from './curve-look';

/** A point of a curve on its way to the picture; y is null where there is no place for it, or nothing to show. */
export interface Row {
  readonly step: number;
  readonly x: number;
  readonly y: number | null;
}

export interface DrawnLine {
  readonly key: CurveKey;
  readonly look: CurveLook;
  /** Every value as it came, faint behind the smoothed curve. */
  readonly isRaw: boolean;
  /** Of one of several runs, which; null of what all of them come to. */
  readonly run: number | null;
  /** Of the run in the spotlight, where several are drawn. */
  readonly isSpotlit: boolean;
  readonly rows: readonly Row[];
}

/** A step that is marked on a curve of one run. */
export interface DrawnDot {
  readonly key: CurveKey;
  readonly look: CurveLook;
  readonly run: number;
  readonly isSpotlit: boolean;
  readonly x: number;
  readonly y: number;
}

/** What lies around a line: from low to high, each null where there is no place for it. */
export interface DrawnBand {
  readonly key: CurveKey;
  readonly look: CurveLook;
  readonly rows: readonly BandRow[];
}

export interface BandRow {
  readonly step: number;
  readonly x: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Everything that one chart shows at one moment: plain and thinned. */
export interface Drawing {
  readonly lines: readonly DrawnLine[];
  /** Under the lines. */
  readonly bands: readonly DrawnBand[];
  /** Over the lines. */
  readonly dots: readonly DrawnDot[];
  readonly x: Axis;
  readonly y: Axis;
  readonly isLog: boolean;
  /** Values under this stand for a conflict between tasks; null where there is no such thing. */
  readonly conflictUnder: number | null;
  /** The kept points of each visible curve, those of pinned runs first, for the read-out. */
  readonly series: readonly PlottedCurve[];
  /** Steps in the chosen unit of time. */
  readonly toX: (steps: readonly number[]) => readonly number[];
}

/** A visible curve with what is known of it. */
export interface PlottedCurve {
  readonly key: CurveKey;
  readonly look: CurveLook;
  readonly points: Series;
  /** Every value as it came, where the points are smoothed; null where they are not. */
  readonly raw: Series | null;
  /** Of several runs, what is around the points; every run apart where each is drawn. */
  readonly band?: Band;
  readonly runs?: readonly Series[];
  /** Stretches that the curve has no value in; no line leads over one. */
  readonly gaps?: readonly Gap[];
  /** Of another run: its steps in the chosen unit of time. */
  readonly toX?: Drawing['toX'];
}

/** A dot before it has a place in the picture. */
export interface PlottedDot {
  readonly key: CurveKey;
  readonly look: CurveLook;
  readonly run: number;
  readonly step: number;
  readonly value: number;
}

/** The axes that a chart asks for. */
export interface Axes {
  /** The steps of the whole run, or those picked out. */
  readonly stretch: Stretch;
  readonly isWhole: boolean;
  readonly toX: Drawing['toX'];
  readonly isLog: boolean;
  /** The vertical axis where it does not follow the values; its lower end at the least where it does. */
  readonly fixed?: Axis;
  readonly floor?: number;
  /** What it spans at the least where it follows the values; a logarithmic one follows them alone. */
  readonly span?: readonly [number, number];
  /** Labels on the vertical axis, about. */
  readonly ticks?: number;
  readonly conflictUnder?: number;
  /** Steps that no line leads to from the point before. */
  readonly breaks?: readonly number[];
  readonly dots?: readonly PlottedDot[];
  /** The run that stands out from the others. */
  readonly spotlight?: number;
}
