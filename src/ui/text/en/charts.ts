export const charts = {
  pinned: 'A pinned run: what its shared model was judged by, and what it did, behind the present curves.',
  title: 'Charts',
  tab: {
    label: 'What the charts show',
    loss: 'Loss',
    metric: 'Metric',
    weights: 'Weights',
    conflict: 'Conflict',
    sharing: 'Sharing',
  },
  curve: { test: 'test', train: 'train', alone: 'alone', trainAlone: 'train, alone' },
  legend: {
    label: 'Curves to show',
    test: 'The shared model on the test rows. Click to hide or show it.',
    train: 'The shared model on each training batch, smoothed. Click to hide or show it.',
    alone: 'One network for this task alone, on the test rows. Click to hide or show it.',
    trainAlone:
      'One network for this task alone, on each training batch, smoothed. Click to hide or show it.',
    weight: 'The weight of {{name}}. Click to hide or show it.',
    pair: 'The gradients of {{name}} for the shared parameters, in both tasks’ colours. Click to hide or show it.',
    recent: 'Over the last {{count}} steps that were measured. Click to hide or show it.',
    soFar: 'Over all steps measured so far. Click to hide or show it.',
  },
  pairs: {
    label: 'Pairs of tasks to show',
    help: 'There are too many pairs to draw them all: the six whose gradients disagree most on average, or all of one task. The table and the CSV have every pair.',
    conflict: 'most in conflict',
    with: 'pairs of {{name}}',
  },
  weights: {
    title: 'Task weights',
    measure: 'before each update',
    help: 'The weight that the method gave each task’s gradient for the shared parameters, step by step. A gap: batches without a label of the task, which had no say in those steps.',
  },
  conflict: {
    recent: 'last {{count}}',
    soFar: 'all so far',
    cosine: {
      title: 'Gradient cosine',
      measure: '1 same way, −1 opposite',
      help: 'The cosine of the angle between two tasks’ gradients for the shared parameters, before the optimiser. Under 0 the tasks are in conflict: a small step that helps one hurts the other.',
    },
    norm: {
      title: 'Gradient norm',
      measure: '',
      help: 'The length of each task’s gradient for the shared parameters, before any weight and before the optimiser.',
    },
    shareOfSteps: {
      title: 'In conflict',
      measure: '% of steps',
      help: 'The share of the measured steps at which the cosine was under 0: over the last 20, and over all so far.',
    },
    shareOfPairs: {
      title: 'In conflict',
      measure: '% of pairs',
      help: 'The share of all pairs whose cosine was under 0: over the last 20 measured steps, and over all so far.',
    },
    similarity: {
      title: 'Norm similarity',
      measure: '1 equal',
      help: 'Magnitude similarity, 2ab / (a² + b²) of the two gradients’ norms: 1 where they are equally long, near 0 where one drowns the other out.',
    },
    condition: {
      title: 'Condition number',
      measure: '',
      help: 'Largest over smallest singular value of the task gradients: 1 where they are orthogonal and equally long, large where one dominates or two nearly coincide. No point where single precision cannot tell.',
      curve: 'ratio',
    },
  },
  sharing: {
    layer: 'layer {{layer}}',
    choice: {
      layer: 'Layer to show',
      layerHelp:
        'After which layer the charts show how the tasks share. The last one is the nearest to the heads.',
      part: 'Task to show',
      partHelp: 'Whose chart is shown: there are too many to draw them all.',
    },
    toggle: 'Click to hide or show it.',
    expert: 'expert {{number}}',
    ownExpert: 'own expert {{number}}',
    taskExpert: '{{whose}} expert {{number}}',
    value: 'value {{number}}',
    distance: {
      title: 'Distance of the towers',
      measure: '0 is one trunk (hard sharing), about 1.4 towers that have nothing in common',
      help: 'How far two tasks’ towers are apart, beside their size: the length of the difference of their parameters over the root mean square length of all towers’, layer by layer, the mean over all pairs of tasks. They start as equals, at 0. With a strength of 0 they part as single networks do; with a large one they are one trunk.',
    },
    spectrum: {
      title: 'Singular values',
      measure: 'layer {{layer}}, all towers as one matrix',
      help: 'The singular values of the matrix that has every tower’s kernel as a row. One large value and the rest near 0: all towers are multiples of one kernel. As many large ones as tasks: the towers have nothing in common.',
    },
    rank: {
      title: 'Rank',
      measure: 'values over 1 % of the largest',
      curve: 'rank of layer {{layer}}',
      help: 'How many of a layer’s singular values are more than 1 % of the largest: so many kernels, mixed, make up the towers of all tasks. 1 is one kernel for all.',
    },
    stitch: {
      title: 'Stitches',
      measure: 'towers after layer {{layer}}',
      help: 'How much of each task’s tower goes on in this task’s tower after layer {{layer}}; its own share is the thick curve. With 1 of its own and 0 of the others, the task is alone. Of towers in parts, the mean over the parts.',
    },
    blend: {
      title: 'Into the heads',
      measure: 'of layer {{layer}}',
      help: 'How much of layer {{layer}} of its tower each task’s head reads (β).',
    },
    gate: {
      title: 'Gates',
      measure: 'experts of layer {{layer}}',
      help: 'How much this task listens to each of its experts, as its gate says: the mean over test rows. 1 is one expert alone.',
    },
    sharedGate: {
      title: 'Shared stream',
      measure: 'layer {{layer}}',
      help: 'How much each expert puts into the shared stream, which the shared experts of the next level read: the mean over test rows.',
    },
    mask: {
      title: 'Masks',
      measure: 'mean, layer {{layer}}',
      help: 'How much of the trunk’s layer {{layer}} each task lets through: the mean of its mask over the units, up to 64, and over test rows. 1 takes all of it, 0 nothing.',
    },
    open: {
      title: 'Open units',
      measure: 'share of the masks over ½, layer {{layer}}',
      help: 'The share of the units of layer {{layer}}, up to 64, that each task’s mask lets through by more than a half, on the mean over test rows.',
    },
  },
  metric: { label: 'Metric of tasks that predict a number' },
  log: {
    label: 'log y',
    help: 'Draws the vertical axis logarithmically, so that small values stay readable. Values at or under 0 have no place there and become gaps.',
    conflictHelp:
      'Draws gradient norms and the condition number logarithmically, so that small values stay readable.',
    sharingHelp:
      'Draws distances and singular values logarithmically, so that it is seen how far towers come together. Zeros have no place there and become gaps.',
  },
  smooth: {
    label: 'smooth',
    none: 'off',
    steps: '{{steps}} steps',
    help: 'Averages curves over about this many steps; the values as they came stay faint behind. Test curves and shares are not smoothed.',
  },
  unit: {
    label: 'Time axis',
    help: 'What the horizontal axis counts: training steps, passes over the data, or seconds of training.',
    step: 'step',
    epoch: 'epoch',
    second: 'seconds',
  },
  note: {
    plain: 'Drag to zoom, double-click to reset.',
    log: 'Drag to zoom. Log axis: values ≤ 0 are gaps.',
    r2: 'Drag to zoom. R² under −1 is cut off.',
    conflict: 'Gradients before the optimiser.',
    constant: '{{method}}: the weights never change by themselves.',
    zoom: 'Steps {{from}} to {{to}}',
    reset: 'Show all',
  },
  read: {
    label: '{{name}}: values by step. Arrow keys move, plus zooms in, zero shows all.',
    none: 'no step chosen',
    missing: 'no value',
    more: '+ {{count}} more',
    step: 'step {{step}}',
    epoch: 'epoch {{value}}',
    second: '{{value}} s',
  },
  save: {
    label: 'Read or save the charts',
    table: 'Read as a table',
    csv: 'Save the numbers (CSV)',
    svg: 'Save the picture (SVG)',
    png: 'Save the picture (PNG)',
  },
  table: {
    title: 'The chart as a table',
    task: 'Task',
    chart: 'Chart',
    caption_one: '{{name}}, {{measure}}, at step {{step}}: {{count}} judgement on the test rows.',
    caption_other:
      '{{name}}, {{measure}}, at step {{step}}: {{count}} judgements on the test rows. The CSV has all that is kept.',
    captionSteps_one: '{{name}} {{measure}}, at step {{step}}: {{count}} row.',
    captionSteps_other:
      '{{name}} {{measure}}, at step {{step}}: {{count}} rows. The CSV has all that is kept.',
    smoothed: '{{name}}, smoothed over {{steps}} steps',
  },
  empty: {
    loss: 'Press play, and the loss of every task draws itself here.',
    metric: 'Press play, and the metric of every task draws itself here.',
    weights: 'Press play, and the weight of every task draws itself here.',
    conflict: 'Press play, and how the tasks’ gradients get on with each other draws itself here.',
    sharing: 'Press play, and how the tasks share draws itself here.',
    noTable: 'The curves come with the table: choose it under Data.',
    starting: 'The curves start with the first step.',
    measuring: 'Gradients are measured only while somebody watches: the first comes with the next judgement.',
    looking: 'The curves start with the next look at the network.',
    harmony: {
      oneTask: 'One task has no other to be in conflict with. Add a second one.',
      noTrunk:
        'Without a trunk the tasks share nothing that they could be in conflict over. Add a layer to it.',
      penaltyAlone:
        'Nothing is shared by gradients, so none can be in conflict: the towers meet in the penalty alone.',
      nothingShared:
        'No parameter serves more than one task, so no gradients can be in conflict. Choose another way of sharing.',
    },
  },
} as const;
