import { conflict } from './conflict';
import { fresh } from './fresh';
import { objective } from './objective';
import { shared } from './shared';
import { ways } from './ways';

/** The chapters, and what stands around them. */
export const learn = {
  title: 'Learn',
  chapters: 'Chapters',
  number: 'Chapter {{number}} of {{count}}',
  previous: 'Back: {{title}}',
  next: 'Next: {{title}}',
  play: 'Train it',
  again: 'Train it again',
  stop: 'Stop',
  resting: 'Not training. It starts when it comes into sight, one at a time.',
  restingCalm: 'Not training: the button starts it.',
  choose: 'Which run',
  frame: 'Small playground: {{title}}',
  results: 'What came of it here',
  result: {
    line: '{{trial}}: {{words}}',
    waiting: 'step {{step}}, too early to say.',
    nothing: 'after {{step}} steps no task was learnt well enough by either network to compare them.',
    after: 'after {{step}} steps with {{seeds}} seeds, {{tasks}}.',
    afterOne: 'after {{step}} steps with one seed, which proves little, {{tasks}}.',
    and: '; ',
    task: '{{task}} {{gain}}',
    interval: '{{task}} {{gain}} [{{low}}, {{high}}], {{finding}}',
    better: 'clearly better by sharing',
    worse: 'clearly worse by sharing',
    unclear: 'no clear difference',
    how: 'Change of each task’s test score against a network of its own, and the 95 % interval of its mean over the seeds.',
  },
  links: {
    transfer: 'A new task on a trained trunk',
    compare: 'Compare',
    lab: 'Gradient lab',
    landscape: 'Landscape',
    playground: 'Playground',
  },
  shared,
  objective,
  conflict,
  ways,
  fresh,
} as const;
