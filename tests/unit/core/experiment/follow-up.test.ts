import { describe, expect, it } from 'vitest';
import { defaultConfig, defaultTask } from '../../../../src/core/config/defaults';
import type { Config } from '../../../../src/core/config/schema';
import type { Experiment, Question } from '../../../../src/core/experiment/experiment';
import { followUp } from '../../../../src/core/experiment/follow-up';
import { planned } from '../../../../src/core/experiment/variants';
import { resultWith } from './results';

const base: Config = {
  ...defaultConfig,
  steps: 100,
  tasks: ['wave', 'hills', 'ripple', 'saddle'].map((target) => ({
    ...defaultTask,
    target,
    kind: 'regression',
  })),
};
const partners: Question = { kind: 'partners', networks: 3 };

/** Tasks 0 and 2 help each other, and so do 1 and 3; all others harm. Alone each has 0.5. */
const helps = (first: number, second: number) => (first + second) % 2 === 0;

function groupingsAfter(experiment: Experiment): (readonly number[] | undefined)[] {
  const { variants } = planned(experiment);
  const tasks = experiment.base.tasks.map((_, task) => task);
  const results = new Map(
    variants.map(({ link, change: { together = tasks } }) => {
      const [first, second] = together as [number, number];
      const r2 = together.length === 2 && helps(first, second) ? 0.7 : 0.3;
      return [link, resultWith([tasks.map(() => r2)])] as const;
    }),
  );
  return followUp(experiment, variants, results).map(({ change }) => change.grouping);
}

describe('what follows from the first results', () => {
  it('are the three best groupings, those that are trained already left out', () => {
    const found = groupingsAfter({ base, question: partners });
    expect(found).toHaveLength(3);
    expect(found[0]).toEqual([0, 1, 0, 1]);
  });

  it('is nothing of two tasks, of other questions, and before there are results', () => {
    const two = { ...base, tasks: base.tasks.slice(0, 2) };
    expect(groupingsAfter({ base: two, question: { ...partners, networks: 2 } })).toEqual([]);
    const budget: Question = { kind: 'labels', task: 0, shares: [0.5, 1] };
    expect(groupingsAfter({ base, question: budget })).toEqual([]);
    const experiment = { base, question: partners };
    expect(followUp(experiment, planned(experiment).variants, new Map())).toEqual([]);
  });
});
