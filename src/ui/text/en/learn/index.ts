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
  resting: 'Not training. It starts when it comes into view, one at a time.',
  restingCalm: 'Not training: the button starts it.',
  choose: 'Which run',
  frame: 'Small playground: {{title}}',
  results: 'What came of it here',
  result: {
    line: '{{trial}}: {{words}}',
    waiting: 'step {{step}}, too early to say.',
    nothing: 'after {{step}} steps neither network had learnt any task well enough to compare.',
    after: 'after {{step}} steps with {{seeds}} seeds, {{tasks}}.',
    afterOne: 'after {{step}} steps with one seed, which proves little, {{tasks}}.',
    and: '; ',
    task: '{{task}} {{gain}}',
    interval: '{{task}} {{gain}} [{{low}}, {{high}}], {{finding}}',
    better: {
      little: 'a little better by sharing',
      plain: 'better by sharing',
      lot: 'far better by sharing',
    },
    worse: {
      little: 'a little worse by sharing',
      plain: 'worse by sharing',
      lot: 'far worse by sharing',
    },
    unclear: 'no clear difference',
    none: 'Once it has trained, this shows what sharing changed for each task.',
    how: 'Change of each task’s test score against a network of its own: the mean over the seeds, and its 95 % interval.',
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
