/** Texts of the choice of how tasks share: the list, its options, its explanation, the network's size. */
export const sharing = {
  lead: 'sharing',
  choose: 'Sharing: {{title}}. Choose another.',
  search: 'Search {{count}} ways to share',
  list: 'Ways of sharing parameters between the tasks',
  nothing: 'No way of sharing matches.',
  groups: {
    trunk: 'Trunks that tasks share',
    tower: 'A tower for each task',
    expert: 'Experts to choose from',
  },
  options: 'Options of {{title}}: {{summary}}',
  counts: 'Counts as shared',
  noTrunk: 'Without a layer in the trunk, the tasks share nothing but the inputs. Add one.',
  noTrunkFor: 'Without a layer {{title}} is hard sharing of nothing but the inputs. Add one.',
  trunkNone: 'no trunk · {{activation}}',
  trunkSame: '{{layers}} × {{units}} · {{activation}}',
  trunkMixed: '{{widths}} · {{activation}}',
  size: {
    parameters_one: '{{number}} parameter',
    parameters_other: '{{number}} parameters',
    multiplications: '{{number}} multiplications a sample',
    unknown: '–',
    help: '{{shared}} parameters that tasks share, {{own}} of the tasks’ own. One example takes {{multiplications}} multiplications on its way to all outputs.',
    match: 'match {{wanted}}',
    matchHelp:
      'Sets the trunk to {{trunk}} units: {{parameters}} parameters, the closest to the {{wanted}} before the sharing changed.',
    matched: 'Trunk {{before}} → {{trunk}} units: {{parameters}} parameters, to match {{wanted}}.',
    undo: 'Put it back',
  },
} as const;
