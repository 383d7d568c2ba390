export const conflict = {
  title: 'When tasks quarrel',
  pull: 'Two pulls on one trunk',
  pull1:
    'At each step every task’s gradient says how the trunk should change. If two gradients point the same way, one step serves both. If they point against each other, a step that follows one alone harms the other:',
  pull2:
    'That is a gradient conflict; the compass in the picture of the network shows it as an angle of more than 90°. A conflict at a single step does no harm yet: nearly all pairs of tasks have some. It becomes harmful where it persists and the trunk has no room to avoid it.',
  narrow: 'Two saddles at 45° in one trunk',
  three: '3 units',
  eight: '8 units',
  negative: 'Negative transfer',
  negative1:
    'If a task ends up worse than alone, sharing has cost it something: negative transfer. The saddles above need different features. Compare what three units and eight do for them: what looks like a quarrel between tasks is often a lack of room.',
  surgery: 'Can the step be improved?',
  surgery1:
    'Methods that look at the gradients change the step. PCGrad, for example, removes from each gradient the part that goes against another before it adds them up. Here that helps the neglected saddle; three units are still too few for both.',
  ownWeights: 'plain sum',
  pcgrad: 'PCGrad',
  trial: 'The same saddles in three units',
  when: 'When does it help, when does it hurt?',
  when1:
    'It tends to help where tasks can use the same features, where one has few labels and another many, and where the trunk has room for both.',
  when2:
    'It tends to hurt where tasks need different features in too narrow a trunk, where one loss drowns out the others by its scale, and where one task’s labels are mostly noise. Where every task has plenty of examples of its own, there is little to gain and something to lose.',
  when3:
    'No formula tells this in advance. The sentence under each run here is worked out from that run, and says “no clear difference” where the interval contains zero.',
} as const;
