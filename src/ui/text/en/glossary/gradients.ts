/** What a step of several tasks is made of. */
export const gradients = {
  loss: {
    name: 'Loss',
    is: 'How wrong the answers of a task are; training makes it smaller.',
    more: 'The mean over the labelled rows of a batch, so that few labels do not mean a small loss. Shown are the tasks’ own losses, without weights and penalties.',
  },
  objective: {
    name: 'Objective',
    is: 'What training makes small: the weighted sum of the losses, and penalties.',
    more: 'With several tasks there is no single best point in general: which compromise is reached depends on the weights, or on the method that takes their place.',
  },
  weight: {
    name: 'Loss weight',
    is: 'How much a task’s loss counts in what the shared parameters learn from.',
    more: 'Twice the weight is twice the task’s gradient in the sum. Numbers ten times as large, as by a smaller unit, have a squared error a hundred times as large, which acts as a hundredfold weight. A weight of 0 leaves the task out.',
  },
  method: {
    name: 'Weighting method',
    is: 'A rule that makes one step of the tasks’ losses or gradients.',
    more: 'Some need nothing or the losses, others lengths and angles of the gradients, a few every entry. The ƒ button beside the method tells its rule, its source and its numbers now.',
  },
  omega: {
    name: 'Omega',
    is: 'The part of the objective that relates the tasks’ parameters to each other.',
    more: 'It says what one believes about the tasks: towers near each other (soft sharing), kernels from a small common set (trace norm). Its strength says how firmly.',
  },
  penalty: {
    name: 'Penalty',
    is: 'What is added to the losses to hold parameters back.',
    more: 'L1 adds the sizes of the kernels and makes some of them 0; L2 adds their squares and makes all of them small. Shared and own kernels have penalties apart.',
  },
  gradient: {
    name: 'Gradient',
    is: 'The direction in which a loss grows fastest.',
    more: 'A step goes against it. Those compared here are of each task’s loss for the shared parameters, on one batch, before the optimiser.',
  },
  norm: {
    name: 'Gradient norm',
    is: 'The length of a task’s gradient: how hard it pulls at the shared parameters.',
    more: 'In a plain sum the longest gradient decides where the step goes. The length changes with the unit of the target and with how much there is left to learn.',
  },
  cosine: {
    name: 'Cosine',
    is: 'Of the angle between two gradients: 1 the same way, 0 at right angles, −1 opposite.',
    more: 'It does not depend on lengths. With thousands of parameters two unrelated gradients are nearly at right angles, so small values mean little.',
  },
  conflict: {
    name: 'Gradient conflict',
    is: 'Two tasks’ gradients are more than 90° apart: a small step along that of one hurts the other.',
    more: 'Conflicts come and go from batch to batch, also between tasks that help each other in the end. What counts is the verdict; the share of steps in conflict is a hint at why.',
  },
  similarity: {
    name: 'Norm similarity',
    is: 'How near the lengths of two gradients are to each other.',
    more: '1 where they are equally long, near 0 where one drowns the other out.',
  },
  gram: {
    name: 'Gram matrix',
    is: 'The inner products of all pairs of task gradients.',
    more: 'Lengths and angles of all gradients are in it, and nothing else. Most methods need no more: T × T numbers in place of as many rows as there are tasks.',
  },
  jacobian: {
    name: 'Jacobian',
    is: 'The gradients of all tasks for the shared parameters, a row for each task.',
    more: 'Here one backward pass gives all rows, whatever the number of tasks.',
  },
  condition: {
    name: 'Condition number',
    is: 'Largest over smallest singular value of the task gradients.',
    more: '1 where they are at right angles and equally long; large where one dominates or two nearly coincide.',
  },
  domination: {
    name: 'Domination',
    is: 'One task’s gradient makes up most of the summed lengths.',
    more: 'The shared layers hardly hear the others, whose losses then fall by their heads alone. The page says so over 90 %. Loss weights and methods like GradNorm even it out.',
  },
  convex: {
    name: 'Convex combination',
    is: 'A sum with weights of at least 0 that add up to 1.',
    more: 'The shortest convex combination of the gradients is the direction of MGDA; where it is 0 no direction helps all tasks.',
  },
} as const;
