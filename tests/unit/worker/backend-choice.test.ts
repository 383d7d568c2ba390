import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../../src/core/config/defaults';
import type { Config } from '../../../src/core/config/schema';
import type { BackendId } from '../../../src/core/run/backend';
import { BackendChoice } from '../../../src/worker/backend-choice';
import { type RunSetup, setUpRun, vectorLengths } from '../../../src/worker/run-setup';

const card = 'NVIDIA GeForce RTX 3060';
const software = 'Google SwiftShader';

interface Given {
  readonly renderer?: string | null;
  /** Milliseconds of a step. */
  readonly took?: Readonly<Record<BackendId, number>>;
  /** Why a backend does not work. */
  readonly failures?: Partial<Record<BackendId, string>>;
  /** Numbers that the card takes in a vector. */
  readonly longest?: number;
}

/** A machine that notes what is done with it, and the choice that it is given. */
function machine({ renderer = card, took = { webgl: 1, cpu: 1 }, failures = {}, longest = 1e9 }: Given) {
  const done: string[] = [];
  let active: BackendId | null = null;
  const choice = new BackendChoice({
    rendererName: () => renderer,
    set: async (id) => {
      done.push(id);
      if (failures[id] === undefined) active = id;
      return failures[id] ?? null;
    },
    timeStep: async () => {
      done.push(`${active} timed`);
      return took[active!];
    },
    longestVector: () => longest,
    device: () => (active === 'webgl' ? card : ''),
  });
  return {
    done,
    failures,
    choose: (asked: BackendId | null = null, setup = small) => choice.choose(asked, setup),
    resume: choice.resume.bind(choice),
    active: () => active,
  };
}

function setup(changes: Partial<Config> = {}): RunSetup {
  const made = setUpRun({ ...defaultConfig, ...changes }, null);
  if (!('shape' in made)) throw new Error('the data cannot be made');
  return made;
}

const small = setup();
const large = setup({ trunk: [512, 512], batch: 256, samples: 1000 });

describe('the choice of a backend', () => {
  it('is the processor where software draws WebGL, which is neither started nor timed', async () => {
    const { choose, done } = machine({ renderer: software });
    expect(await choose()).toEqual({
      id: 'cpu',
      cause: 'software',
      device: software,
      detail: '',
      ratio: null,
    });
    expect(done).toEqual(['cpu']);
  });

  it('is the processor, and says why, where the model with all its seeds is more than the card takes', async () => {
    const one = setup({ trunk: [64] });
    const many = setup({ trunk: [64], seeds: 16 });
    const longest = 2 * Math.max(...vectorLengths(one));
    const { choose, done } = machine({ longest });
    expect(await choose('webgl', one)).toMatchObject({ id: 'webgl' });
    expect(await choose('webgl', many)).toMatchObject({
      id: 'cpu',
      cause: 'unusable',
      device: card,
      detail: expect.stringContaining(`this graphics card takes ${longest}`),
    });
    expect(done.at(-1)).toBe('cpu');
  });

  it('is the processor where there is no WebGL', async () => {
    const { choose, done } = machine({ renderer: null });
    expect(await choose()).toMatchObject({ id: 'cpu', cause: 'unusable', detail: 'there is no WebGL 2' });
    expect(done).toEqual(['cpu']);
  });

  it('is the processor where it is twice as fast as the card', async () => {
    const { choose, done, active } = machine({ took: { webgl: 2, cpu: 1 } });
    expect(await choose()).toEqual({ id: 'cpu', cause: 'timed', device: card, detail: '', ratio: 2 });
    expect(done.slice(0, 4)).toEqual(['webgl', 'webgl timed', 'cpu', 'cpu timed']);
    expect(active()).toBe('cpu');
  });

  it('is the card where the processor is not quite twice as fast', async () => {
    const { choose, active } = machine({ took: { webgl: 1.9, cpu: 1 } });
    expect(await choose()).toEqual({ id: 'webgl', cause: 'timed', device: card, detail: '', ratio: 1 / 1.9 });
    expect(active()).toBe('webgl');
  });

  it('does not try a large model on the processor', async () => {
    const { choose, done } = machine({ took: { webgl: 2, cpu: 1 } });
    expect(await choose(null, large)).toMatchObject({ id: 'webgl', cause: 'large', ratio: null });
    expect(done).toEqual(['webgl']);
  });

  it('is the processor where the card fails, and says why', async () => {
    const failures = { webgl: 'it gave a wrong answer in the self-test' };
    const { choose } = machine({ failures });
    expect(await choose()).toMatchObject({ id: 'cpu', cause: 'unusable', detail: failures.webgl });
  });

  it('is the card where the processor fails', async () => {
    const { choose } = machine({ took: { webgl: 9, cpu: 1 }, failures: { cpu: 'no' } });
    expect(await choose()).toMatchObject({ id: 'webgl', cause: 'timed', ratio: null });
  });

  it('throws where nothing works', async () => {
    const { choose } = machine({ renderer: null, failures: { cpu: 'no answer' } });
    await expect(choose()).rejects.toThrow('no backend works here');
  });
});

describe('a backend that is asked for', () => {
  it('is taken however slow it is, and told how much faster the other would be', async () => {
    const { choose, active } = machine({ renderer: software, took: { webgl: 100, cpu: 1 } });
    expect(await choose('webgl')).toMatchObject({ id: 'webgl', cause: 'asked', ratio: 0.01 });
    expect(active()).toBe('webgl');
  });

  it('is the processor without a look at WebGL', async () => {
    const { choose, done } = machine({});
    expect(await choose('cpu')).toMatchObject({ id: 'cpu', cause: 'asked', ratio: null });
    expect(done).toEqual(['cpu']);
  });

  it('gives way where it does not work', async () => {
    const { choose } = machine({ failures: { webgl: 'half precision' } });
    expect(await choose('webgl')).toMatchObject({ id: 'cpu', cause: 'unusable', detail: 'half precision' });
  });
});

describe('a choice', () => {
  it('stays for the runs of a form, whatever their seed and loss weights, and is not timed again', async () => {
    const { choose, done } = machine({ took: { webgl: 5, cpu: 1 } });
    const first = await choose();
    done.length = 0;
    const tasks = defaultConfig.tasks.map((task) => ({ ...task, weight: 0.5 }));
    expect(await choose(null, setup({ seed: 99, learningRate: 0.001, tasks }))).toEqual(first);
    expect(done).toEqual(['cpu']);
  });

  it('is made anew for another network', async () => {
    const { choose, done } = machine({ took: { webgl: 5, cpu: 1 } });
    await choose();
    done.length = 0;
    await choose(null, setup({ trunk: [64] }));
    expect(done).toContain('webgl timed');
  });

  it('is made anew once what was chosen does not work any more', async () => {
    const { choose, failures } = machine({ took: { webgl: 1, cpu: 5 } });
    const first = await choose();
    expect(first.id).toBe('webgl');
    failures.webgl = 'the graphics card was taken away';
    expect(await choose()).toMatchObject({ id: 'cpu', cause: 'unusable' });
  });

  it('can be taken up by another worker', async () => {
    const first = await machine({ took: { webgl: 5, cpu: 1 } }).choose();
    const other = machine({ took: { webgl: 1, cpu: 5 } });
    expect(await other.resume(first)).toBe(true);
    expect(other.active()).toBe('cpu');
    other.failures.cpu = 'no';
    expect(await other.resume(first)).toBe(false);
  });
});
