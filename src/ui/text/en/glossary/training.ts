/** How a run goes. */
export const training = {
  run: {
    name: 'Run',
    is: 'One model in training, together with its baseline.',
    more: 'A configuration with several seeds is as many runs, trained side by side. The same link on the same backend gives the same numbers again.',
  },
  step: {
    name: 'Step',
    is: 'One update of the parameters, from one batch of examples.',
    more: 'All tasks of the batch take part in it: the method makes one direction of their gradients, and the optimiser moves the parameters against it.',
  },
  batch: {
    name: 'Batch',
    is: 'The examples of one step.',
    more: 'A small batch gives a noisy gradient, a large one takes longer to compute. With few labels, a batch may have none for a task, which then has no say in that step.',
  },
  epoch: {
    name: 'Epoch',
    is: 'One pass over the training rows.',
    more: 'Their order is drawn anew for each epoch. An epoch has as many steps as batches are needed to hold all training rows.',
  },
  optimizer: {
    name: 'Optimiser',
    is: 'The rule that turns a gradient into an update.',
    more: 'SGD moves straight against the gradient. Adam divides each entry by a running estimate of its size: a constant factor of the whole gradient then hardly matters, but the balance between tasks stays as it is.',
  },
  'learning-rate': {
    name: 'Learning rate',
    is: 'The size of a step.',
    more: 'Too small takes long; too large makes the losses jump or grow without bound. It can be changed while a run goes on.',
  },
  seed: {
    name: 'Seed',
    is: 'The number from which everything random is drawn.',
    more: 'Data, split, initial parameters and batches follow from it. One seed is an anecdote: only several can show whether a difference is more than luck.',
  },
  spotlight: {
    name: 'Spotlight',
    is: 'Which of several runs the pictures and numbers show.',
    more: 'Diagram, maps and compass are of this one seed; curves with bands and the verdict are of all seeds. The best and the worst seed can look very different.',
  },
  validation: {
    name: 'Validation rows',
    is: 'Training rows that are held back to tell which step was the best, and when to stop.',
    more: 'They are not learnt from. Test rows cannot do their work: a score on rows that it was chosen by is too good.',
  },
  'test-rows': {
    name: 'Test rows',
    is: 'Rows that are used neither to learn nor to choose: reported scores are measured on them.',
    more: 'The noise of a task is on them too, so that where there is some, even the best answers do not reach a perfect score.',
  },
  judgement: {
    name: 'Judgement',
    is: 'A measurement of the models on the test and validation rows.',
    more: 'It happens at certain steps, more often at the beginning, and at the same ones whenever the same link is trained.',
  },
  'best-step': {
    name: 'Best step',
    is: 'Where a model did best on the validation rows.',
    more: 'For a network alone, it is the step of its lowest validation loss; for the shared model, that of the lowest mean over its tasks of their validation losses, each divided by its own first value. Losses decide, not the scores of the verdict: a score of a few dozen rows stands still and then jumps, so that its best is partly chance. The price is that with few labels a loss of classes turns up while accuracy still rises, and the best step comes early; “now” reads the last one.',
  },
  patience: {
    name: 'Patience',
    is: 'How many judgements without a gain end a run.',
    more: 'As long as any model of any seed still gains, all of them go on. Long patience costs time; short patience takes a plateau for the end.',
  },
  overfitting: {
    name: 'Overfitting',
    is: 'The training loss falls while the validation loss rises.',
    more: 'The network learns its rows by heart. More labels, a smaller trunk, penalties, or a task to share with can hold it back.',
  },
  plateau: {
    name: 'Plateau',
    is: 'Nothing gets better any more.',
    more: 'The page says so if no model of any seed has improved by one percent over the last ten judgements. A smaller learning rate may find more.',
  },
  divergence: {
    name: 'Divergence',
    is: 'Losses grow without bound.',
    more: 'The run stops at its last finite step. The usual causes are a learning rate that is too large and a target on a large scale.',
  },
} as const;
