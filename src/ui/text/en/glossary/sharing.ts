/** How tasks share a network. */
export const sharing = {
  trunk: {
    name: 'Trunk',
    is: 'The first layers of the network, which all tasks share.',
    more: 'The trunk turns the input into a representation that every head reads. If it is too narrow for what the tasks need, they compete for its units.',
  },
  head: {
    name: 'Head',
    is: 'A task’s own layers at the end of the network, up to its answer.',
    more: 'A linear head only takes a weighted sum of what the trunk offers. It is trained by its own task alone, so no other task can disturb it.',
  },
  'hard-sharing': {
    name: 'Hard parameter sharing',
    is: 'One trunk for all tasks, and a head for each.',
    more: 'The oldest way to share, and the one with the fewest parameters: the gradients of all tasks meet in the same trunk.',
  },
  'soft-sharing': {
    name: 'Soft parameter sharing',
    is: 'A tower for each task, and a pull that holds the towers together.',
    more: 'A strength of 0 gives separate networks, a very large one a single trunk. The pull is applied by its exact proximal map, so it is stable at any strength.',
  },
  tower: {
    name: 'Tower',
    is: 'A task’s own layers in the place of the trunk.',
    more: 'Towers start from the same numbers. What the tasks share is what joins the towers: a pull, stitches or a norm. The papers on MMoE and PLE call a head a tower instead.',
  },
  expert: {
    name: 'Expert',
    is: 'One of several trunks for the tasks to choose from.',
    more: 'In MMoE every task can use every expert; in CGC and PLE some experts belong to a single task.',
  },
  gate: {
    name: 'Gate',
    is: 'A small layer that says how much of each expert a task uses.',
    more: 'It reads the input, so that its answer differs from example to example: one share for each expert, at least 0, and all of them add up to 1.',
  },
  stitch: {
    name: 'Stitch',
    is: 'How much of one tower goes into another after a layer.',
    more: 'Stitches are learnt with the rest. A tower that takes all of itself and nothing of the others leaves its task alone.',
  },
  mask: {
    name: 'Mask',
    is: 'How much of each unit of the trunk a task lets through.',
    more: 'A number between 0 and 1 for each unit, computed for each example by an attention module of the task’s own (MTAN).',
  },
  'trace-norm': {
    name: 'Trace norm',
    is: 'The sum of a matrix’s singular values; as a penalty it makes the towers mixtures of a few kernels.',
    more: 'The kernels of all towers in a layer are the rows of one matrix. The penalty drives its small singular values to exactly 0.',
  },
  rank: {
    name: 'Rank of a matrix',
    is: 'How many independent kernels the towers of a layer are made of.',
    more: 'Counted are singular values above 1 % of the largest. A rank of 1 means that all towers are multiples of one kernel; a rank as high as the number of tasks, that no tower is a mixture of the others.',
  },
  transfer: {
    name: 'Positive, negative transfer',
    is: 'Sharing makes a task better, or worse, than training it alone.',
    more: 'The same two tasks may show either, depending on labels, width and weights. So it is measured against a network for the task alone, seed by seed.',
  },
  affinity: {
    name: 'Affinity',
    is: 'How much one task helps another.',
    more: 'Compare measures it in two ways: by training each pair, and in one joint run by how far a step on one task’s loss lowers the other’s. The formula is that of the second, which costs a single training; the two need not agree.',
  },
  grouping: {
    name: 'Grouping',
    is: 'Which tasks share a trunk with which.',
    more: 'With up to eight tasks, all ways of dividing them are searched, each rated by the gains of the pairs that it puts together. What a larger group does can only be estimated from its pairs.',
  },
  baseline: {
    name: 'Single-task baseline',
    is: 'A separate network for each task: what the task reaches alone.',
    more: 'It is as large as the shared model’s part for that task, starts from the same numbers, and sees the same batches with the same optimiser. So it differs in nothing but the sharing.',
  },
} as const;
