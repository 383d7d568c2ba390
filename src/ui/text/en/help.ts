/** The help: what this is, its keys, its words, its link. */
export const help = {
  what1:
    'One neural network can learn several tasks at once. In the simplest way of sharing its first layers, the trunk, serve all tasks; each task then has a head of its own that turns what the trunk sees into an answer.',
  what2:
    'Sharing can help: a task with few examples borrows what another has taught the trunk. It can also hurt: two tasks may pull what they share in opposite directions. Here you see which of the two happens, while it happens.',
  what3:
    'Press Play. Every task’s loss should fall. The verdict compares each task with a network that learns this task alone, from the same initial numbers on the same batches. Then move something: a loss weight, the share of labels, the width of the trunk, or the way of sharing above the network: towers that are held together, experts to choose from, or nothing shared at all.',
  privacy: 'Everything runs in this browser. Your table never leaves it.',
  ways: { learn: 'Learn: five short chapters', lesson: 'Lessons with tasks to solve' },
  keys: 'Keys',
  keyTable: {
    space: 'Play or pause',
    right: 'One step',
    r: 'Reset: the same numbers again',
    help: 'This help',
    arrows: 'Move a slider; up and down in a number field',
    enter: 'Take what was typed',
    escape: 'Give up what was typed; close a window',
    double: 'Double click on a slider or its label',
    doubleDoes: 'Back to the default',
    undo: 'Take back the last change',
    right_key: '→',
    r_key: 'R',
    undo_key: 'Ctrl Z',
    help_key: '?',
    space_key: 'Space',
    arrows_key: '← →',
    enter_key: 'Enter',
    escape_key: 'Esc',
  },
  words: 'Words',
  search: 'Search the words',
  found_one: '{{count}} word',
  found_other: '{{count}} words',
  none: 'No word is called or explained like that.',
  topics: {
    learning: 'What is learnt',
    sharing: 'Sharing',
    gradients: 'Losses and gradients',
    training: 'A run',
    measuring: 'How well, how surely',
  },
  happens: 'What happens in a run',
  happenings: {
    'few-labels': {
      name: 'Few labels',
      is: 'A task sees fewer than 10 labels: it learns them by heart. More labels help; so may a task that it shares with.',
    },
    diverged: {
      name: 'Diverged',
      is: 'Some seeds’ losses are no longer finite, while others go on. A smaller learning rate helps.',
    },
    overfitting: {
      name: 'Overfitting',
      is: 'The training loss still falls, but for more than half of the seeds the validation loss is more than 10 % over its best. L2 penalties hold a network back; fewer steps do too.',
    },
    dominates: {
      name: 'One task dominates',
      is: 'A task’s gradient makes up more than 90 % of the summed lengths, over the last measured steps: the shared layers hardly hear the others. GradNorm, among others, evens that out.',
    },
    conflict: {
      name: 'Conflict',
      is: 'At more than half of the last measured steps the tasks’ gradients point apart. PCGrad, CAGrad and others look for a direction that hurts none.',
    },
    plateau: {
      name: 'Plateau',
      is: 'No model of any seed got better by a hundredth at the last 10 judgements on the validation rows. A smaller learning rate may find more.',
    },
  },
  link: 'The link',
  link1:
    'The address holds the configuration and can be edited by hand. What equals the default is left out; what cannot be read is listed in a message.',
  linkExample: '#v=1&tasks=circle,wave*0.5&trunk=16,16&lr=0.02&seed=7',
  licenses: 'Licences of what this page is made with',
  console: 'In the browser’s console, window.mtl gives the same controls and the numbers to scripts.',
} as const;
