export const fresh = {
  title: 'A new task',
  order: 'Together, or one after the other',
  order1:
    'Transfer learning has the same hope in another order: first a network learns a task with many examples, then its features serve a new task with few. The old task is only a means, and may be forgotten. Multi-task learning trains all tasks at the same time, and all of them count.',
  order2:
    'Both rest on the same question: are the features of one task useful to another? If all tasks are there from the start, train them together. If a new one comes later, put a new head on the trained trunk, keep the trunk fixed or let it move a little, and see how many labels that saves.',
  few: 'Few labels',
  few1: 'Rings has 1,000 labels throughout; Circle has as many as you choose here. See what becomes of its gain as they increase.',
  trial: 'Circle beside Rings',
  twenty: '20 labels',
  hundred: '100 labels',
  thousand: '1,000 labels',
  few2: 'The page for new tasks asks the same of a trunk that was trained beforehand: it compares, over the number of labels, a fixed trunk, a trunk that is trained further, and a network that starts from nothing.',
  open: 'What is open',
  open1:
    'Which tasks to train together: with many tasks, not all groups can be tried, and cheap estimates are rough. How to weigh losses: there are many methods, and well-chosen fixed weights are often about as good. How large a network must be before tasks stop quarrelling. And how to tell a gain from luck.',
  seed: 'The last one can be seen here: the same two tasks with all of their labels. Each dot is a seed; someone who had trained only one of them could have claimed the opposite.',
  seedTrial: 'Circle and Rings, one dot per seed',
  once: 'eight seeds',
  on: 'Go on with your own question:',
} as const;
