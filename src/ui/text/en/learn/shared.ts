export const shared = {
  title: 'What is shared, and why it may help',
  what: 'One network, several questions',
  what1:
    'Usually a network is trained for one question: is this point inside the circle? A second question about the same points gets a second network, which begins from nothing and knows nothing of the first. That is training apart.',
  what2:
    'Multi-task learning trains one network for both. Its first layers, the shared trunk, turn an input into features, and every task reads the same features. Behind the trunk each task has a small head of its own, which turns features into its answer. All losses are added up, and each step moves the trunk for all tasks at once.',
  trial: 'Circle and Rings: one trunk against two networks',
  few: '60 labels each',
  many: 'all labels',
  look: 'The dotted curves are the networks that learn alone, from the same initial numbers and on the same batches. Then give both tasks all of their labels and train again: whoever has enough examples has less to borrow.',
  why: 'Why sharing may help',
  why1: 'More says what a good feature is. Each labelled example, whichever task it belongs to, teaches the trunk; a task with few labels finds features there that others have paid for.',
  why2: 'Chance averages out. What is noise in the labels of one task is not noise in those of the other, so features that serve both are less likely to be learnt by heart.',
  why3: 'Some features are easy to find by one task and hard by the other, which then gets them for nothing. And a trunk that has to serve several tasks has fewer ways to fit the training examples alone.',
  but: 'All of this says “may”. It takes tasks that can use the same features, and it is measured, not believed: against networks of their own, on test examples, over several seeds.',
} as const;
