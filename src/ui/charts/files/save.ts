import { download } from '../../parts/download';
import { painted } from '../../parts/painted';
import { getState } from '../../store/store';
import type { en } from '../../text/en';
import { text } from '../../text/text';
import type { Chart } from '../model/chart';
import type { CurveLook } from '../model/curve-look';
import { inks } from '../view/chart-ink';
import { csvOfCharts } from './csv';
import { type ChartsPlace, pictureOf } from './picture';

export type SaveFormat = 'csv' | 'svg' | 'png';

/** All charts of the open tab, as they are now. */
export interface ChartsToSave {
  readonly tab: keyof typeof en.charts.tab;
  readonly charts: readonly Chart[];
  readonly legend: readonly CurveLook[];
  /** Curves in a task's colour have another one in each chart. */
  readonly isPlain: boolean;
  readonly scheme: 'light' | 'dark';
}

/** Hands the charts to the browser as a file to keep. */
export async function saveCharts(charts: ChartsToSave, format: SaveFormat): Promise<void> {
  const name = `${text('saving.files.charts', { tab: text(`charts.tab.${charts.tab}`).toLowerCase() })}.${format}`;
  if (format === 'csv') return download(new Blob([csvNow(charts)], { type: 'text/csv' }), name);
  const picture = pictureNow(charts);
  const svg = new Blob([picture.svg], { type: 'image/svg+xml' });
  download(format === 'svg' ? svg : await painted(svg, picture), name);
}

function csvNow({ charts }: ChartsToSave): string {
  const { history, ready, spotlight } = getState();
  const stepsPerEpoch = ready?.stepsPerEpoch ?? 1;
  return csvOfCharts(charts, { history, stepsPerEpoch, seeds: ready?.seeds ?? [], spotlight });
}

/** The charts as one SVG with its size. */
export function pictureNow(
  { charts, legend, isPlain, scheme }: Omit<ChartsToSave, 'tab'>,
  place: ChartsPlace | null = null,
) {
  const { charts: options, marks, config } = getState();
  const drawn = charts.map((chart) => ({
    title: [chart.title, chart.measure].filter((part) => part !== '').join(' · '),
    drawing: chart.draw(),
  }));
  const series = drawn.flatMap(({ drawing }) => drawing.series);
  const isOfSeveral = series.some(({ look, band }) => look.pin === undefined && band !== undefined);
  const hasPins = series.some(({ look, band }) => look.pin !== undefined && band !== undefined);
  return pictureOf(
    drawn,
    {
      unit: text(`charts.unit.${options.unit}`),
      legend: legend.filter(({ entry }) => !options.hidden.includes(entry)),
      isPlain,
      notes: [
        ...(isOfSeveral ? [text(`charts.read.around.${options.spread}`, { count: config.seeds })] : []),
        ...(hasPins ? [text('charts.read.pinned')] : []),
      ],
    },
    marks.map(({ step }) => step),
    inks[scheme],
    place,
  );
}
