export const shared = {
  title: 'What is shared, and why it may help',
  what: 'One network, several questions',
  what1:
    'Usually a network is trained for one question: is this point inside the circle? A second question about the same points gets a second network, which starts from nothing and knows nothing of the first. That is single-task learning.',
  what2:
    'Multi-task learning trains one network for both. Its first layers, the shared trunk, turn an input into features that every task reads. Behind the trunk each task has a small head of its own, which turns the features into an answer. All losses are added up, and each step moves the trunk for all tasks at once.',
  trial: 'Circle and Rings: one trunk against two networks',
  few: '60 labels each',
  many: 'all labels',
  look: 'The dotted curves are networks that learn alone, from the same initial numbers and on the same batches. Then give both tasks all of their labels and train again: a task with enough examples of its own has little to borrow.',
  why: 'Why sharing may help',
  why1: 'There is more evidence of what a good feature is. Every labelled example teaches the trunk, whichever task it belongs to; a task with few labels finds features there that others have paid for.',
  why2: 'Chance averages out. Noise in the labels of one task is not repeated in those of the other, so features that serve both are less likely to fit the noise.',
  why3: 'Some features are easy to learn from one task and hard to learn from the other, which then gets them for free. And a trunk that has to serve several tasks is less free to fit just the training examples.',
  but: 'All of this says “may”. The tasks must be able to use the same features, and the gain is measured, not assumed: against a network for each task alone, on test examples, over several seeds.',
} as const;
