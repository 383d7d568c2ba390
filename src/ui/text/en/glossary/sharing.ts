/** How tasks share a network. */
export const sharing = {
  trunk: {
    name: 'Trunk',
    is: 'Layers from the inputs on that tasks share.',
    more: 'It turns the input into a representation that all heads read. If it is too narrow for what the tasks need, they compete for its units.',
  },
  head: {
    name: 'Head',
    is: 'A task’s own layers at the end, up to its answer.',
    more: 'A linear head only weighs what the trunk offers. Only its own task trains it, so no other task can disturb it.',
  },
  'hard-sharing': {
    name: 'Hard parameter sharing',
    is: 'One trunk for all tasks, and a head for each.',
    more: 'The oldest way to share and the one with the fewest parameters: every task’s gradient goes through the same trunk.',
  },
  'soft-sharing': {
    name: 'Soft parameter sharing',
    is: 'A tower for each task, held near the others by a pull.',
    more: 'The strength of the pull leads from separate networks, at 0, to one trunk, where it is large. The pull acts by its exact proximal map, so it is stable at any strength.',
  },
  tower: {
    name: 'Tower',
    is: 'What stands in the place of the trunk where a task has one of its own.',
    more: 'Towers start from the same numbers. What joins them, a pull, stitches or a norm, is what the tasks share.',
  },
  expert: {
    name: 'Expert',
    is: 'One of several trunks to choose from.',
    more: 'In MMoE every task may listen to every expert; in CGC and PLE some experts are a task’s own.',
  },
  gate: {
    name: 'Gate',
    is: 'Says how much a task listens to each expert.',
    more: 'A small layer of the task’s own that reads the input, so that its weights differ from point to point; they are at least 0 and add up to 1.',
  },
  stitch: {
    name: 'Stitch',
    is: 'How much of one tower goes into another after a layer.',
    more: 'Stitches are learnt with the rest. A share of 1 of its own and 0 of the others leaves a task alone.',
  },
  mask: {
    name: 'Mask',
    is: 'How much of each unit of the trunk a task lets through.',
    more: 'A number from 0 to 1 for each unit, worked out for each example by an attention module of the task’s own (MTAN).',
  },
  'trace-norm': {
    name: 'Trace norm',
    is: 'The sum of a matrix’s singular values; as a penalty it makes towers be mixtures of a few kernels.',
    more: 'All towers’ kernels of a layer are the rows of one matrix. The penalty pushes its small singular values to exactly 0.',
  },
  rank: {
    name: 'Rank of a matrix',
    is: 'How many independent kernels the towers of a layer are made of.',
    more: 'Counted here are singular values over 1 % of the largest. 1: all towers are multiples of one kernel; as many as tasks: they have nothing in common.',
  },
  transfer: {
    name: 'Positive, negative transfer',
    is: 'Sharing makes a task better, or worse, than it is alone.',
    more: 'The same pair of tasks may do either, by the labels, the width and the weights. So it is measured against a network for the task alone, seed by seed.',
  },
  affinity: {
    name: 'Affinity',
    is: 'How much one task helps another.',
    more: 'Compare measures it two ways: by training each pair, and in one joint run by how much a step on one task’s loss lowers the other’s. The second costs one training; the matrices need not agree.',
  },
  grouping: {
    name: 'Grouping',
    is: 'Which tasks share a trunk with which.',
    more: 'For up to eight tasks all ways to part them are looked through, each judged by the mean gain over its pairs. The best grouping by pairs is an estimate of what a larger group does.',
  },
  baseline: {
    name: 'Single-task baseline',
    is: 'A separate network for each task: what the task would reach alone.',
    more: 'It has the size of the shared model’s part for that task, the same initial numbers, the same batches and the same optimiser. So it differs in nothing but the sharing.',
  },
} as const;
