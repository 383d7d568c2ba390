/** The tour: what each step shows, what it waits for, and what the run came to. */
export const tour = {
  of: 'Step {{step}} of {{steps}}',
  back: 'Back',
  next: 'Next',
  end: 'End the tour, and bring back what was here before',
  keep: 'Keep this page',
  restore: 'Bring back what was here',
  goTo: 'Take me there',
  elsewhere: 'The page has other settings now.',
  again: 'Set it up again',
  far: 'At step {{step}}: ',
  labels: {
    title: 'Few labels borrow from many',
    text: 'Circle sees 20 labels, Rings 1,000. Both read one trunk; beside it, each is also trained alone. Watch the dots: each is a seed, right of the line it is better by sharing.',
    waiting: 'Waiting until the interval of Circle leaves out 0.',
    shown:
      'Circle comes to {{mean}} beside Rings against alone (95 % interval {{low}} to {{high}}; better in {{wins}} of {{runs}} seeds).',
    other:
      'Here it did not show: Circle came to {{mean}} ({{low}} to {{high}}), better in {{wins}} of {{runs}} seeds. The line above the model has what 20 other seeds came to.',
  },
  units: {
    title: 'What is shared: the trunk’s units',
    text: 'Each small map is what a unit answers over the plane. All heads read the same units: what one task shapes, the other finds there. Point at a unit, tap it, or reach it with Tab and the arrow keys.',
    waiting: 'Waiting until a unit is looked at.',
    shown: 'That is one unit, with its bias and what it listens to most. What it answers reaches both heads.',
    other: 'That is one unit, with its bias and what it listens to most.',
  },
  conflict: {
    title: 'A trunk too narrow for both',
    text: 'Two saddles at 45° need different features, and the trunk has three units. The chart says how often their gradients pull apart.',
    waiting: 'Waiting until the verdict on the task that fares worst is clear.',
    shown:
      'The task that fares worst comes to {{mean}} on the mean over the seeds ({{low}} to {{high}}), and loses more than 10 % in {{wins}} of {{runs}} seeds.{{share}}',
    other:
      'Here it did not show clearly: the task that fares worst came to {{mean}} ({{low}} to {{high}}). The line above the model has what 20 other seeds came to.{{share}}',
    share: ' Gradients were in conflict at {{share}} of the last measured steps.',
  },
  widen: {
    title: 'Make room',
    text: 'Now give the trunk 8 units or more, under its layer in the picture. The run starts again.',
    act: 'Set 8 units',
    waiting: 'Waiting until the trunk has 8 units.',
    training: 'Waiting until the wider run has shown what it comes to.',
    shown: 'With room for both, the task that fares worst comes to {{mean}} ({{low}} to {{high}}){{before}}.',
    other:
      'Here width was not enough: the task that fares worst comes to {{mean}} ({{low}} to {{high}}){{before}}.',
    before: ', after {{mean}} in three units',
  },
  scales: {
    title: 'Losses on different scales',
    text: 'Wave’s numbers are ten times as large, so its loss is a hundred times as large. Both tasks have weight 1: whom does the trunk work for?',
    waiting: 'Waiting until the interval of Hills leaves out 0.',
    shown:
      'Hills comes to {{mean}} by sharing ({{low}} to {{high}}; worse in {{wins}} of {{runs}} seeds): the trunk works for Wave.',
    other:
      'Here it did not show: Hills came to {{mean}} ({{low}} to {{high}}). The line above the model has what 20 other seeds came to.',
  },
  method: {
    title: 'Let a method weigh them',
    text: 'Choose a method in place of your own weights: uncertainty weighting and GradNorm were made for this. The run then starts again.',
    waiting: 'Waiting until a method is chosen.',
    training: 'Waiting until the run by {{method}} has shown what it comes to.',
    shown:
      'By {{method}}, Hills comes to {{mean}} against alone ({{low}} to {{high}}){{before}}. Look at Wave too: evening out may cost it something.',
    other:
      'By {{method}}, Hills comes to {{mean}} against alone ({{low}} to {{high}}){{before}}: not clearly more than with your own weights. Others can be tried.',
    before: ', after {{mean}} with your own weights',
  },
  table: {
    title: 'Your own table',
    text: 'Under “Table” a file of yours can be read: every column may be a task. It stays in this browser. Open it, or end the tour here.',
    waiting: 'Waiting until a table is chosen; nothing has to be.',
    shown: 'That is where it begins. The tour ends here; it can be taken again from the help (?).',
    other: 'The tour ends here; it can be taken again from the help (?).',
  },
} as const;
