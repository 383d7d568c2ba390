import { harmonyOf, hasConflicts } from '../../store/shared-trunk';
import { text } from '../../text/text';
import { conflictCharts, shareLooks } from '../model/conflict-charts';
import { pairLook, shownPairs } from '../model/pairs';
import { beforeFirstStep, type ChartTab } from './chart-tab';
import { PairChoice } from './PairChoice';

/** How the tasks' gradients get on with each other; no charts where there is nothing to be in conflict over. */
export const conflict: ChartTab = {
  id: 'conflict',
  title: 'charts.tab.conflict',
  term: 'conflict',
  charts: (inputs, isLog) => (inputs.canConflict ? conflictCharts(inputs, isLog) : []),
  legend({ canConflict, gradients, options, tasks }) {
    const pairs = canConflict ? shownPairs(gradients, options) : [];
    return pairs.length === 0 ? [] : [...pairs.map((pair) => pairLook(pair, tasks)), ...shareLooks()];
  },
  hasPlainLegend: false,
  // The pairs most in conflict may become others.
  legendKey: ({ gradients, config, charts }) =>
    hasConflicts(config) ? shownPairs(gradients, charts).join(' ') : '',
  isLogAtFirst: true,
  logHelp: () => 'charts.log.conflictHelp',
  canSmooth: () => true,
  watchesGradients: true,
  empty(state) {
    const harmony = harmonyOf(state.config);
    if (harmony !== null) return `charts.empty.harmony.${harmony}`;
    if (state.gradient !== null) return null;
    if (state.phase !== 'failed' && state.step > 0) return 'charts.empty.measuring';
    return beforeFirstStep(state, 'charts.empty.conflict');
  },
  note: () => text('charts.note.conflict'),
  Choice: PairChoice,
};
