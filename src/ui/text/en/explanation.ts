/** Texts around a method's own words: what it looks at, what the heads get, where it comes from. */
export const explanation = {
  stop: '.',
  formula: 'Formula',
  looksAt: 'Looks at',
  needs: {
    nothing: 'nothing: the weights do not depend on the batch',
    losses: 'the tasks’ losses',
    gram: 'lengths and angles of the task gradients',
    jacobian: 'single entries of the task gradients',
  },
  scale: 'Weights',
  scales: {
    sum: 'add up to the number of tasks where these are balanced',
    mean: 'add up to 1 where the tasks are balanced',
    own: 'have a scale of their own',
  },
  heads: 'Heads learn',
  headRules: {
    own: 'from their own loss',
    weighted: 'from their loss times the task’s weight',
    returned: 'from their loss times a factor that the method gives',
  },
  random: 'Random',
  noLabel: 'No label',
  noLabelHelp:
    'a task without a label in the batch, or with a loss weight of 0, has no say: the others are weighed as if they were all there are, and what the method knows of it stays',
  departures: 'Different here:',
} as const;
