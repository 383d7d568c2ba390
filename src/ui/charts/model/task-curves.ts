import type { Measure, Model } from '../../../core/analysis/history';
import { text } from '../../text/text';
import type { CurveLook, TaskTab } from './options';

/** The curves that a task's chart can show. */
export type CurveId = 'test' | 'train' | 'alone' | 'trainAlone';

/** One curve of a task's chart: what it shows and how it is drawn. */
export interface Curve extends CurveLook {
  readonly id: CurveId;
  readonly measure: Measure;
  readonly model: Model;
}

const styles: Readonly<Record<CurveId, Pick<Curve, 'width' | 'dashes'> & { isColored: boolean }>> = {
  trainAlone: { width: 1, dashes: '5 3', isColored: false },
  train: { width: 1.1, dashes: null, isColored: true },
  alone: { width: 2, dashes: '0.1 4', isColored: false },
  test: { width: 2.4, dashes: null, isColored: true },
};

/** The curves of a task's chart, those drawn last on top; `metric` is a place in its kind's metrics. */
export function curvesOf(tab: TaskTab, metric: number, hasBaseline: boolean, task = 0): readonly Curve[] {
  const judged: Measure = tab === 'loss' ? 'test' : metric;
  const curve = (id: CurveId, measure: Measure, model: Model): Curve => ({
    id,
    measure,
    model,
    name: text(`charts.curve.${id}`),
    help: text(`charts.legend.${id}`),
    width: styles[id].width,
    dashes: styles[id].dashes,
    tasks: styles[id].isColored ? [task] : [],
  });
  return [
    ...(tab === 'loss' && hasBaseline ? [curve('trainAlone', 'train', 'single')] : []),
    ...(tab === 'loss' ? [curve('train', 'train', 'shared')] : []),
    ...(hasBaseline ? [curve('alone', judged, 'single')] : []),
    curve('test', judged, 'shared'),
  ];
}
