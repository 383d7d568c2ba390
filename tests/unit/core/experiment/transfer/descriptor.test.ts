import { describe, expect, it } from 'vitest';
import { defaultConfig, defaultTask } from '../../../../../src/core/config/defaults';
import type { Config, TaskConfig } from '../../../../../src/core/config/schema';
import { descriptorsOf } from '../../../../../src/core/experiment/transfer/descriptor';
import { knobValues } from '../../../../../src/core/experiment/transfer/zero-labels';
import { inEnglish } from '../../../../../src/core/words';

const task = (changes: Partial<TaskConfig> = {}): TaskConfig => ({ ...defaultTask, ...changes });
const turned = [0, 60, 120, 30].map((rotation) => task({ rotation }));
const base: Config = { ...defaultConfig, trunk: [4], head: [], tasks: turned };

function reasonOf(changes: Partial<Config>): string {
  const found = descriptorsOf({ ...base, ...changes }, 3);
  return 'reason' in found ? inEnglish(found.reason) : 'offered';
}

describe('descriptors of tasks', () => {
  it('are the cosine and sine of how a target is turned, beside whatever else differs', () => {
    const found = descriptorsOf(base, 3);
    if ('reason' in found) throw new Error(inEnglish(found.reason));
    expect([found.knob, found.old]).toEqual(['rotation', [0, 1, 2]]);
    const [cosine, sine] = found.of(turned[1]!);
    expect(cosine).toBeCloseTo(0.5, 12);
    expect(sine).toBeCloseTo(Math.sqrt(0.75), 12);
    const scaled = descriptorsOf(
      { ...base, tasks: [1, 2, 4, 3].map((scale) => task({ target: 'wave', kind: 'regression', scale })) },
      3,
    );
    expect('reason' in scaled ? [] : [scaled.knob, scaled.of(task({ scale: 7 }))]).toEqual(['scale', [7]]);
  });

  it('are refused in words where heads cannot be compared, or nothing describes a task', () => {
    expect(reasonOf({})).toBe('offered');
    expect(reasonOf({ data: 'correlated' })).toContain('no descriptors');
    expect(reasonOf({ head: [4] })).toContain('linear');
    expect(reasonOf({ tasks: turned.with(1, task({ target: 'xor' })) })).toContain('different targets');
    expect(reasonOf({ tasks: turned.with(1, task({ rotation: 60, trunkDepth: 0 })) })).toContain('depths');
    expect(reasonOf({ tasks: turned.with(0, task({ weight: 0 })) })).toBe(
      'It takes 3 old tasks, and there are 2.',
    );
    expect(reasonOf({ tasks: turned.map(() => task()) })).toContain('differ in nothing');
  });
});

it('a knob is walked along with all tasks on it: all the way round an angle, beyond the old tasks of another', () => {
  const angles = knobValues('rotation', turned.slice(0, 3), 37);
  expect(angles).toContain(37);
  expect([angles[0], angles.at(-1)]).toEqual([0, 345]);
  const scales = knobValues('scale', [task({ scale: 1 }), task({ scale: 3 })], 2);
  expect(scales).toEqual(expect.arrayContaining([1, 2, 3]));
  expect(Math.min(...scales)).toBeGreaterThan(0);
  expect(scales.at(-1)).toBeGreaterThan(3);
});
