import { text } from '../../text/text';
import { metricCharts, taskLooks } from '../model/task-charts';
import { beforeFirstStep, type ChartTab, isLogIn } from './chart-tab';
import { canChooseMetric, MetricChoice } from './MetricChoice';

export const metric: ChartTab = {
  id: 'metric',
  title: 'charts.tab.metric',
  term: 'judgement',
  charts: metricCharts,
  legend: (inputs) => taskLooks('metric', inputs),
  hasPlainLegend: true,
  isLogAtFirst: false,
  logHelp: () => 'charts.log.help',
  canSmooth: () => false,
  empty: (state) => beforeFirstStep(state, 'charts.empty.metric'),
  note({ charts, config }) {
    const isCut = charts.metric === 'r2' && canChooseMetric(config.tasks) && !isLogIn(metric, charts);
    return isCut ? text('charts.note.r2') : null;
  },
  Tool: MetricChoice,
};
