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
    text: 'Circle has 20 labels, Rings 1,000. Both share one trunk; beside it, each is also trained alone. Watch the dots: each is a seed, and right of the line it does better by sharing.',
    waiting: 'Waiting until Circle’s gain is clear: its interval must leave out 0.',
    shown:
      'Circle beside Rings: {{mean}} against alone (95 % interval {{low}} to {{high}}; better in {{wins}} of {{runs}} seeds).',
    other:
      'Here it did not show: Circle came to {{mean}} ({{low}} to {{high}}), better in {{wins}} of {{runs}} seeds. The line above the model says what 20 other seeds came to.',
  },
  units: {
    title: 'What is shared: the trunk’s units',
    text: 'Each small map shows what a unit answers over the plane. All heads read the same units: what one task shapes, the other can use. Point at a unit, tap it, or reach it with Tab and the arrow keys.',
    waiting: 'Waiting until a unit is looked at.',
    shown: 'That is one unit, with its bias and what it listens to most. Its answer goes to both heads.',
    other: 'That is one unit, with its bias and what it listens to most.',
  },
  conflict: {
    title: 'A trunk too narrow for both',
    text: 'Two saddles at 45° need different features, and the trunk has only three units. The chart shows how often their gradients pull apart.',
    waiting: 'Waiting until it is clear what happens to the task that fares worst.',
    shown:
      'The task that fares worst comes to {{mean}} on average ({{low}} to {{high}}), and loses more than 10 % in {{wins}} of {{runs}} seeds.{{share}}',
    other:
      'Here it did not show clearly: the task that fares worst came to {{mean}} ({{low}} to {{high}}). The line above the model says what 20 other seeds came to.{{share}}',
    share: ' Gradients were in conflict at {{share}} of the last measured steps.',
  },
  widen: {
    title: 'Make room',
    text: 'Now give the trunk 8 units or more, with the + under its layer. The run starts again.',
    act: 'Set 8 units',
    waiting: 'Waiting until the trunk has 8 units.',
    training: 'Waiting for the result of the wider run.',
    shown: 'With room for both, the task that fares worst comes to {{mean}} ({{low}} to {{high}}){{before}}.',
    other:
      'Here more width was not enough: the task that fares worst comes to {{mean}} ({{low}} to {{high}}){{before}}.',
    before: ', after {{mean}} with three units',
  },
  scales: {
    title: 'Losses on different scales',
    text: 'Wave’s numbers are ten times as large, so its loss is a hundred times as large. Both tasks have weight 1: which of them does the trunk work for?',
    waiting: 'Waiting until it is clear what sharing does to Hills: its interval must leave out 0.',
    shown:
      'Hills comes to {{mean}} by sharing ({{low}} to {{high}}; worse in {{wins}} of {{runs}} seeds): the trunk works for Wave.',
    other:
      'Here it did not show: Hills came to {{mean}} ({{low}} to {{high}}). The line above the model says what 20 other seeds came to.',
  },
  method: {
    title: 'Let a method weigh them',
    text: 'Choose a method in place of your own weights: uncertainty weighting and GradNorm were made for this. The run starts again.',
    waiting: 'Waiting until a method is chosen.',
    training: 'Waiting for the result of the run with {{method}}.',
    shown:
      'With {{method}}, Hills comes to {{mean}} against alone ({{low}} to {{high}}){{before}}. Look at Wave too: evening out may cost it something.',
    other:
      'With {{method}}, Hills comes to {{mean}} against alone ({{low}} to {{high}}){{before}}: not clearly better than with your own weights. Try another method.',
    before: ', after {{mean}} with your own weights',
  },
  table: {
    title: 'Your own table',
    text: 'Under “Table” the page reads a file of your own: any column can be a task. The file stays in this browser. Open it, or end the tour here.',
    waiting: 'Waiting until “Table” is opened; it need not be.',
    shown: 'That is where it begins. The tour ends here; you can take it again from the help (?).',
    other: 'The tour ends here; you can take it again from the help (?).',
  },
} as const;
