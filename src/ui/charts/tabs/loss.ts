import { lossCharts, taskLooks } from '../model/task-charts';
import { beforeFirstStep, type ChartTab } from './chart-tab';

export const loss: ChartTab = {
  id: 'loss',
  title: 'charts.tab.loss',
  term: 'loss',
  charts: lossCharts,
  legend: (inputs) => taskLooks('loss', inputs),
  hasPlainLegend: true,
  isLogAtFirst: true,
  logHelp: () => 'charts.log.help',
  canSmooth: () => true,
  empty: (state) => beforeFirstStep(state, 'charts.empty.loss'),
};
