/** The help: what this is, its keys, its words, its link. */
export const help = {
  what1:
    'One neural network can learn several tasks at once. In the simplest form of sharing, its first layers, the trunk, serve all tasks; each task then has a head of its own, which turns what the trunk gives into an answer.',
  what2:
    'Sharing can help: a task with few examples borrows what another has taught the trunk. It can also hurt: two tasks may pull what they share in opposite directions. Here you see which of the two happens, as it happens.',
  what3:
    'Press Play. Every task’s loss should fall. The verdict compares each task with a network that learns that task alone, from the same initial numbers on the same batches. Then change something: a loss weight, the share of labels, the width of the trunk, or, above the network, the way of sharing: towers that are held together, experts to choose from, or nothing shared at all.',
  privacy: 'Everything runs in this browser. Your table never leaves it.',
  ways: { learn: 'Learn: five short chapters', lesson: 'Lessons with tasks to solve' },
  keys: 'Keys',
  keyTable: {
    space: 'Play or pause',
    right: 'One step',
    r: 'Reset: the same numbers again',
    help: 'This help',
    arrows: 'Move a slider; up and down in a number field',
    enter: 'Accept what was typed',
    escape: 'Discard what was typed; close a window',
    double: 'Double click on a slider or its label',
    doubleDoes: 'Back to the default',
    undo: 'Undo the last change',
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
  none: 'No word matches.',
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
      is: 'A task has fewer than 10 labels: it learns them by heart. More labels help; so may a task to share with.',
    },
    diverged: {
      name: 'Diverged',
      is: 'The losses of some seeds are no longer finite; the others go on. A smaller learning rate helps.',
    },
    overfitting: {
      name: 'Overfitting',
      is: 'The training loss still falls, but in more than half of the seeds the validation loss is more than 10 % above its best. L2 penalties hold a network back; fewer steps do too.',
    },
    dominates: {
      name: 'One task dominates',
      is: 'Over the last measured steps, one task’s weighted gradient makes up more than 90 % of the summed lengths: the shared layers hardly hear the others. GradNorm, among others, evens this out.',
    },
    conflict: {
      name: 'Conflict',
      is: 'At more than half of the last measured steps the tasks’ gradients conflict. PCGrad, CAGrad and others look for a direction that hurts none.',
    },
    plateau: {
      name: 'Plateau',
      is: 'No model of any seed has improved by one percent over the last 10 judgements on the validation rows. A smaller learning rate may find more.',
    },
  },
  link: 'The link',
  link1:
    'The address holds the configuration and can be edited by hand. What equals the default is left out; whatever cannot be read is listed in a message.',
  linkExample: '#v=1&tasks=circle,wave*0.5&trunk=16,16&lr=0.02&seed=7',
  licenses: 'Licences of the software in this page',
  console: 'In the browser’s console, window.mtl gives the same controls and the numbers to scripts.',
} as const;
