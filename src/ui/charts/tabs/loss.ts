import { lossCharts, lossCurves } from '../model/task-charts';
import { beforeFirstStep, type ChartTab } from './chart-tab';

export const loss: ChartTab = {
  id: 'loss',
  title: 'charts.tab.loss',
  charts: lossCharts,
  legend: ({ history }) => lossCurves(0, history.hasBaseline).map(({ look }) => look),
  hasPlainLegend: true,
  isLogAtFirst: true,
  logHelp: () => 'charts.log.help',
  canSmooth: () => true,
  empty: (state) => beforeFirstStep(state, 'charts.empty.loss'),
};
