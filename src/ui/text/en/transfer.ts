/** Texts of the page about a new task. */
export const transfer = {
  title: 'New task',
  question: 'How many labels of {{task}} is a trunk worth that was trained on the other tasks?',
  presets: {
    label: 'Examples',
    circles: {
      title: 'One more circle',
      claim:
        'Circles around other middles train the trunk: with 10 labels, a head on it is far more accurate than a network from nothing, and a head derived from its angle alone, without a label, is better still.',
    },
    halves: {
      title: 'Unlike tasks',
      claim:
        'Straight cuts train the trunk, and the new task is two spirals: a head on it learns next to nothing, and with 50 labels even training the trunk further is worse than starting from nothing.',
    },
  },
  ask: {
    task: 'Held back',
    taskWhy: 'The others train a trunk without it. Then it is measured what it takes to learn this one.',
    make: 'Make a new one',
    makeHint: 'Adds a task of the same kind to the others, and holds that one back.',
    full: 'There is no room for another task.',
    removed: 'Leave it out',
    budgets: 'Numbers of labels',
    usual: 'The usual ones',
    budgetsWhy: 'None and all labels are tried too.',
    target: 'Target',
  },
  ways: {
    head: 'Head alone',
    tuned: 'Then everything',
    scratch: 'From nothing',
    joint: 'With the old tasks',
  },
  hints: {
    head: 'The trunk of the old tasks stands still, and only the new head is trained.',
    tuned: 'The same for half of the steps; then the trunk is trained further too, on the new task alone.',
    scratch: 'A network of the same size on the new task alone, from its first numbers.',
    joint: 'One network for all tasks from the start, the new one with few labels.',
  },
  variant: '{{way}}, {{labels}}',
  before: 'Old tasks alone',
  labels_one: '{{shown}} label',
  labels_other: '{{shown}} labels',
  allLabels: 'all labels',
  all: 'all ({{count}})',
  allUnknown: 'all',
  answer: {
    worth:
      'With {{labels}} labels, a new head on the trained trunk does as well as a network from nothing with {{same}} (95 % interval {{low}} to {{high}}): the trunk is worth about {{extra}} labels.',
    worthOnce:
      'With {{labels}} labels, a new head on the trained trunk does as well as a network from nothing with {{same}}: the trunk is worth about {{extra}} labels.',
    costs:
      'With {{labels}} labels, a new head on the trained trunk does only as well as a network from nothing with {{same}} (95 % interval {{low}} to {{high}}): the trunk costs about {{extra}} labels.',
    costsOnce:
      'With {{labels}} labels, a new head on the trained trunk does only as well as a network from nothing with {{same}}: the trunk costs about {{extra}} labels.',
    beyond:
      'With {{labels}} labels, a new head on the trained trunk does better than a network from nothing with all that were tried.',
    below:
      'With {{labels}} labels, a new head on the trained trunk does worse than a network from nothing with the fewest: the trunk is worth no labels.',
    untaught:
      'Without a label, a head derived from its descriptor reaches {{ridge}}, the nearest task’s head {{nearest}}, the mean head {{mean}}.',
    lost: 'While everything is trained further with {{labels}}, the old tasks lose {{value}} of their scores on average.',
    gained:
      'While everything is trained further with {{labels}}, the old tasks gain {{value}} of their scores on average.',
  },
  plot: {
    curves: 'Over the labels',
    curvesName: '{{task}} over its labels, way by way',
    axis: 'Labels of {{task}}',
    zero: 'none',
    read: 'The distance between the curves along the labels is what the trunk is worth. Bands are 95 % intervals; at the far left, the result without a label.',
    untaught: 'Without a label',
    untaughtName: 'Heads without a label, all along {{knob}}',
    untaughtRead:
      'Every place is a task of its own without labels. Triangles under the axis: the old tasks. Between them a head can be derived; outside, the farther away the worse.',
    ridge: 'from the descriptor',
    nearest: 'the nearest task’s',
    mean: 'the mean head',
    here: 'new',
    tuning: 'Old tasks meanwhile',
    tuningName: 'Test losses while the new task is learnt with {{labels}}',
    tuningRead:
      'Test losses of all tasks, mean over the seeds, with {{labels}}. Left of the line only the new head moves, and the old tasks stay as they were; right of it everything does.',
    loss: 'Loss',
    steps: 'Steps',
    lost: 'What the old tasks lose',
    lostName: 'Loss of score of the old tasks, over the labels of the new one',
    lostAxis: 'score lost',
    lostRead:
      'How much of its score each old task has lost after everything was trained further on the new task alone. Above 0: forgotten.',
  },
  table: {
    none: 'none',
    title: 'Scores',
    labels: 'Labels',
    note: '{{task}}, {{metric}} on the test rows after the last step: mean over the seeds ± half the 95 % interval. Every way makes equally many steps on the new task. Without a label no head is trained; those derived from a descriptor are below.',
    old: 'Old tasks lose',
    oldHint: 'How much of their scores the old tasks lose on average while everything is trained further.',
  },
  untaught: {
    title: 'Without a label',
    refused: 'A head without labels is not offered here. {{reason}}',
    soon: 'It comes once the old tasks are trained.',
    how: 'How it is derived',
  },
  forgetting: 'What becomes of the old tasks',
  elsewhere: 'The present training, or the last one, is a comparison.',
  toCompare: 'Go to it',
} as const;
