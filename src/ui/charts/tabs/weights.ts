import { methodOf } from '../../../core/weighting';
import { say, text } from '../../text/text';
import { weightLooks, weightsChart } from '../model/weights-chart';
import { beforeFirstStep, type ChartTab } from './chart-tab';

export const weights: ChartTab = {
  id: 'weights',
  title: 'charts.tab.weights',
  term: 'weight',
  charts: (inputs, isLog) => [weightsChart(inputs, isLog)],
  legend: ({ tasks }) => weightLooks(tasks),
  hasPlainLegend: false,
  isLogAtFirst: false,
  logHelp: () => 'charts.log.help',
  canSmooth: () => true,
  empty: (state) => beforeFirstStep(state, 'charts.empty.weights'),
  note({ config }) {
    const { needs, random, title } = methodOf(config.method.id);
    return needs === 'nothing' && random === '' ? text('charts.note.constant', { method: say(title) }) : null;
  },
};
