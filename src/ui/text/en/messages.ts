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
    text_one: 'One part was left out or replaced; the rest is as the link says.',
    text_other: '{{count}} parts were left out or replaced; the rest is as the link says.',
  },
  warmUp: {
    title: 'This network takes a while to get ready.',
    text: 'Its programs are being compiled and one step is tried; with many wide layers and large batches this can take minutes. Fewer units or a smaller batch are ready sooner.',
  },
  newVersion: {
    title: 'There is a new version of this page.',
    text: 'It is installed when you say so. The run is kept and comes back, paused.',
    others_one: 'Close the other tab of this page first: it still uses the old version.',
    others_other: 'Close the other {{count}} tabs of this page first: they still use the old version.',
    alone: 'It is installed once all tabs of this page have been closed.',
    take: 'Install it now',
    held: 'Not while something is training: pause it first.',
  },
  backend: {
    title: 'The link asks for {{name}}, which cannot be used here.',
    text: 'Training runs on {{name}} instead, and its numbers differ a little. The reason: {{detail}}.',
  },
  lost: {
    context: 'This page has lost the graphics card.',
    worker: 'The browser has ended the training worker.',
    elsewhere: 'Training goes on from step {{step}} on {{name}}, where the numbers differ a little.',
    resumed: 'Training goes on from step {{step}}, with the same numbers as without the interruption.',
  },
  runs: {
    notKept: 'This browser does not keep the runs.',
    notKeptText: 'Everything else works; export what you want to keep. The browser says: {{reason}}',
    dropped_one: 'The oldest kept run was removed.',
    dropped_other: 'The {{count}} oldest kept runs were removed.',
    droppedText: 'There is room for 200 runs, or 50 MB of them; pinned ones stay.',
  },
  resumed: {
    paused: {
      title: 'Your last run is back at step {{step}}, paused.',
      text: 'Play goes on, with the same numbers as without the interruption; Reset begins anew.',
      elsewhere: 'Play continues on {{name}}, where the numbers differ a little; Reset begins anew.',
    },
    finished: {
      title: 'Your last run is back as it finished at step {{step}}.',
      text: 'Go on, beside the verdict, trains it further, with the same numbers as without the interruption; Reset begins anew.',
      elsewhere:
        'Go on, beside the verdict, trains it further on {{name}}, where the numbers differ a little; Reset begins anew.',
    },
  },
  missingTable: {
    title: 'This configuration needs a table that is not here.',
    named: 'Choose the file “{{name}}”. It stays in this browser.',
    other: 'Choose the file “{{name}}”: the table that is loaded, “{{loaded}}”, is a different one.',
    changed:
      'The table that is loaded is also called “{{name}}”, but does not hold what the configuration was made with.',
    linked: 'It can be fetched from {{url}}.',
    any: 'Choose a CSV file. It stays in this browser.',
    choose: 'Choose a table',
  },
} as const;
