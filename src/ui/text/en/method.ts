/** Texts of the choice of a method: the list, its options, its explanation, the weights it gives. */
export const method = {
  choose: 'Method: {{title}}. Choose another.',
  search: 'Search {{count}} methods',
  list: 'Methods for weighing the tasks',
  nothing: 'No method matches.',
  groups: {
    nothing: 'Weights that look at nothing',
    losses: 'Weights from the losses',
    gradients: 'Weights from the gradients',
  },
  options: 'Options',
  how: '{{title}}: how it works',
  works: 'how it works',
  close: 'Close the explanation',
  setBy: 'set by {{title}}',
  setByHelp:
    '{{title}} weighs the tasks itself. The weight that you have set, {{weight}}, waits for a method that uses it.',
  numbers: 'At step {{step}}',
  noNumbers: 'Make a step to see its numbers.',
  loss: 'loss',
  weight: 'weight',
  norm: 'gradient',
  normAt: 'gradient at {{step}}',
  normHelp:
    'Length of the task’s gradient for the shared parameters, measured now and then on the batch that comes.',
  noLabel: '– : this batch had no label of the task, so it had no say in the step.',
  angle: 'The gradients are {{degrees}}° apart.',
  angleConflict: 'The gradients are {{degrees}}° apart: a conflict.',
  pairs: '{{conflicting}} of {{count}} pairs of gradients conflict.',
} as const;
