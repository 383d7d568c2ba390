import type { ComponentType } from 'react';
import type { TermId } from '../../../core/terms';
import type { ChartOptions } from '../../store/chart-options';
import type { AppState } from '../../store/state';
import type { TextKey } from '../../text/text';
import type { Chart, ChartInputs } from '../model/chart';
import type { ChartTask } from '../model/chart-task';
import type { CurveLook } from '../model/curve-look';

/** One way to look at the run as curves: all that the charts panel knows of it. */
export interface ChartTab {
  /** It stands in links, and in the names of saved files. */
  readonly id: ChartOptions['tab'];
  readonly title: TextKey;
  /** The term that its title is, where it is one. */
  readonly term?: TermId;
  /** Whether the run has what it shows; where absent, every run has. */
  isThere?(state: AppState): boolean;
  /** Its charts; `isLog` asks for logarithmic vertical axes, where they can be. */
  charts(inputs: ChartInputs, isLog: boolean): readonly Chart[];
  /** What stands in the legend, those on top first. */
  legend(inputs: ChartInputs): readonly CurveLook[];
  /** Whether each chart has its own colour for a curve, so that the legend has none. */
  readonly hasPlainLegend: boolean;
  /** What the legend depends on of what grows while the run trains, as words; looked at a few times a second. */
  legendKey?(state: AppState): string;
  /** Whether its vertical axes are logarithmic until the user says otherwise. */
  readonly isLogAtFirst: boolean;
  /** What a logarithmic axis does here; null where there can be none. */
  logHelp(state: AppState): TextKey | null;
  /** Whether any of its curves are smoothed. */
  canSmooth(state: AppState): boolean;
  /** Whether the worker measures the tasks' gradients for it, while it is in sight. */
  readonly watchesGradients?: boolean;
  /** Its charts are made of looks inside the model, which are taken only while it is open. */
  readonly watchesModel?: boolean;
  /** Over empty charts: what there will be to see, or why there is nothing; null where there are curves. */
  empty(state: AppState): TextKey | null;
  /** What the pictures leave out; where absent or null, what all charts do. */
  note?(state: AppState): string | null;
  /** What there is to choose among the charts: with the axis and the smoothing, or under the title. */
  readonly Tool?: ComponentType<TabChoiceProps>;
  readonly Choice?: ComponentType<TabChoiceProps>;
}

export interface TabChoiceProps {
  readonly tasks: readonly ChartTask[];
  readonly options: ChartOptions;
  readonly onChange: (changes: Partial<ChartOptions>) => void;
}

/** Before the first step: `paused` asks to press play. */
export function beforeFirstStep({ phase, step }: AppState, paused: TextKey): TextKey | null {
  if (phase === 'failed' || step > 0) return null;
  return phase === 'paused' ? paused : 'charts.empty.starting';
}

/** Whether the vertical axes of the open tab are logarithmic, where they can be. */
export function isLogIn(tab: ChartTab, { log, linear }: ChosenAxes): boolean {
  return log.includes(tab.id) || (tab.isLogAtFirst && !linear.includes(tab.id));
}

type ChosenAxes = Pick<ChartOptions, 'log' | 'linear'>;

/** The axes with those of a tab as they are wanted; where they are so at first, nothing is said of them. */
export function axesWith(
  { id, isLogAtFirst }: ChartTab,
  { log, linear }: ChosenAxes,
  isLog: boolean,
): ChosenAxes {
  const others = (list: readonly string[]) => list.filter((each) => each !== id);
  const changed = (list: readonly string[], isSaid: boolean) =>
    isSaid ? [...others(list), id] : others(list);
  return { log: changed(log, isLog && !isLogAtFirst), linear: changed(linear, !isLog && isLogAtFirst) };
}
