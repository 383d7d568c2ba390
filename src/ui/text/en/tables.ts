/** Texts of the tables behind drawings. */
export const tables = {
  task: 'Task',
  network: {
    title: 'The network as tables',
    choice: 'Part',
    output: '{{name}}, output',
    headLayer: '{{name}}, head layer {{layer}}',
    caption:
      '{{name}} at step {{step}}: a row for each unit ({{units}}), with its bias and its parameter for each number that comes in ({{inputs}}).',
    unit: 'unit',
    lowest: 'lowest answer',
    highest: 'highest answer',
    from: 'from {{name}}',
    shownOf: '{{shown}} of {{all}}',
    junction: '{{name}}, layer {{layer}}',
    kind: {
      gate: 'Gates',
      stitch: 'Stitches',
      distance: 'Distances',
      mask: 'Masks',
      blend: 'Layers that heads read',
      spectrum: 'Singular values',
    },
    shares: '{{name}} at step {{step}}: how much is taken of each, in percent.',
    numbers: '{{name}} at step {{step}}.',
    where: 'where',
    of: 'of what',
    value: 'value',
  },
  gradients: {
    pairs: 'Gradients: angles',
    lengths: 'Gradients: lengths',
    pairsCaption:
      'Angles between the tasks’ gradients for the shared parameters at step {{step}}; over 90° they are in conflict.',
    lengthsCaption: 'Lengths of the tasks’ gradients for the shared parameters at step {{step}}.',
    pair: 'pair',
    angle: 'angle',
    cosine: 'cosine',
    length: 'length',
  },
  verdict: {
    title: 'The gains as tables',
    choice: 'Table',
    gains: 'Task by task',
    gainsCaption:
      'How much better (+) or worse (−) each task is with the others than alone; of several seeds the mean, and its 95 % interval.',
    seeds: 'Seed by seed',
    seedsCaption: 'The gain of each task in each seed.',
    seed: 'seed',
    measure: 'measured in',
    gain: 'gain',
    low: 'from',
    high: 'to',
    wins: 'better in seeds',
  },
  outputs: {
    title: 'The outputs as tables',
    map: '{{name}}: answers',
    points: '{{name}}: points',
    mapCaption: {
      number: 'What {{name}} answers at {{places}} × {{places}} places of the plane, at step {{step}}.',
      class:
        'The class that {{name}} answers at {{places}} × {{places}} places of the plane, and how sure it is, at step {{step}}.',
    },
    pointsCaption:
      'Training points + test points with a label of {{name}} around each of {{places}} × {{places}} places of the plane.',
    scatterCaption:
      '{{name}} at step {{step}}: {{count}} test rows by their true value, in the target’s own unit.',
    true: 'true value',
    rows: 'rows',
    predicted: 'mean prediction',
    error: 'RMSE',
    confusionCaption: '{{name}} at step {{step}}: counts of test rows.',
  },
} as const;
