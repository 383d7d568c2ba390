import { sharingCharts, sharingLooks } from '../model/sharing-charts';
import { areSizes } from '../model/sharing-contents';
import { beforeFirstStep, type ChartTab } from './chart-tab';
import { JunctionChoice } from './JunctionChoice';

/** How what joins the tasks went, where something does. */
export const sharing: ChartTab = {
  id: 'sharing',
  title: 'charts.tab.sharing',
  term: 'multi-task',
  isThere: ({ junctions }) => junctions.junctions.length > 0,
  charts: sharingCharts,
  legend: ({ junctions, tasks, options }) => sharingLooks(junctions, tasks, options),
  hasPlainLegend: false,
  watchesModel: true,
  isLogAtFirst: true,
  logHelp: ({ junctions }) => (areSizes(junctions) ? 'charts.log.sharingHelp' : null),
  canSmooth: ({ junctions }) => !areSizes(junctions),
  empty(state) {
    const { phase, step, junctions } = state;
    if (phase !== 'failed' && step > 0 && junctions.lastStep() === 0) return 'charts.empty.looking';
    return beforeFirstStep(state, 'charts.empty.sharing');
  },
  Choice: JunctionChoice,
};
