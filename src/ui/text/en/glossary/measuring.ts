/** How well it went, and how sure that is. */
export const measuring = {
  mse: {
    name: 'Mean squared error',
    is: 'The loss of numbers: the mean of the squared differences from the labels.',
    more: 'It is in squared units: metres become square metres, and numbers ten times as large make the loss a hundred times as large.',
  },
  'cross-entropy': {
    name: 'Cross-entropy',
    is: 'The loss of classes: minus the logarithm of the probability that the right class was given.',
    more: 'Also called log loss. One that is sure and wrong costs much, so the loss may rise while accuracy still does too.',
  },
  accuracy: {
    name: 'Accuracy',
    is: 'The share of right answers.',
    more: 'Where one class is rare, always answering another is right nearly always; then balanced accuracy or AUC says more.',
  },
  balanced: {
    name: 'Balanced accuracy',
    is: 'The mean over the classes of the share of right answers in each.',
    more: 'Every class counts alike, however rare. Always answering the same class gives one over the number of classes.',
  },
  f1: {
    name: 'Macro F1',
    is: 'The mean over the classes of F1, the harmonic mean of precision and recall.',
    more: 'Precision: how many of those that were called so are; recall: how many of those that are were called so. Low in either is low in F1.',
  },
  auc: {
    name: 'AUC',
    is: 'How often, of a row of either class, the one of the positive class gets the higher score.',
    more: 'The area under the curve of true over false positives. 0.5 is chance, 1 a perfect order, wherever the limit between the classes is drawn.',
  },
  r2: {
    name: 'R²',
    is: 'The share of the variance that the answers explain: 1 is perfect, 0 no better than the mean.',
    more: 'It has no unit, so tasks of different scales can be read side by side. It is below 0 where answers are worse than the mean.',
  },
  confusion: {
    name: 'Confusion matrix',
    is: 'How many rows of each class were taken for which.',
    more: 'Right answers stand on the diagonal. What is taken for what shows more than a score: two classes may be confused and all others clear.',
  },
  'delta-m': {
    name: 'Multi-task gain Δm',
    is: 'The mean over the tasks of their relative gains against their baselines, in percent.',
    more: 'Above 0 sharing helps on the whole. A mean can hide that one task pays for another; so each task has its own row. Tasks that neither model has learnt are left out.',
  },
  interval: {
    name: 'Confidence interval',
    is: 'A range worked out from the seeds; of 100 such samples of seeds, some 95 have one that holds the true mean.',
    more: 'By Student’s t over the seeds. The verdict speaks of a difference where the interval leaves out 0. Of two seeds it is very wide; four times the seeds halve it.',
  },
  paired: {
    name: 'Paired comparison',
    is: 'Each run is compared with the baseline of its own seed, and the differences are summed up.',
    more: 'What both have in common, data, initial numbers and batches, falls out; so a few seeds show what unpaired ones would hide.',
  },
  holm: {
    name: 'Holm’s correction',
    is: 'Asks for more the more comparisons are made, so that a false finding among all of them stays rare.',
    more: 'The p-values are taken from the smallest on: the first must be below 0.05 over their number, the next below 0.05 over one less, until one fails.',
  },
  median: {
    name: 'Median, middle half',
    is: 'The seed in the middle, and from the lower to the upper quartile.',
    more: 'Of a few seeds they say more than mean and spread, since one run that went astray moves them little.',
  },
  place: {
    name: 'Rank of a variant',
    is: 'The mean over tasks and seeds of its place among the variants; 1 is best.',
    more: 'It has no unit, so that tasks count alike. It depends on who else is in the list, and says nothing of how far apart they are.',
  },
  pareto: {
    name: 'Pareto set',
    is: 'Points at which no objective gets better without another getting worse.',
    more: 'All sensible compromises are in it. Which of them is wanted, mathematics does not say.',
  },
  front: {
    name: 'Pareto front',
    is: 'The objectives of the Pareto set: the edge of what can be had.',
    more: 'Weighted sums reach only its parts that bulge towards the origin; where it bends inwards, no weights lead there.',
  },
  stationary: {
    name: 'Pareto-stationary',
    is: 'No direction helps all tasks.',
    more: 'Some convex combination of the gradients is 0. Necessary for a Pareto point and not enough, as a gradient of 0 is for a minimum.',
  },
  hypervolume: {
    name: 'Hypervolume',
    is: 'How much of the space between a front and a reference point the front covers.',
    more: 'One number for a whole front: a better or a wider front has more. It depends on the reference point and on the units.',
  },
} as const;
