export const charts = {
  title: 'Charts',
  tab: { label: 'What the charts show', loss: 'Loss', metric: 'Metric' },
  curve: { test: 'test', train: 'train', alone: 'alone', trainAlone: 'train, alone' },
  legend: {
    label: 'Curves to show',
    test: 'The shared model on the test rows. Click to hide or show it.',
    train: 'The shared model on each training batch, smoothed. Click to hide or show it.',
    alone: 'One network for this task alone, on the test rows. Click to hide or show it.',
    trainAlone:
      'One network for this task alone, on each training batch, smoothed. Click to hide or show it.',
  },
  metric: { label: 'Metric of tasks that predict a number' },
  log: {
    label: 'log y',
    help: 'Draws the vertical axis logarithmically, so that small values stay readable. Values at or under 0 have no place there and become gaps.',
  },
  smooth: {
    label: 'smooth',
    none: 'off',
    steps: '{{steps}} steps',
    help: 'Averages the training curves over about this many steps; the values as they came stay faint behind. Test curves are not smoothed.',
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
    zoom: 'Steps {{from}} to {{to}}',
    reset: 'Show all',
  },
  read: {
    label: '{{name}}: values by step. Arrow keys move, plus zooms in, zero shows all.',
    none: 'no step chosen',
    missing: 'no value',
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
    caption_one: '{{name}}, {{measure}}, at step {{step}}: {{count}} judgement on the test rows.',
    caption_other:
      '{{name}}, {{measure}}, at step {{step}}: {{count}} judgements on the test rows. The CSV has all that is kept.',
    smoothed: '{{name}}, smoothed over {{steps}} steps',
  },
  empty: {
    paused: 'Press play, and the loss of every task draws itself here.',
    starting: 'The curves start with the first step.',
  },
} as const;
