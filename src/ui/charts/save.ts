import type { History } from '../../core/analysis/history';
import { csvOf } from '../../core/analysis/series-table';
import { taskKinds } from '../../core/tasks';
import { getState } from '../store/store';
import { text } from '../text/text';
import { taskColor } from '../theme/task-colors';
import { columnsOf } from './chart-columns';
import { inks } from './chart-ink';
import { drawChart } from './drawing';
import { measureTitle } from './measure-title';
import { type ChartOptions, curvesOf } from './options';
import { pictureOf } from './picture';
import type { ChartTask } from './useChartTasks';

export type SaveFormat = 'csv' | 'svg' | 'png';

/** All charts of the open tab, as they are now. */
export interface ChartsToSave {
  readonly tasks: readonly ChartTask[];
  readonly options: ChartOptions;
  readonly scheme: 'light' | 'dark';
}

/** Dots of a PNG for each pixel on the page. */
const pngScale = 2;

/** Hands the charts to the browser as a file to keep. */
export async function saveCharts(charts: ChartsToSave, format: SaveFormat): Promise<void> {
  const name = `mtl-${charts.options.tab}.${format}`;
  if (format === 'csv') return download(new Blob([csvText(charts)], { type: 'text/csv' }), name);
  const picture = pictureNow(charts);
  const svg = new Blob([picture.svg], { type: 'image/svg+xml' });
  download(format === 'svg' ? svg : await painted(svg, picture), name);
}

function subjectOf({ tasks }: ChartsToSave, task: number) {
  return {
    task,
    metrics: taskKinds[tasks[task]!.kind].metrics,
    stepsPerEpoch: getState().ready?.stepsPerEpoch ?? 1,
  };
}

function csvText(charts: ChartsToSave): string {
  const { history } = getState();
  const columns = charts.tasks.flatMap(({ name, kind }, task) =>
    columnsOf(history, subjectOf(charts, task), charts.options).map((column) => ({
      series: column.series,
      name: `${name}, ${measureTitle(kind, charts.options)}, ${column.name}`,
    })),
  );
  return csvOf(columns, timesOf(history));
}

/** The time columns of a table, each worked out from the steps. */
export function timesOf(history: History) {
  const stepsPerEpoch = getState().ready?.stepsPerEpoch ?? 1;
  return {
    [text('charts.unit.epoch')]: (steps: readonly number[]) => steps.map((step) => step / stepsPerEpoch),
    [text('charts.unit.second')]: (steps: readonly number[]) =>
      history.elapsedAt(steps).map((milliseconds) => milliseconds / 1000),
  };
}

function pictureNow(charts: ChartsToSave) {
  const { tasks, options, scheme } = charts;
  const { history, marks } = getState();
  const legend = curvesOf(options.tab, 0, history.hasBaseline)
    .filter(({ id }) => !options.hidden.includes(id))
    .map((curve) => ({ curve, name: text(`charts.curve.${curve.id}`) }))
    .reverse();
  return pictureOf(
    tasks.map(({ name, kind }, task) => ({
      title: `${name} · ${measureTitle(kind, options)}`,
      color: taskColor(task, scheme),
      drawing: drawChart(history, subjectOf(charts, task), options),
    })),
    { unit: text(`charts.unit.${options.unit}`), legend },
    marks.map(({ step }) => step),
    inks[scheme],
  );
}

async function painted(svg: Blob, size: { readonly width: number; readonly height: number }): Promise<Blob> {
  const url = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = size.width * pngScale;
    canvas.height = size.height * pngScale;
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) =>
        blob === null ? reject(new Error('the picture is too large')) : resolve(blob),
      ),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
