import { text } from '../../text/text';
import type { Results } from '../results';
import { type Front, type FrontMeasure, frontOf } from '../results/front';
import { frontPlot } from './front-plot';
import { parallelPlot } from './parallel-plot';
import type { Picture } from './picture';

/** Fronts by loss and by score: a plane of two tasks, parallel axes of three. */
export function frontPictures(results: Results): readonly Picture[] {
  return (['loss', 'score'] as const).flatMap((measure) => {
    const front = frontOf(results, measure);
    return front === null || front.columns.length < 2 ? [] : [pictureOf(results, front, measure)];
  });
}

function pictureOf(results: Results, front: Front, measure: FrontMeasure): Picture {
  const isPlane = front.columns.length === 2;
  return {
    id: `front ${measure}`,
    title: text(`compare.plot.front.${measure}`),
    name: text(isPlane ? 'compare.plot.front.plane' : 'compare.plot.front.parallel'),
    notes: [text(isPlane ? 'compare.plot.front.read' : 'compare.plot.front.readParallel')],
    ...(isPlane
      ? {}
      : { axes: front.columns.map((column, place) => axisOf(results, front, column.task!, place)) }),
    draw: (look) =>
      isPlane ? frontPlot(results, front, look) : parallelPlot(results, front, look, look.brush ?? []),
  };
}

function axisOf({ tasks }: Results, { points }: Front, task: number, place: number) {
  const means = points.map(({ cells }) => cells[place]!.mean);
  return { title: tasks[task] ?? '', low: Math.min(...means), high: Math.max(...means) };
}
