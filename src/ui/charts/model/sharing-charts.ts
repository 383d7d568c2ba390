import type { JunctionHistory } from '../../../core/analysis/junction-history';
import type { ChartOptions } from '../../store/chart-options';
import type { Chart, ChartInputs } from './chart';
import type { ChartTask } from './chart-task';
import { type ChartCurve, curveChart } from './curve-chart';
import type { CurveLook } from './curve-look';
import type { JunctionContent } from './junctions/junction-charts';
import { sharingContents } from './sharing-contents';

/** Behind the curves of more than these, the values as they came would be a thicket. */
const mostWithRaw = 3;

/** More charts of one task each than these are shown one at a time; fewer fit where each has many curves. */
const mostOfTasks = 4;
const mostCrowded = 2;
const crowded = 8;

/** How the tasks share, as it went: distances, spectra, stitches, gates and masks, whichever there are. */
export function sharingCharts(inputs: ChartInputs, isLog: boolean): readonly Chart[] {
  const { junctions, tasks, options } = inputs;
  const contents = sharingContents(junctions, tasks, options);
  const choices = tooMany(contents);
  const chosen = choices.find(({ key }) => key === options.part) ?? choices[0];
  return contents
    .filter((content) => content === chosen || !choices.includes(content))
    .map((content) => chartOf(inputs, content, isLog));
}

/** The charts of which one is shown; none where there is room for all. */
export function chartsToChoose(
  junctions: JunctionHistory,
  tasks: readonly ChartTask[],
  options: Pick<ChartOptions, 'layer'>,
): readonly Pick<JunctionContent, 'key' | 'title'>[] {
  return tooMany(sharingContents(junctions, tasks, options));
}

function tooMany(contents: readonly JunctionContent[]): readonly JunctionContent[] {
  const ofRows = contents.filter(({ isOfRow }) => isOfRow);
  const most = ofRows.some(({ curves }) => curves.length > crowded) ? mostCrowded : mostOfTasks;
  return ofRows.length > most ? ofRows : [];
}

/** What stands in the legend: every curve once that hides by itself; in two colours where it has several. */
export function sharingLooks(
  junctions: JunctionHistory,
  tasks: readonly ChartTask[],
  options: Pick<ChartOptions, 'layer'>,
): readonly CurveLook[] {
  const entries = new Map<string, CurveLook>();
  for (const { look } of sharingContents(junctions, tasks, options).flatMap(({ curves }) => curves)) {
    const first = entries.get(look.entry) ?? look;
    const colors = [...new Set([...first.tasks, ...look.tasks])].slice(0, 2);
    entries.set(look.entry, { ...first, tasks: colors });
  }
  return [...entries.values()];
}

function chartOf(inputs: ChartInputs, content: JunctionContent, isLog: boolean): Chart {
  const { isOfRow, canLog = false, isSmoothed = false, axes, curves: all, ...chart } = content;
  const smoothing = !isSmoothed ? 'none' : all.length <= mostWithRaw ? 'overRaw' : 'alone';
  const curves = all.map((curve): ChartCurve => ({ ...curve, smoothing }));
  return curveChart(inputs, {
    ...chart,
    isJudged: false,
    size: 'even',
    curves: () => curves,
    lastStep: () => inputs.junctions.lastStep(),
    axes: { isLog: isLog && canLog, ...axes },
  });
}
