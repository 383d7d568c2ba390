import type { History } from '../../../core/analysis/history';
import { csvOf, csvOfRuns } from '../../../core/analysis/series-table';
import { download } from '../../parts/download';
import { getState } from '../../store/store';
import { text } from '../../text/text';
import type { Chart } from '../model/chart';
import type { CurveLook } from '../model/curve-look';
import { inks } from '../view/chart-ink';
import { pictureOf } from './picture';

export type SaveFormat = 'csv' | 'svg' | 'png';

/** All charts of the open tab, as they are now. */
export interface ChartsToSave {
  /** Its id. */
  readonly tab: string;
  readonly charts: readonly Chart[];
  readonly legend: readonly CurveLook[];
  /** Curves in a task's colour have another one in each chart. */
  readonly isPlain: boolean;
  readonly scheme: 'light' | 'dark';
}

/** Dots of a PNG for each pixel on the page. */
const pngScale = 2;

/** Hands the charts to the browser as a file to keep. */
export async function saveCharts(charts: ChartsToSave, format: SaveFormat): Promise<void> {
  const name = `mtl-${charts.tab}.${format}`;
  if (format === 'csv') return download(new Blob([csvText(charts)], { type: 'text/csv' }), name);
  const picture = pictureNow(charts);
  const svg = new Blob([picture.svg], { type: 'image/svg+xml' });
  download(format === 'svg' ? svg : await painted(svg, picture), name);
}

function csvText({ charts }: ChartsToSave): string {
  const columns = charts.flatMap((chart) =>
    chart.columns().map(({ name, series, bundle }) => ({
      series,
      bundle,
      name: [chart.title, chart.measure, name].filter((part) => part !== '').join(', '),
    })),
  );
  const { history, ready } = getState();
  const seeds = ready?.seeds ?? [];
  // What is told of the run in the spotlight alone has no seed beside it.
  const hasRuns = columns.some(({ bundle }) => bundle.runs.length > 1);
  return hasRuns ? csvOfRuns(columns, seeds, timesOf(history)) : csvOf(columns, timesOf(history));
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

function pictureNow({ charts, legend, isPlain, scheme }: ChartsToSave) {
  const { charts: options, marks } = getState();
  return pictureOf(
    charts.map((chart) => ({
      title: [chart.title, chart.measure].filter((part) => part !== '').join(' · '),
      drawing: chart.draw(),
    })),
    {
      unit: text(`charts.unit.${options.unit}`),
      legend: legend.filter(({ entry }) => !options.hidden.includes(entry)),
      isPlain,
    },
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
