import type { RecordChoice } from '../fields/field';
import type { Words } from '../words';
import { defaultConfig, defaultTask, newChoices, startConfig } from './defaults';
import type { Expectation, Rival } from './expectation';
import type { Config, TaskConfig } from './schema';

/** A place to start from, with something about multi-task learning that it lets everybody see. */
export interface Preset {
  /** Stable: scripts and links name it. */
  readonly id: string;
  readonly title: Words;
  /** A sentence that a few seconds of training confirm. */
  readonly claim: Words;
  /** The same in numbers, which `npm run bench:claims -- presets` measures on other seeds and `npm test` watches. */
  readonly expects: readonly Expectation[];
  /** What to try next, or what one should know. */
  readonly note?: Words;
  readonly config: Config;
}

// Only the targets that are not regressions; a test compares all kinds with their targets.
const kinds: Readonly<Record<string, TaskConfig['kind']>> = { circle: 'binary', rings: 'multiclass' };

const ownWeights: Rival = { title: 'your own weights', changes: { method: { id: 'fixed', options: {} } } };

const oneTrunk = (sharing: RecordChoice): Rival => ({ title: 'one trunk', changes: { sharing } });

/** Two pairs of nearly the same saddle, in groups. */
const fourSaddles = (groups: readonly number[]) =>
  [0, 5, 45, 50].map((rotation, i) =>
    task('saddle', { rotation, labels: 0.2, noise: 0.1, group: groups[i]! }),
  );

const mixedPairs: Rival = { title: 'mixed pairs', changes: { tasks: fourSaddles([1, 2, 1, 2]) } };

/** In the order of the menu; the first is what the page starts with. */
export const presets: readonly Preset[] = [
  {
    id: 'related',
    title: 'Two related tasks',
    claim:
      'Circle and Rings bend around nearly the same middle and see 60 labels each: one shared trunk is on average more accurate than two separate networks.',
    note: 'Give both tasks all labels: each has enough of its own, and the gain is almost gone.',
    expects: [{ measure: 'delta-m', is: 'more', than: 0 }],
    config: startConfig,
  },
  {
    id: 'conflict',
    title: 'Conflict in a narrow trunk',
    claim:
      'Two saddles at 45° need different features, and three units are not enough for both: together at least one is learnt far worse than alone.',
    note: 'Set the trunk to 8 units: both are learnt almost as well as alone.',
    expects: [{ measure: 'gain', is: 'less', than: -0.3 }],
    config: run([task('saddle'), task('saddle', { rotation: 45 })], { trunk: [3] }),
  },
  {
    id: 'surgery',
    title: 'Gradients at odds',
    claim:
      'Two saddles at 45° in three units again, now by PCGrad, which takes out of each gradient what goes against the other: the neglected saddle is learnt better than with weights of your own.',
    note: 'Choose your own weights as the method, reset and train again: nearly all of the trunk goes to one saddle. MGDA shares it out more evenly still; no method makes three units enough for both.',
    expects: [{ measure: 'together', against: ownWeights, is: 'more', than: 0.05 }],
    config: run([task('saddle'), task('saddle', { rotation: 45 })], {
      trunk: [3],
      batch: 128,
      method: { id: 'pcgrad', options: {} },
    }),
  },
  {
    id: 'groups',
    title: 'Who shares with whom',
    claim:
      'Four saddles, two and two nearly alike, on two trunks of four units: each beside its like, they are learnt better than in mixed pairs of the same size.',
    note: 'Swap the groups of the second and the third saddle, reset and train again. Which tasks belong together is not known beforehand in practice: whole papers search for it.',
    expects: [{ measure: 'together', against: mixedPairs, is: 'more', than: 0.05 }],
    config: run(fourSaddles([1, 1, 2, 2]), { trunk: [4], sharing: { id: 'groups', options: {} } }),
  },
  {
    id: 'springs',
    title: 'From two networks to one',
    claim:
      'Two saddles at 45° again, each in a tower of three units, and a light pull between the towers: both are learnt about as well as alone.',
    note: 'Drag the strength while it trains. At 10,000 the towers become one trunk, as in hard sharing: the distance between them falls to nothing, and at least one saddle is learnt far worse. At off nothing is shared.',
    expects: [
      { measure: 'gain', is: 'more', than: -0.05 },
      {
        measure: 'together',
        against: oneTrunk({ id: 'soft', options: { strength: 1e4 } }),
        is: 'more',
        than: 0.2,
      },
    ],
    config: run([task('saddle'), task('saddle', { rotation: 45 })], {
      trunk: [3],
      sharing: { id: 'soft', options: {} },
    }),
  },
  {
    id: 'experts',
    title: 'Experts to choose from',
    claim:
      'The same saddles, two experts of three units, and a gate for each task that weighs them point by point: both have an R² above 0.97, and each a higher one than alone.',
    note: 'Choose hard sharing: with one trunk of three units at least one saddle is learnt far worse. The gates are no mere switches between two trunks: weighing by the point makes a larger model of the same experts.',
    expects: [
      { measure: 'together', is: 'more', than: 0.97 },
      { measure: 'gain', is: 'more', than: 0 },
      { measure: 'together', against: oneTrunk({ id: 'hard', options: {} }), is: 'more', than: 0.2 },
    ],
    config: run([task('saddle'), task('saddle', { rotation: 45 })], {
      trunk: [3],
      sharing: { id: 'mmoe', options: { experts: 2 } },
    }),
  },
  {
    id: 'few-labels',
    title: 'Few labels borrow from many',
    claim:
      'Circle sees 20 labels, Rings 1,000: beside Rings, Circle gets clearly more of its test points right than alone.',
    note: 'Raise the labels of Circle: the more it has of its own, the less it has to borrow.',
    expects: [{ measure: 'gain', task: 1, is: 'more', than: 0.05 }],
    config: run([task('rings'), task('circle', { labels: 0.02 })], {
      samples: 2500,
      seeds: 5,
    }),
  },
  {
    id: 'scales',
    title: 'Losses on different scales',
    claim:
      'Wave’s numbers are ten times as large, so its loss is a hundred times as large: the trunk works for Wave, and Hills is learnt far worse than alone.',
    note: 'Set the loss weight of Wave to 0.01, reset and train again: Hills recovers, and Wave is learnt as well.',
    expects: [{ measure: 'gain', task: 0, is: 'less', than: -0.2 }],
    config: run([task('hills'), task('wave', { scale: 10 })]),
  },
  {
    id: 'noise',
    title: 'A noisy neighbour',
    claim:
      'Ripple is nearly exact, Hills is mostly noise: uncertainty weighting finds that out, trusts Hills less, and Ripple has a higher R² than with weights of your own.',
    note: 'Watch the weights part in the chart of weights. Turn the noise of Hills down to that of Ripple: nothing is left to gain.',
    expects: [{ measure: 'together', task: 0, against: ownWeights, is: 'more', than: 0 }],
    config: run([task('ripple', { noise: 0.05 }), task('hills', { noise: 1 })], {
      method: { id: 'uw', options: {} },
    }),
  },
  {
    id: 'four',
    title: 'Four tasks on one trunk',
    claim:
      'Three circles, turned by 20° each, and Rings, with 30 labels a task: averaged over the four, one shared trunk is more accurate than four separate networks.',
    note: 'Remove tasks one by one: the fewer there are to borrow from, the smaller the gain.',
    expects: [{ measure: 'delta-m', is: 'more', than: 0 }],
    config: run(
      [
        task('circle', { labels: 0.1 }),
        task('circle', { labels: 0.1, rotation: 20 }),
        task('circle', { labels: 0.1, rotation: 40 }),
        task('rings', { labels: 0.1 }),
      ],
      { samples: 750, steps: 2500 },
    ),
  },
  {
    id: 'kinds',
    title: 'A number, two and three classes',
    claim:
      'Tasks need not be of one kind: Ripple predicts a number and has 50 labels, Circle has two classes, Rings three; Ripple gets a higher R² beside them than alone.',
    note: 'Give Ripple all labels: after 3,000 steps it has enough of its own, and sharing hardly helps it any more.',
    expects: [{ measure: 'gain', task: 2, is: 'more', than: 0.05 }],
    config: run([task('circle'), task('rings'), task('ripple', { labels: 0.1 })], {
      samples: 1250,
      steps: 2500,
      seeds: 5,
    }),
  },
  {
    id: 'seed',
    title: 'One seed is no proof',
    claim:
      'Circle and Rings with all of their labels, by eight seeds: in some sharing wins, in others it loses, and anyone who had trained only one would be sure of one or the other.',
    note: 'Set the seeds to 1 and press the dice a few times, before believing any single comparison, here or in a paper.',
    expects: [
      { measure: 'wins', is: 'more', than: 0.05 },
      { measure: 'wins', is: 'less', than: 0.95 },
    ],
    config: run([task('circle'), task('rings')], { samples: 1250, trunk: [16, 16], steps: 1500 }),
  },
  {
    id: 'correlated',
    title: 'How alike two tasks are',
    claim:
      'Two tasks look along directions at right angles, and a trunk of a single unit can look along one direction only: shared by both, it teaches at least one of them worse than alone, and with most seeds far worse.',
    note: 'Pull the task correlation up: the nearer it is to 1, the less the tasks are in each other’s way, and at 1 sharing costs next to nothing.',
    expects: [{ measure: 'gain', is: 'less', than: -0.3 }],
    config: run([drawn('sines', 'Task A', { noise: 0.1 }), drawn('sines', 'Task B', { noise: 0.1 })], {
      data: 'correlated',
      correlation: 0,
      trunk: [1],
    }),
  },
  {
    id: 'gradnorm',
    title: "GradNorm's own example",
    claim:
      'Large asks nearly what Small asks, in numbers ten times as large, and so with a loss a hundred times as large: GradNorm turns its weight down, and in 1,000 steps both come to an R² above 0.95, and Small to a higher one than with weights of your own.',
    note: 'Choose your own weights as the method, reset and train again: Small lags far behind. With the paper’s 100 in place of 10, GradNorm is still on its way after 2,000 steps.',
    expects: [
      { measure: 'together', is: 'more', than: 0.95 },
      { measure: 'together', task: 0, against: ownWeights, is: 'more', than: 0.05 },
    ],
    config: run([drawn('tanh', 'Small'), drawn('tanh', 'Large', { scale: 10 })], {
      data: 'scaled',
      samples: 2000,
      seeds: 5,
      steps: 1000,
      method: { id: 'gradnorm', options: {} },
    }),
  },
  {
    id: 'article',
    title: "The article's example",
    claim:
      'Inputs and labels are pure noise, so nothing can be learnt: in 100 steps the training loss moves, but the test loss gets no better than that of always answering the mean: R² stays around 0.',
    note: 'As published the code cannot run: its trunk has no forward function, the optimiser lists the trunk three times, the model is used before it is made, and the concatenated input has the wrong width. This does what it set out to do. Let it go on for 3,000 steps: it learns the training rows by heart, and the test loss rises.',
    expects: [0, 1].map((task) => ({ measure: 'together', task, is: 'less', than: 0.05 })),
    config: run(
      [
        { ...defaultTask, target: 'noise', kind: 'regression', name: 'Task A' },
        { ...defaultTask, target: 'noise', kind: 'regression', name: 'Task B' },
      ],
      {
        data: 'article',
        samples: 200,
        trunk: [20],
        activation: 'relu',
        initialiser: 'pytorch',
        learningRate: 0.001,
        batch: 1,
        steps: 100,
        validationShare: 0,
        patience: 0,
      },
    ),
  },
  {
    id: 'table',
    title: 'Your own table',
    claim: 'A CSV file of yours, two of its columns as tasks: see whether they help each other.',
    note: 'The table stays in this browser; a link carries only the settings and a fingerprint.',
    expects: [],
    config: run([{ ...defaultTask, target: '', kind: 'regression' }], {
      data: 'table',
      testShare: 0.2,
      trunk: [64, 64],
      activation: 'relu',
      learningRate: 0.003,
      steps: 0,
    }),
  },
];

function run(tasks: readonly TaskConfig[], changes: Partial<Config> = {}): Config {
  return { ...defaultConfig, ...newChoices, steps: 2000, ...changes, tasks };
}

/** A regression of a drawn law. */
function drawn(target: string, name: string, changes: Partial<TaskConfig> = {}): TaskConfig {
  return { ...defaultTask, target, kind: 'regression', name, ...changes };
}

/** A task on the plane. */
function task(target: string, changes: Partial<TaskConfig> = {}): TaskConfig {
  return { ...defaultTask, target, kind: kinds[target] ?? 'regression', ...changes };
}
