import type { Source } from '../record';

// Where terms are explained; those that a method or an architecture has already are its record's.

const source = (authors: string, year: number, title: string, venue: string, url: string): Source => ({
  authors,
  year,
  title,
  venue,
  url,
  place: '',
});

export const goodfellow = source(
  'Goodfellow, Bengio, Courville',
  2016,
  'Deep Learning',
  'MIT Press',
  'https://www.deeplearningbook.org/',
);
export const ruder = source(
  'Ruder',
  2017,
  'An Overview of Multi-Task Learning in Deep Neural Networks',
  'arXiv 1706.05098',
  'https://arxiv.org/abs/1706.05098',
);
export const wang = source(
  'Wang, Dai, Póczos, Carbonell',
  2019,
  'Characterizing and Avoiding Negative Transfer',
  'CVPR 2019',
  'https://arxiv.org/abs/1811.09751',
);
export const standley = source(
  'Standley, Zamir, Chen, Guibas, Malik, Savarese',
  2020,
  'Which Tasks Should Be Learned Together in Multi-task Learning?',
  'ICML 2020',
  'https://arxiv.org/abs/1905.07553',
);
export const fifty = source(
  'Fifty, Amid, Zhao, Yu, Anil, Finn',
  2021,
  'Efficiently Identifying Task Groupings for Multi-Task Learning',
  'NeurIPS 2021',
  'https://arxiv.org/abs/2109.04617',
);
export const maninis = source(
  'Maninis, Radosavovic, Kokkinos',
  2019,
  'Attentive Single-Tasking of Multiple Tasks',
  'CVPR 2019',
  'https://arxiv.org/abs/1904.08918',
);
export const boyd = source(
  'Boyd, Vandenberghe',
  2004,
  'Convex Optimization',
  'Cambridge University Press',
  'https://web.stanford.edu/~boyd/cvxbook/',
);
export const miettinen = source(
  'Miettinen',
  1998,
  'Nonlinear Multiobjective Optimization',
  'Springer',
  'https://doi.org/10.1007/978-1-4615-5563-6',
);
export const zitzler = source(
  'Zitzler, Thiele',
  1999,
  'Multiobjective Evolutionary Algorithms: A Comparative Case Study and the Strength Pareto Approach',
  'IEEE Transactions on Evolutionary Computation 3, 257–271',
  'https://doi.org/10.1109/4235.797969',
);
export const glorot = source(
  'Glorot, Bengio',
  2010,
  'Understanding the Difficulty of Training Deep Feedforward Neural Networks',
  'AISTATS 2010',
  'https://proceedings.mlr.press/v9/glorot10a.html',
);
export const prechelt = source(
  'Prechelt',
  1998,
  'Early Stopping – But When?',
  'Neural Networks: Tricks of the Trade, Springer',
  'https://doi.org/10.1007/3-540-49430-8_3',
);
export const bouthillier = source(
  'Bouthillier et al.',
  2021,
  'Accounting for Variance in Machine Learning Benchmarks',
  'MLSys 2021',
  'https://arxiv.org/abs/2103.03098',
);
export const hastie = source(
  'Hastie, Tibshirani, Friedman',
  2009,
  'The Elements of Statistical Learning',
  'Springer',
  'https://doi.org/10.1007/978-0-387-84858-7',
);
export const fawcett = source(
  'Fawcett',
  2006,
  'An Introduction to ROC Analysis',
  'Pattern Recognition Letters 27, 861–874',
  'https://doi.org/10.1016/j.patrec.2005.10.010',
);
export const brodersen = source(
  'Brodersen, Ong, Stephan, Buhmann',
  2010,
  'The Balanced Accuracy and Its Posterior Distribution',
  'ICPR 2010',
  'https://doi.org/10.1109/ICPR.2010.764',
);
export const student = source(
  'Student',
  1908,
  'The Probable Error of a Mean',
  'Biometrika 6, 1–25',
  'https://doi.org/10.1093/biomet/6.1.1',
);
export const holm = source(
  'Holm',
  1979,
  'A Simple Sequentially Rejective Multiple Test Procedure',
  'Scandinavian Journal of Statistics 6, 65–70',
  'https://www.jstor.org/stable/4615733',
);
export const hyndman = source(
  'Hyndman, Fan',
  1996,
  'Sample Quantiles in Statistical Packages',
  'The American Statistician 50, 361–365',
  'https://doi.org/10.1080/00031305.1996.10473566',
);
export const evgeniou = source(
  'Evgeniou, Pontil',
  2004,
  'Regularized Multi-Task Learning',
  'KDD 2004',
  'https://doi.org/10.1145/1014052.1014067',
);
export const jacobs = source(
  'Jacobs, Jordan, Nowlan, Hinton',
  1991,
  'Adaptive Mixtures of Local Experts',
  'Neural Computation 3, 79–87',
  'https://doi.org/10.1162/neco.1991.3.1.79',
);
export const golub = source(
  'Golub, Van Loan',
  2013,
  'Matrix Computations',
  'Johns Hopkins University Press',
  'https://doi.org/10.56021/9781421407944',
);
export const shneiderman = source(
  'Shneiderman',
  1996,
  'The Eyes Have It: A Task by Data Type Taxonomy for Information Visualizations',
  'IEEE Symposium on Visual Languages 1996',
  'https://doi.org/10.1109/VL.1996.545307',
);
export const james = source(
  'James, Witten, Hastie, Tibshirani',
  2021,
  'An Introduction to Statistical Learning',
  'Springer',
  'https://doi.org/10.1007/978-1-0716-1418-1',
);
export const opitz = source(
  'Opitz, Burst',
  2019,
  'Macro F1 and Macro F1',
  'arXiv 1911.03347',
  'https://arxiv.org/abs/1911.03347',
);
export const neyman = source(
  'Neyman',
  1937,
  'Outline of a Theory of Statistical Estimation Based on the Classical Theory of Probability',
  'Philosophical Transactions of the Royal Society A 236, 333–380',
  'https://doi.org/10.1098/rsta.1937.0005',
);
export const demsar = source(
  'Demšar',
  2006,
  'Statistical Comparisons of Classifiers over Multiple Data Sets',
  'JMLR 7, 1–30',
  'https://jmlr.org/papers/v7/demsar06a.html',
);
