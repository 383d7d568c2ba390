/** Texts of notices and of the marks on the charts. */
export const messages = {
  mark: {
    task: '{{name}}: {{change}}',
    change: '{{title}} {{value}}',
    method: 'method: {{title}}',
    strength: 'strength {{before}} → {{after}}',
    on: 'on',
    off: 'off',
  },
  link: {
    title: 'Parts of the link could not be used.',
    text_one: 'One of them was left out or replaced; the rest is as the link says.',
    text_other: '{{count}} of them were left out or replaced; the rest is as the link says.',
  },
  warmUp: {
    title: 'This network takes a while to make ready.',
    text: 'Its programs are compiled and one step is tried, which with many wide layers and large batches can take minutes. Fewer units or a smaller batch are ready sooner.',
  },
  newVersion: {
    title: 'A new version of this page is there.',
    text: 'It is taken when you say so. The run is kept and comes back, paused.',
    others_one: 'Close the other tab of this page first: it still uses the version before.',
    others_other: 'Close the other {{count}} tabs of this page first: they still use the version before.',
    alone: 'It is taken when all tabs of this page have been closed.',
    take: 'Take it now',
    held: 'Not while something trains: pause it first.',
  },
  backend: {
    title: 'The link asks for {{name}}, which cannot be used here.',
    text: 'Training runs on {{name}} instead, and its numbers differ a little. The reason: {{detail}}.',
  },
  lost: {
    context: 'The graphics card was taken away from this page.',
    worker: 'The browser has ended the training worker.',
    elsewhere: 'Training goes on from step {{step}} on {{name}}, where the numbers differ a little.',
    resumed: 'Training goes on from step {{step}} with the numbers that it would have had.',
  },
  runs: {
    notKept: 'This browser does not keep the runs.',
    notKeptText: 'Everything else works; export what you want to keep. The browser says: {{reason}}',
    dropped_one: 'The oldest kept run had to go.',
    dropped_other: 'The {{count}} oldest kept runs had to go.',
    droppedText: 'A browser keeps 200 runs, or 50 MB of them; pinned ones stay.',
  },
  resumed: {
    paused: {
      title: 'Your last run is back at step {{step}}, paused.',
      text: 'Play goes on with the numbers that it would have had; Reset begins anew.',
      elsewhere: 'Play goes on on {{name}}, where the numbers differ a little; Reset begins anew.',
    },
    finished: {
      title: 'Your last run is back as it finished at step {{step}}.',
      text: 'Go on, beside the verdict, trains it further with the numbers that it would have had; Reset begins anew.',
      elsewhere:
        'Go on, beside the verdict, trains it further on {{name}}, where the numbers differ a little; Reset begins anew.',
    },
  },
  missingTable: {
    title: 'This configuration needs a table that is not here.',
    named: 'Choose the file “{{name}}”. It stays in this browser.',
    other: 'Choose the file “{{name}}”: the table that is loaded, “{{loaded}}”, is another one.',
    changed:
      'The table that is loaded is also called “{{name}}”, but does not hold what the configuration was made with.',
    linked: 'It can be fetched from {{url}}.',
    any: 'Choose a CSV file. It stays in this browser.',
    choose: 'Choose a table',
  },
} as const;
