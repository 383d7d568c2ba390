/** What there is to learn, and from what. */
export const learning = {
  'multi-task': {
    name: 'Multi-task learning',
    is: 'One network learns several tasks at once.',
    more: 'What one task teaches the shared layers, the others find there: with few labels that can replace labels. Whether it does is a question to a run, not a law.',
  },
  task: {
    name: 'Task',
    is: 'One thing to predict: a number (regression) or a class.',
    more: 'Every task has its own labels, loss, head and colour. Tasks may have labels for different examples, and be of different kinds.',
  },
  target: {
    name: 'Target',
    is: 'What a task predicts: a function of the plane, or a column of a table.',
    more: 'On the plane a target can be turned, made noisy and given another unit. Two tasks may have the same target.',
  },
  label: {
    name: 'Label',
    is: 'The right answer of an example for a task, as far as it is known.',
    more: 'An example without a label for a task takes no part in that task’s loss. The share of labels of a task says how many of the training rows have one.',
  },
  example: {
    name: 'Example',
    is: 'One row of the data: features, and a label for each task that has one.',
    more: 'Also called a sample or a row. Training rows are learnt from, validation rows say which step was the best, test rows measure.',
  },
  feature: {
    name: 'Feature',
    is: 'What is known of an example: an input of the network.',
    more: 'On the plane there are two, x₁ and x₂. Columns of a table are brought to mean 0 and spread 1 by the training rows; categories become one input each.',
  },
  parameter: {
    name: 'Parameter',
    is: 'A number of the network that is trained.',
    more: 'Those that more than one task’s loss may reach are shared, the others are a task’s own. A knob that is set by hand is none.',
  },
  unit: {
    name: 'Unit',
    is: 'One number that a layer works out: a weighted sum of the layer before, bent by the activation.',
    more: 'Its small picture shows what it answers at every point of the plane. Point at it for its bias and what it listens to most.',
  },
  activation: {
    name: 'Activation',
    is: 'What a unit applies to its weighted sum.',
    more: 'Without it, layers would be one linear map. Tanh bends smoothly between −1 and 1, ReLU cuts off below 0.',
  },
  initialiser: {
    name: 'Initialiser',
    is: 'The rule by which parameters are drawn before the first step.',
    more: 'The spread depends on how many units a layer takes in and gives out, so that signals neither die nor grow from layer to layer. The shared model and its baseline start from the same numbers.',
  },
} as const;
