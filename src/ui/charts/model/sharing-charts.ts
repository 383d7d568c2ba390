import type { JunctionHistory } from '../../../core/analysis/junction-history';
import { averaged } from '../../../core/analysis/series';
import type { Chart, ChartInputs } from './chart';
import { drawCurves, type PlottedCurve, timeOf } from './drawing';
import type { ChartOptions, CurveLook } from './options';
import { type SharingContent, type SharingCurve, sharingContents } from './sharing-curves';
import type { ChartTask } from './useChartTasks';

/** Behind the curves of more than these, the values as they came would be a thicket. */
const mostWithRaw = 3;

/** More charts of one task each than these are shown one at a time; fewer fit where each has many curves. */
const mostOfTasks = 4;
const mostCrowded = 2;
const crowded = 8;

/** How the tasks share, as it went: distances, spectra, stitches, gates and masks, whichever there are. */
export function sharingCharts(inputs: ChartInputs): readonly Chart[] {
  const { junctions, tasks, options } = inputs;
  const contents = sharingContents(junctions, tasks, options);
  const choices = tooMany(contents);
  const chosen = choices.find(({ key }) => key === options.part) ?? choices[0];
  return contents
    .filter((content) => content === chosen || !choices.includes(content))
    .map((content) => chartOf(inputs, content));
}

/** The charts of which one is shown; none where there is room for all. */
export function chartsToChoose(
  junctions: JunctionHistory,
  tasks: readonly ChartTask[],
  options: Pick<ChartOptions, 'layer'>,
): readonly Pick<SharingContent, 'key' | 'title'>[] {
  return tooMany(sharingContents(junctions, tasks, options));
}

function tooMany(contents: readonly SharingContent[]): readonly SharingContent[] {
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
  for (const { look, entry } of sharingContents(junctions, tasks, options).flatMap(({ curves }) => curves)) {
    const first = entries.get(entry) ?? look;
    const colors = [...new Set([...first.tasks, ...look.tasks])].slice(0, 2);
    entries.set(entry, { ...first, tasks: colors });
  }
  return [...entries.values()];
}

function chartOf(
  { history, junctions, stepsPerEpoch, options }: ChartInputs,
  { key, title, measure, help, task, curves, canLog, isSmoothed, axes }: SharingContent,
): Chart {
  const plotted = ({ look: curve, series }: SharingCurve): PlottedCurve => {
    const points = series();
    if (!isSmoothed || options.factor === 0) return { curve, points, raw: null };
    const raw = curves.length <= mostWithRaw ? points : null;
    return { curve, points: averaged(points, options.factor), raw };
  };
  return {
    key,
    title,
    measure,
    help,
    task,
    isJudged: false,
    size: 'even',
    draw() {
      const visible = curves.filter(({ entry }) => !options.hidden.includes(entry));
      return drawCurves(visible.map(plotted).toReversed(), {
        ...timeOf(history, stepsPerEpoch, options, junctions.lastStep()),
        isLog: canLog && options.log.sharing,
        ...axes,
      });
    },
    columns: () => curves.map(({ look, series }) => ({ name: look.name, series: series() })),
  };
}
