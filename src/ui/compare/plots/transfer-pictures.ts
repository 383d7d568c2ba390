import { taskFields } from '../../../core/config/fields';
import { say, text } from '../../text/text';
import type { Results } from '../results';
import { doneOf, transferOf } from '../transfer/transfer-results';
import { labelsText } from '../transfer/way-words';
import { lostPlot, tuningPlot } from './forgetting-plots';
import type { Picture } from './picture';
import { curveTable, lostTable, untaughtTable } from './picture-tables';
import { transferPlot } from './transfer-plot';
import { untaughtPlot } from './untaught-plot';

/** All pictures of a question about a new task, the one that answers it first. */
export function transferPictures(results: Results): readonly Picture[] {
  return [...curvePictures(results), ...untaughtPictures(results), ...forgettingPictures(results)];
}

function scoreTitle({ tasks }: Results, found: NonNullable<ReturnType<typeof transferOf>>): string {
  const metric = found.curves === null ? '' : say(found.curves.metric.title);
  return text('compare.column.score', { name: tasks[found.task] ?? '', metric });
}

/** The ways over the labels; none before a variant is done. */
export function curvePictures(results: Results): readonly Picture[] {
  const found = transferOf(results);
  if (found === null || found.curves === null) return [];
  const task = results.tasks[found.task] ?? '';
  return [
    {
      id: 'transfer',
      title: text('transfer.plot.curves'),
      name: text('transfer.plot.curvesName', { task }),
      notes: [text('transfer.plot.read')],
      draw: (look) => transferPlot(results, { task, score: scoreTitle(results, found) }, look),
    },
  ];
}

/** Heads without labels along the knob; none where tasks have no descriptors. */
export function untaughtPictures(results: Results): readonly Picture[] {
  const found = transferOf(results);
  const untaught = found?.untaught ?? null;
  if (found === null || untaught === null) return [];
  const { tasks } = results.experiment.base;
  const knob = say(taskFields[untaught.knob].title);
  const places = {
    old: found.old.map((place) => tasks[place]![untaught.knob]),
    own: tasks[found.task]![untaught.knob],
    knob,
    score: scoreTitle(results, found),
  };
  return [
    {
      id: 'untaught',
      title: text('transfer.plot.untaught'),
      name: text('transfer.plot.untaughtName', { knob }),
      notes: [text('transfer.plot.untaughtRead')],
      table: () => untaughtTable(text('transfer.plot.untaughtName', { knob }), knob, untaught),
      draw: (look) => untaughtPlot(untaught, places, look),
    },
  ];
}

/** What becomes of the old tasks, with the fewest labels over the steps, and over all numbers of labels. */
export function forgettingPictures(results: Results): readonly Picture[] {
  const found = transferOf(results);
  if (found === null || found.curves === null) return [];
  const { curves, task, old } = found;
  const labels = curves.asked.find((count) => doneOf(found.entryOf('tuned', count)) !== null);
  if (labels === undefined) return [];
  const result = doneOf(found.entryOf('tuned', labels))!;
  const turn = found.entryOf('tuned', labels)!.variant.transfer!.headSteps;
  const names = results.tasks;
  const tuningName = text('transfer.plot.tuningName', { labels: labelsText(labels) });
  return [
    {
      id: 'tuning',
      title: text('transfer.plot.tuning'),
      name: tuningName,
      notes: [text('transfer.plot.tuningRead', { labels: labelsText(labels) })],
      table: () => curveTable(tuningName, result.curves, [...old, task], names),
      draw: (look) => tuningPlot(result, { tasks: [...old, task], held: task, turn, names }, look),
    },
    {
      id: 'lost',
      title: text('transfer.plot.lost'),
      name: text('transfer.plot.lostName'),
      notes: [text('transfer.plot.lostRead')],
      table: () => lostTable(text('transfer.plot.lostName'), names[task] ?? '', curves, names),
      draw: (look) => lostPlot(curves, names, names[task] ?? '', look),
    },
  ];
}
