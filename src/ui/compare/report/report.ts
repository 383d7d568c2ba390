import type { Backend } from '../../../core/run/backend';
import { inks } from '../../charts/view/chart-ink';
import { escaped } from '../../parts/escaped';
import { languageTag } from '../../text/language';
import { momentText } from '../../text/numbers';
import { text } from '../../text/text';
import { baseWords } from '../base-words';
import { savedWidth } from '../plots/PictureMenu';
import { picturesOf } from '../plots/pictures';
import { svgText } from '../plots/svg-text';
import { questionWords } from '../question-words';
import type { Results } from '../results';
import { aboutOf } from '../results/about';
import { cellWords, columnWords } from '../results/cell-words';
import { namedTable } from '../results/named';
import { pairResults } from '../results/pairs';
import { stateWords } from '../results/row-state';
import { reportStyle } from './report-style';

export interface Reported {
  readonly results: Results;
  /** Columns that are left out. */
  readonly hidden: readonly string[];
  readonly answer: string;
  readonly backend: Backend | null;
  readonly date: Date;
}

/** So many pictures at most: the one that answers, and what is behind it. */
const mostPictures = 6;

/** All that came of an experiment as one HTML file that needs nothing beside it: no network, no scripts, no fonts. */
export function reportOf(reported: Reported): string {
  const { results, answer, hidden } = reported;
  const question = escaped(questionWords(results.experiment, results.tasks));
  return [
    `<!doctype html><html lang="${languageTag()}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // Nothing is fetched, whatever the words of a user should hold.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${question}</title><style>${reportStyle}</style></head><body><main>`,
    `<h1>${question}</h1>`,
    `<p class="answer">${escaped(answer)}</p>`,
    heading('results'),
    tableOf(results, hidden),
    `<p class="note">${escaped(text('compare.table.note'))}</p>`,
    ...pairsOf(results, hidden),
    heading('pictures'),
    ...figuresOf(results),
    heading('settings'),
    settingsOf(results),
    heading('method'),
    ...statisticsOf(results).map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    heading('origin'),
    originOf(reported),
    '</main></body></html>',
  ].join('\n');
}

function heading(part: 'results' | 'pictures' | 'settings' | 'method' | 'origin'): string {
  return `<h2>${escaped(text(`compare.report.${part}`))}</h2>`;
}

/** The pairs of tasks, where partners were looked for. */
function pairsOf(results: Results, hidden: readonly string[]): string[] {
  const pairs = pairResults(results);
  if (pairs === null) return [];
  return [
    `<h2>${escaped(text('compare.pairs.title'))}</h2>`,
    tableOf(pairs, hidden),
    `<p class="note">${escaped(text('compare.pairs.note'))}</p>`,
  ];
}

function tableOf(results: Results, hidden: readonly string[]): string {
  const { table, corner, rowNames, columnNames } = namedTable(results, hidden);
  const rows = table.rows.map(({ cells }, row) => {
    const state = stateWords(results.entries[row]!);
    const note = state === '' ? '' : `<small>${escaped(state)}</small>`;
    const numbers = cells.map((cell, at) => {
      const { mean, reach } = cellWords(table.columns[at]!, cell);
      const shown = cell?.isBest ? `<b>${escaped(mean)}</b>` : escaped(mean);
      return `<td>${shown}${reach === '' ? '' : ` <small>± ${escaped(reach)}</small>`}</td>`;
    });
    return `<tr><th scope="row">${escaped(rowNames[row]!)}${note}</th>${numbers.join('')}</tr>`;
  });
  const heads = columnNames.map((name) => `<th scope="col">${escaped(name)}</th>`);
  const head = `<thead><tr><th scope="col">${escaped(corner)}</th>${heads.join('')}</tr></thead>`;
  return `<div class="scroll"><table>${head}<tbody>${rows.join('\n')}</tbody></table></div>`;
}

function figuresOf(results: Results): string[] {
  const ink = inks.light;
  return picturesOf(results)
    .slice(0, mostPictures)
    .map((picture) => {
      const name = text('messages.mark.task', { name: picture.name, change: picture.title });
      const svg = svgText(picture.draw({ width: savedWidth, ink, selected: null }), name, ink.ground);
      const notes = escaped(picture.notes.join(' '));
      return `<figure>${svg}<figcaption><b>${escaped(picture.title)}.</b> ${notes}</figcaption></figure>`;
    });
}

function settingsOf({ experiment, tasks }: Results): string {
  const { base } = experiment;
  const lines = [
    ...baseWords(base, tasks),
    { title: text('compare.run.seeds'), words: `${base.seeds}` },
    { title: text('compare.report.steps'), words: `${base.steps}` },
  ];
  const items = lines.map(({ title, words }) => `<dt>${escaped(title)}</dt><dd>${escaped(words)}</dd>`);
  return `<dl>${items.join('')}</dl>`;
}

/** How the numbers came to be, in words; only what the table has columns for. */
function statisticsOf({ table, reading, tasks, experiment }: Results): string[] {
  const hints = table.columns.map((column) => {
    const { title, hint } = columnWords(column, tasks);
    return text('compare.report.column', { title, hint });
  });
  return [
    text(experiment.base.seeds > 1 ? 'compare.report.intervals' : 'compare.run.oneSeed'),
    text(
      reading === 'best' && experiment.base.validationShare > 0
        ? 'compare.report.best'
        : 'compare.report.last',
    ),
    ...hints,
  ];
}

function originOf({ results, backend, date }: Reported): string {
  const { link, software, backend: trained } = aboutOf(results, backend, date);
  const lines = [
    [text('compare.report.link'), `<a href="${escaped(String(link))}">${escaped(String(link))}</a>`],
    ...(trained === '' ? [] : [[text('compare.report.backend'), escaped(String(trained))]]),
    [text('compare.report.date'), escaped(momentText(date.getTime()))],
    [text('compare.report.software'), escaped(String(software))],
  ];
  return `<dl>${lines.map(([title, words]) => `<dt>${escaped(title!)}</dt><dd>${words}</dd>`).join('')}</dl>`;
}
