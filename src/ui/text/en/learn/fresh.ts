export const fresh = {
  title: 'A new task',
  order: 'Together, or one after the other',
  order1:
    'Transfer learning has the same hope in another order: first a network learns a task with many examples, then its features serve a new task with few. The old task is only a means; it may be forgotten. Multi-task learning trains all of them at the same time, and all count.',
  order2:
    'Both stand on the same question: are the features of the one of use to the other? If all tasks are there from the start, train them together. If a new one comes later, put a new head on the trained trunk, hold the trunk fast or let it move a little, and see how many labels that saves.',
  few: 'Few labels',
  few1: 'Rings has 1,000 labels throughout. Circle has as many as is chosen here. Look at its gain as they become more.',
  trial: 'Circle beside Rings',
  twenty: '20 labels',
  hundred: '100 labels',
  thousand: '1,000 labels',
  few2: 'The page for new tasks does the same with a trunk that was trained before: over the number of labels, held fast, moved along, or from nothing.',
  open: 'What is open',
  open1:
    'Which tasks to train together: to try all groups is out of reach with many tasks, and cheap estimates are rough. How to weigh losses: methods are many, and with well chosen plain weights the difference is often small. How large a network must be before tasks stop quarrelling. And how to tell a gain from luck.',
  seed: 'The last one can be seen here: the same two tasks with all of their labels. A dot is a seed; who had trained only one of them could have claimed the opposite.',
  seedTrial: 'Circle and Rings, a dot a seed',
  once: 'eight seeds',
  on: 'Go on with your own question:',
} as const;
