/** What there is to learn, and from what. */
export const learning = {
  'multi-task': {
    name: 'Multi-task learning',
    is: 'One network learns several tasks at once.',
    more: 'What one task teaches the shared layers is there for the others too; where labels are few, it can make up for them. Whether it does is a question for a run, not a law.',
  },
  task: {
    name: 'Task',
    is: 'One thing to predict: a number (regression) or a class (classification).',
    more: 'Each task has its own labels, loss, head and colour. Tasks may be of different kinds, and may have labels for different examples.',
  },
  target: {
    name: 'Target',
    is: 'What a task predicts: a function on the plane, or a column of a table.',
    more: 'A target on the plane can be turned, made noisy and put on another scale. Two tasks may have the same target.',
  },
  label: {
    name: 'Label',
    is: 'The right answer of an example for a task, where it is known.',
    more: 'An example without a label for a task does not count in that task’s loss. The share of labels says for how many of the training rows a task has one.',
  },
  example: {
    name: 'Example',
    is: 'One row of the data: its features, and a label for each task that has one.',
    more: 'Also called a sample or a row. Training rows are learnt from, validation rows tell which step was the best, test rows measure the result.',
  },
  feature: {
    name: 'Feature',
    is: 'Something known about an example: an input of the network.',
    more: 'On the plane there are two, x₁ and x₂. The numbers of a table’s column are scaled to mean 0 and standard deviation 1 over the training rows; each category becomes an input of its own.',
  },
  parameter: {
    name: 'Parameter',
    is: 'A number of the network that training changes.',
    more: 'A parameter that the losses of several tasks can reach is shared; the others belong to one task each. Knobs set by hand are not parameters.',
  },
  unit: {
    name: 'Unit',
    is: 'One number that a layer computes: a weighted sum of the layer before, passed through the activation.',
    more: 'Its small picture shows its value at every point of the plane. Point at it to see its bias and the inputs that count most.',
  },
  activation: {
    name: 'Activation',
    is: 'The function that a unit applies to its weighted sum.',
    more: 'Without it, any number of layers would be a single linear map. Tanh bends smoothly between −1 and 1; ReLU is 0 below 0.',
  },
  initialiser: {
    name: 'Initialiser',
    is: 'The rule by which parameters are drawn before the first step.',
    more: 'The spread depends on the sizes of the layer’s input and output, so that signals neither fade nor grow from layer to layer; the formula is Glorot’s rule. The shared model and its baseline start from the same numbers.',
  },
} as const;
