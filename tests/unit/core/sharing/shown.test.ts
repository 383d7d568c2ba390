import { describe, expect, it } from 'vitest';
import { chosenArchitecture } from '../../../../src/core/sharing';
import type { ModelShape } from '../../../../src/core/sharing/shape';
import { hasMaps, shownColumns, shownUnits } from '../../../../src/core/sharing/shown';

const plan = (id: string, shape: Partial<ModelShape>, options = {}) => {
  const whole: ModelShape = {
    inputs: 2,
    trunk: [8, 8],
    head: [],
    outputs: [1, 1],
    activation: 'tanh',
    initialiser: 'glorot',
    ...shape,
  };
  const chosen = chosenArchitecture({ id, options }, whole);
  return chosen.architecture.plan(whole, chosen.options);
};
const tasks = (count: number) => new Array<number>(count).fill(1);

describe('what is shown of a model', () => {
  it('are fewer units of a lane, the more lanes there are, but at least two', () => {
    const counts = [1, 2, 3, 4, 5, 6, 8, 16];
    const shown = counts.map((count) => shownUnits(plan('single', { outputs: tasks(count) })));
    expect(shown).toEqual([8, 8, 5, 4, 3, 2, 2, 2]);
  });

  it('are at most 64 units of a mask, and every weight of a gate', () => {
    expect(plan('mtan', { trunk: [512, 8] }).junctions.map(shownColumns)).toEqual([64, 8]);
    const [, shared] = plan('ple', { outputs: tasks(16) }, { shared: 8, own: 4 }).junctions;
    expect(shownColumns(shared!)).toBe(72);
  });

  it('are maps, unless they are too many to be read', () => {
    const deep = { trunk: new Array<number>(6).fill(8), outputs: tasks(16) };
    expect(hasMaps(plan('mmoe', deep, { experts: 16 }))).toBe(true);
    expect(hasMaps(plan('ple', deep, { shared: 8, own: 4 }))).toBe(false);
  });
});
