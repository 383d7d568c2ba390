export const ways = {
  title: 'Ways of sharing',
  all: 'All or nothing is not the only choice',
  all1: 'Hard parameter sharing, one trunk for all, is the cheapest way and the strictest: what one task changes, all tasks feel. Other ways let the tasks decide how much they share, and where.',
  soft: 'Soft sharing: a tower for each task, pulled towards the others. Stitches: towers that mix their layers by learnt coefficients. Both have about as many parameters as separate networks.',
  experts:
    'Experts: several trunks, and for each task a gate that says, point by point, how much it uses each of them. Some experts may belong to one task alone, others to all. Masks: one trunk, of which each task lets through what it needs.',
  trial: 'Two saddles at 45°, three units a trunk, tower or expert',
  hard: 'one trunk',
  softRun: 'soft',
  mmoe: 'two experts',
  fair: 'A fair comparison also looks at size: two experts have more parameters than one trunk. The playground shows how many, and can widen the trunk until both are about the same size.',
  groups: 'Who shares with whom?',
  groups1:
    'With many tasks the question is not whether to share but with whom. Here four saddles stand on two trunks; the first two are nearly alike, and so are the last two.',
  groupsTrial: 'Four saddles on two trunks of four units',
  alike: 'alike together',
  mixed: 'mixed pairs',
  groups2:
    'Which tasks belong together is seldom known in advance. It can be estimated, by training pairs or by looking at what a step for one task does to the others: Compare does both, and proposes groups.',
} as const;
