export const conflict = {
  title: 'When tasks quarrel',
  pull: 'Two pulls on one trunk',
  pull1:
    'At each step every task says by its gradient how the trunk should change. If two gradients point the same way, a step serves both. If they point against each other, a step that goes by one alone harms the other:',
  pull2:
    'That is a gradient conflict, and the compass in the picture of the network shows it as an angle of more than 90°. A conflict at one step is no harm yet: nearly all pairs of tasks have some. It becomes one where it goes on and there is no room to get out of its way.',
  narrow: 'Two saddles at 45° in one trunk',
  three: '3 units',
  eight: '8 units',
  negative: 'Negative transfer',
  negative1:
    'If a task ends worse than alone, sharing has cost it something: negative transfer. The saddles above ask for different features. Compare what three units and eight do for them: what looks like a quarrel of tasks is often a lack of room.',
  surgery: 'Can the step be mended?',
  surgery1:
    'Methods that look at gradients change the step. PCGrad, for one, takes out of each gradient the part that goes against another before it adds them up.',
  ownWeights: 'plain sum',
  pcgrad: 'PCGrad',
  trial: 'The same saddles in three units',
  when: 'When does it help, when does it hurt?',
  when1:
    'It tends to help where tasks can use the same features, where one has few labels and the other many, and where the trunk has room for both.',
  when2:
    'It tends to hurt where tasks want different features in too narrow a trunk, where one loss drowns the others by its scale, where one task’s labels are mostly noise, and where every task has plenty of examples of its own: then there is nothing to gain and something to lose.',
  when3:
    'No formula says it beforehand. The sentence under each run here is worked out from that run, and says “no clear difference” where the interval holds zero.',
} as const;
