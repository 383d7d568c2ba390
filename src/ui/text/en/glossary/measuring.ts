/** How well it went, and how sure that is. */
export const measuring = {
  mse: {
    name: 'Mean squared error',
    is: 'The loss for numbers: the mean of the squared differences between answers and labels.',
    more: 'Its unit is squared: metres become square metres, and numbers ten times as large make the loss a hundred times as large.',
  },
  'cross-entropy': {
    name: 'Cross-entropy',
    is: 'The loss for classes: minus the logarithm of the probability given to the right class, averaged over the rows.',
    more: 'Also called log loss. An answer that is sure and wrong costs a lot, so the loss can rise while accuracy still rises too.',
  },
  accuracy: {
    name: 'Accuracy',
    is: 'The share of right answers.',
    more: 'Where one class is rare, always giving another is nearly always right; balanced accuracy or AUC then says more.',
  },
  balanced: {
    name: 'Balanced accuracy',
    is: 'The share of right answers in each class, averaged over the classes.',
    more: 'Every class counts the same, however rare. Always giving the same class scores 1 divided by the number of classes.',
  },
  f1: {
    name: 'Macro F1',
    is: 'The mean over the classes of F1, the harmonic mean of precision and recall.',
    more: 'Precision is the share of the rows taken for a class that belong to it; recall is the share of the rows of a class that are taken for it. If either is low, so is F1. Some papers compute macro F1 from the averaged precision and recall instead, which gives another number.',
  },
  auc: {
    name: 'AUC',
    is: 'How often a row of the positive class gets a higher score than a row of the negative class.',
    more: 'It is the area under the ROC curve, which plots the true positive rate against the false positive rate. 0.5 is chance, 1 a perfect order, wherever the threshold between the classes is put.',
  },
  r2: {
    name: 'R²',
    is: 'The share of the labels’ variance that the answers explain: 1 is perfect, 0 no better than always answering the mean.',
    more: 'It has no unit, so that tasks on different scales can be read side by side. It is below 0 where the answers are worse than the mean.',
  },
  confusion: {
    name: 'Confusion matrix',
    is: 'How many rows of each class were taken for which class.',
    more: 'Right answers are on the diagonal. What is taken for what shows more than a score: two classes may be confused while all others are clear.',
  },
  'delta-m': {
    name: 'Multi-task gain Δm',
    is: 'The mean over the tasks of their relative gains against their baselines, in percent.',
    more: 'Above 0, sharing helps on average. A mean can hide that one task pays for another, so each task has a row of its own. Tasks that neither model has learnt are left out.',
  },
  interval: {
    name: 'Confidence interval',
    is: 'A range computed from the seeds by a rule whose ranges, over many repetitions, hold the true mean 95 times in 100.',
    more: 'It is computed by Student’s t over the seeds. The verdict speaks of a difference where the interval leaves out 0. With two seeds it is very wide; four times as many seeds roughly halve it.',
  },
  paired: {
    name: 'Paired comparison',
    is: 'Each run is compared with the baseline of its own seed, and the differences are averaged.',
    more: 'What the two have in common, data, initial numbers and batches, cancels out; so a few seeds show what an unpaired comparison would miss.',
  },
  holm: {
    name: 'Holm’s correction',
    is: 'A correction that asks for more the more comparisons are made, so that a false finding among all of them stays rare.',
    more: 'The p-values are taken from the smallest up: the first must be at most 0.05 divided by their number, the next at most 0.05 divided by one less, and so on until one fails.',
  },
  median: {
    name: 'Median, middle half',
    is: 'The seed in the middle, and the range from the lower to the upper quartile.',
    more: 'With few seeds they say more than mean and standard deviation, since a single run that goes astray hardly moves them.',
  },
  place: {
    name: 'Rank of a variant',
    is: 'The mean, over tasks and seeds, of a variant’s place among the variants; 1 is best.',
    more: 'It has no unit, so that all tasks count alike. It depends on which other variants are in the list, and does not say how far apart they are.',
  },
  pareto: {
    name: 'Pareto set',
    is: 'The points at which no objective can get better without another getting worse.',
    more: 'All sensible compromises are in it. Which of them is wanted, mathematics does not say.',
  },
  front: {
    name: 'Pareto front',
    is: 'The objectives at the points of the Pareto set: the limit of what can be reached.',
    more: 'The minimum of a weighted sum always lies where the front bulges towards the origin; no weights lead to a point of a dent.',
  },
  stationary: {
    name: 'Pareto-stationary',
    is: 'A point at which no direction makes all losses fall.',
    more: 'Some convex combination of the gradients is 0. That is necessary for a Pareto optimum but not sufficient, as a gradient of 0 is for a minimum.',
  },
  hypervolume: {
    name: 'Hypervolume',
    is: 'How much of the space up to a reference point a front covers.',
    more: 'One number for a whole front: a better or a wider front has more. It depends on the reference point and on the units.',
  },
} as const;
