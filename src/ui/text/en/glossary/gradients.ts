/** What a step of several tasks is made of. */
export const gradients = {
  loss: {
    name: 'Loss',
    is: 'How wrong the answers of a task are; training makes it smaller.',
    more: 'It is the mean over the labelled rows of a batch, so that few labels do not mean a small loss. The charts show the tasks’ own losses, without weights and penalties.',
  },
  objective: {
    name: 'Objective',
    is: 'What training makes small: the weighted sum of the losses, plus penalties.',
    more: 'With several tasks there is in general no single best point. The weights, or the method in their place, decide which compromise is reached.',
  },
  weight: {
    name: 'Loss weight',
    is: 'How much a task’s loss counts for the shared parameters.',
    more: 'Twice the weight is twice the task’s gradient in the sum. Numbers ten times as large, in a smaller unit for instance, have a squared error a hundred times as large, which acts like a hundredfold weight. A weight of 0 leaves the task out.',
  },
  method: {
    name: 'Weighting method',
    is: 'A rule that turns the tasks’ losses or gradients into one step.',
    more: 'Some rules look at nothing or at the losses, others at the lengths and angles of the gradients, a few at every entry. The ƒ button beside the method shows its rule, its source and its present numbers.',
  },
  omega: {
    name: 'Omega',
    is: 'The part of the objective that relates the tasks’ parameters to each other.',
    more: 'It expresses a belief about the tasks: that their towers are close to each other (soft sharing, as in the formula), or made of a few common kernels (trace norm). Its strength says how firm the belief is.',
  },
  penalty: {
    name: 'Penalty',
    is: 'What is added to the losses to keep parameters small.',
    more: 'L1 adds the absolute values of the kernels’ entries and makes some of them 0; L2 adds their squares and makes all of them smaller. Shared kernels and the tasks’ own have separate penalties.',
  },
  gradient: {
    name: 'Gradient',
    is: 'The direction in which a loss grows fastest.',
    more: 'A step goes against it. The gradients compared here are those of each task’s loss for the shared parameters, on one batch, before the optimiser.',
  },
  norm: {
    name: 'Gradient norm',
    is: 'The length of a task’s gradient: how hard it pulls at the shared parameters.',
    more: 'In a plain sum the longest gradient decides where the step goes. The length depends on the scale of the target and on how much is left to learn.',
  },
  cosine: {
    name: 'Cosine',
    is: 'The cosine of the angle between two gradients: 1 if they point the same way, 0 at right angles, −1 if opposite.',
    more: 'It does not depend on their lengths. With thousands of parameters, two unrelated gradients are nearly at right angles, so small values mean little.',
  },
  conflict: {
    name: 'Gradient conflict',
    is: 'Two tasks’ gradients are more than 90° apart: a small step along one alone makes the other task worse.',
    more: 'Conflicts come and go from batch to batch, even between tasks that help each other in the end. The verdict is what counts; the share of steps in conflict is a hint at the reason.',
  },
  similarity: {
    name: 'Norm similarity',
    is: 'How close the lengths of two gradients are.',
    more: '1 if they are equally long, near 0 if one drowns the other out.',
  },
  gram: {
    name: 'Gram matrix',
    is: 'The inner products of all pairs of task gradients.',
    more: 'It holds the lengths of all gradients and the angles between them, and nothing else. Most methods that look at gradients need no more: T × T numbers, however many parameters there are.',
  },
  jacobian: {
    name: 'Jacobian',
    is: 'The gradients of all tasks for the shared parameters, one row for each task.',
    more: 'Here a single backward pass gives all rows, whatever the number of tasks.',
  },
  condition: {
    name: 'Condition number',
    is: 'The largest singular value of the task gradients divided by the smallest.',
    more: '1 if the gradients are at right angles and equally long; large if one of them dominates or two nearly coincide.',
  },
  domination: {
    name: 'Domination',
    is: 'One task’s weighted gradient makes up most of the summed lengths.',
    more: 'The shared layers hardly hear the other tasks, which are then learnt mostly by their heads. The page says so above 90 %. Loss weights, or methods such as GradNorm, even it out.',
  },
  convex: {
    name: 'Convex combination',
    is: 'A sum with weights of at least 0 that add up to 1.',
    more: 'The shortest convex combination of the gradients is the direction of MGDA; where it is 0, no direction makes all losses fall.',
  },
} as const;
