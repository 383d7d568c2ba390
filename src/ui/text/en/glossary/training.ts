/** How a run goes. */
export const training = {
  run: {
    name: 'Run',
    is: 'One model that is trained, with its baseline.',
    more: 'A configuration of several seeds is as many runs, trained side by side. The same link gives the same numbers again.',
  },
  step: {
    name: 'Step',
    is: 'One update of the parameters, from one batch of examples.',
    more: 'All tasks of the batch take part in the one step: their gradients are made one by the method, and the optimiser goes along it.',
  },
  batch: {
    name: 'Batch',
    is: 'The examples of one step.',
    more: 'A small batch gives a noisy gradient, a large one a costly one. With few labels a batch may have none of a task, which then has no say in that step.',
  },
  epoch: {
    name: 'Epoch',
    is: 'One pass over the training rows.',
    more: 'Their order is drawn anew for each. Steps per epoch are the training rows over the size of a batch.',
  },
  optimizer: {
    name: 'Optimiser',
    is: 'The rule that turns gradients into steps.',
    more: 'SGD goes straight along the gradient. Adam divides it by a running size of each entry, so that it also evens out a constant factor of the whole gradient, but not the tasks among each other.',
  },
  'learning-rate': {
    name: 'Learning rate',
    is: 'The size of a step.',
    more: 'Too small takes long, too large makes losses jump or grow without bound. It can be changed while a run goes on.',
  },
  seed: {
    name: 'Seed',
    is: 'The number that everything random is drawn from.',
    more: 'Data, split, initial parameters and batches follow from it. One seed is an anecdote: only the spread over several says whether a difference is more than luck.',
  },
  spotlight: {
    name: 'Spotlight',
    is: 'Which of several runs the pictures and numbers show.',
    more: 'Diagram, maps and compass are of this one seed; curves with bands and the verdict are of all. The best and the worst seed can look very different.',
  },
  validation: {
    name: 'Validation rows',
    is: 'Training rows that are kept back, to say which step was the best and when to end.',
    more: 'They are not learnt from. Test rows cannot do their work: whoever chooses by them reports too good a number.',
  },
  'test-rows': {
    name: 'Test rows',
    is: 'Rows that are neither learnt from nor chosen by: what is reported is measured on them.',
    more: 'The noise of a task is on them too, so even the best answers do not reach a perfect score where there is some.',
  },
  judgement: {
    name: 'Judgement',
    is: 'The models measured on the test and validation rows.',
    more: 'It happens at certain steps, more often in the beginning, and the same ones whenever the same link is trained.',
  },
  'best-step': {
    name: 'Best step',
    is: 'Where a model did best on the validation rows.',
    more: 'For a network alone, the step of its lowest validation loss; for the shared model, of the lowest mean over its tasks of their validation losses, each divided by its own first value. Losses decide and not the scores of the verdict: a score of a few dozen rows stands still and jumps, and would be chosen by chance. The price: with few labels a loss of classes turns up while accuracy still rises, and the best step comes early; “now” reads the last one.',
  },
  patience: {
    name: 'Patience',
    is: 'How many judgements without a gain end a run.',
    more: 'Any model of any seed that still gains keeps all of them going. Long patience costs time, short patience takes a plateau for the end.',
  },
  overfitting: {
    name: 'Overfitting',
    is: 'The training loss falls while the validation loss grows.',
    more: 'The network learns its rows by heart. More labels, a smaller trunk, penalties or a task to share with hold it back.',
  },
  plateau: {
    name: 'Plateau',
    is: 'Nothing gets better any more.',
    more: 'Said where no model of any seed got better by a hundredth at the last ten judgements. A smaller learning rate may find more.',
  },
  divergence: {
    name: 'Divergence',
    is: 'Losses grow without bound.',
    more: 'The run stops at its last finite step. The usual causes are a learning rate that is too large and a target of a large scale.',
  },
} as const;
