import { afterEach, describe, expect, it, vi } from 'vitest';
import { defaultConfig } from '../../../src/core/config/defaults';
import type { Config } from '../../../src/core/config/schema';
import { OutOfMemory } from '../../../src/core/out-of-memory';
import { stream } from '../../../src/core/random';
import type { Backend } from '../../../src/core/run/backend';
import { liveSettings } from '../../../src/core/run/member';
import { inEnglish } from '../../../src/core/words';
import { setBackend } from '../../../src/engine/backend';
import { Heap } from '../../../src/engine/processor/heap';
import { tf } from '../../../src/engine/tensorflow/tf';
import type { Checkpoint, Command, Frame, Message } from '../../../src/worker/protocol';
import { Run } from '../../../src/worker/run';
import { type Makers, Session } from '../../../src/worker/session';
import { tableOf } from '../core/data/table/tables';

// The whole life of runs in the worker, on the processor.

const small: Config = { ...defaultConfig, samples: 60, trunk: [3], batch: 8 };
const processor: Backend = { id: 'cpu', cause: 'asked', device: '', detail: '', ratio: null };

type Of<Type extends Message['type']> = Extract<Message, { type: Type }>;

/** A session with a page that acknowledges every frame and keeps everything that it is told. */
class Page {
  readonly messages: Message[] = [];
  readonly session: Session;
  private heard: (() => void) | null = null;

  constructor(makers: Partial<Makers> = {}) {
    this.session = new Session((message) => this.take(message), {
      backends: { choose: () => chosen(), resume: async () => (await setBackend('cpu')) === null },
      warmUp: async () => {},
      createRun: (setup) => new Run(setup),
      isContextLost: () => false,
      onContextLost: () => {},
      checkMemory: () => {},
      ...makers,
    });
  }

  private take(message: Message): void {
    this.messages.push(message);
    if (message.type === 'frame') {
      setTimeout(() => this.send({ type: 'acknowledge', runId: message.runId, frame: message.frame }), 0);
    }
    this.heard?.();
  }

  send(command: Command): void {
    this.session.handle(command);
  }

  load(config: Config, changes: Partial<Extract<Command, { type: 'load' }>> = {}): void {
    this.send({
      type: 'load',
      runId: 1,
      config,
      table: null,
      play: false,
      speed: null,
      backend: 'cpu',
      resume: null,
      looks: { gradients: false, model: false, seeds: false },
      spotlight: { run: 0, isAtBest: false },
      ...changes,
    });
  }

  all<Type extends Message['type']>(type: Type): Of<Type>[] {
    return this.messages.filter((message): message is Of<Type> => message.type === type);
  }

  /** Resolves once what was said holds. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      await new Promise<void>((resolve) => {
        this.heard = resolve;
      });
    }
  }

  /** Resolves once the run rests at a step: its checkpoint is the last that it tells. */
  async rested(step: number): Promise<Checkpoint> {
    const at = () => this.all('checkpoint').find(({ checkpoint }) => checkpoint.step === step);
    await this.until(() => at() !== undefined);
    return at()!.checkpoint;
  }

  /** The losses of the shared model by steps, [step, task], of all frames. */
  losses(): number[] {
    return this.all('frame').flatMap(({ losses }) => [...losses.shared]);
  }

  states(): string[] {
    return this.all('state').map(({ state, step }) => `${state} ${step}`);
  }
}

async function chosen(): Promise<Backend> {
  await setBackend('cpu');
  return processor;
}

afterEach(() => vi.restoreAllMocks());

describe('a session', () => {
  it('brings a run to the page ready and paused, judged and looked at before its first step', async () => {
    const page = new Page();
    page.load(small);
    await page.rested(0);
    expect(page.messages.slice(0, 4).map(({ type }) => type)).toEqual([
      'progress',
      'progress',
      'ready',
      'state',
    ]);
    expect(page.states()).toEqual(['paused 0']);
    const [frame] = page.all('frame');
    expect(frame).toMatchObject({ frame: 1, step: 0, losses: { count: 0 } });
    expect(frame!.evaluations.map(({ step }) => step)).toEqual([0]);
    expect(frame!.view?.step).toBe(0);
  });

  it('makes exactly the single steps that are asked for, and rests judged and looked at', async () => {
    const page = new Page();
    page.load(small);
    page.send({ type: 'step', runId: 1, count: 3 });
    await page.rested(3);
    page.send({ type: 'step', runId: 1, count: 1 });
    page.send({ type: 'step', runId: 1, count: 1 });
    await page.rested(5);
    expect(page.losses()).toHaveLength(5 * small.tasks.length);
    const last = page.all('frame').at(-1)!;
    expect([last.evaluations.at(-1)?.step, last.view?.step]).toEqual([5, 5]);
  });

  it('plays to the end of a limited run, and no step further', async () => {
    const page = new Page();
    page.load({ ...small, steps: 30 }, { play: true });
    await page.rested(30);
    expect(page.states()).toEqual(['running 0', 'finished 30']);
    page.send({ type: 'play', runId: 1 });
    page.send({ type: 'memory', runId: 1, request: 1 });
    await page.until(() => page.all('answer').length > 0);
    expect(page.losses()).toHaveLength(30 * small.tasks.length);
  });

  it('pauses between two slices and goes on with the same numbers as without the interruption', async () => {
    const whole = new Page();
    whole.load({ ...small, steps: 60 }, { play: true });
    await whole.rested(60);
    const page = new Page();
    page.load({ ...small, steps: 60 }, { play: true });
    await page.until(() => page.losses().length > 0);
    page.send({ type: 'pause', runId: 1 });
    page.send({ type: 'play', runId: 1 });
    await page.rested(60);
    expect(page.losses()).toEqual(whole.losses());
  });

  it('takes a live change from the next step on, and says from which', async () => {
    const page = new Page();
    page.load(small);
    page.send({ type: 'step', runId: 1, count: 4 });
    await page.rested(4);
    const settings = { ...liveSettings(small), learningRate: 0.5, steps: 6 };
    page.send({ type: 'live', runId: 1, settings });
    page.send({ type: 'play', runId: 1 });
    await page.rested(6);
    expect(page.all('marked')).toEqual([{ type: 'marked', runId: 1, step: 4, settings }]);
    const plain = new Page();
    plain.load({ ...small, steps: 6 }, { play: true });
    await plain.rested(6);
    const [found, expected] = [page.losses(), plain.losses()];
    const tasks = small.tasks.length;
    expect(found.slice(0, 5 * tasks)).toEqual(expected.slice(0, 5 * tasks));
    expect(found.slice(5 * tasks)).not.toEqual(expected.slice(5 * tasks));
  });

  it('goes on after its end where a live change moves that', async () => {
    const page = new Page();
    page.load({ ...small, steps: 5 }, { play: true });
    await page.rested(5);
    page.send({ type: 'live', runId: 1, settings: { ...liveSettings(small), steps: 8 } });
    await page.until(() => page.all('marked').length > 0);
    page.send({ type: 'play', runId: 1 });
    await page.rested(8);
    expect(page.states()).toEqual(['running 0', 'finished 5', 'paused 5', 'running 5', 'finished 8']);
  });

  it('goes on from a checkpoint with the very next number', async () => {
    const whole = new Page();
    whole.load({ ...small, steps: 20, method: { id: 'famo', options: {} } }, { play: true });
    await whole.rested(20);
    const first = new Page();
    first.load({ ...small, steps: 12, method: { id: 'famo', options: {} } }, { play: true });
    const resume = await first.rested(12);
    const second = new Page();
    second.load({ ...small, steps: 20, method: { id: 'famo', options: {} } }, { play: true, resume });
    await second.rested(20);
    expect([...first.losses(), ...second.losses()]).toEqual(whole.losses());
    expect(second.all('ready')[0]!.backend).toEqual(resume.backend);
  });

  it('that takes a run up in place of another one makes its steps again, each with the settings that it had', async () => {
    const config = { ...small, method: { id: 'gradnorm', options: {} } };
    const rest = new Page();
    rest.load({ ...config, steps: 4 }, { play: true });
    const resume = await rest.rested(4);
    const plain = { ...liveSettings(config), steps: 14 };
    const slower = { ...plain, learningRate: 0.001 };
    const other = { ...slower, method: { id: 'famo', options: {} } };

    const whole = new Page();
    whole.load(config);
    for (const [step, settings] of [
      [6, slower],
      [9, other],
      [12, plain],
    ] as const) {
      const count = step - whole.losses().length / small.tasks.length;
      whole.send({ type: 'step', runId: 1, count });
      await whole.rested(step);
      whole.send({ type: 'live', runId: 1, settings });
    }
    whole.send({ type: 'play', runId: 1 });
    await whole.rested(14);

    const changes = [
      { step: 6, settings: slower },
      { step: 9, settings: other },
    ];
    const page = new Page();
    page.load({ ...config, steps: 14 }, { play: true, resume, replay: { changes, until: 12 } });
    page.send({ type: 'live', runId: 1, settings: plain });
    await page.rested(14);
    const marked = page.all('marked');
    expect(marked.map(({ settings }) => settings)).toEqual([plain]);
    expect(marked[0]!.step).toBeGreaterThanOrEqual(12);
    const upTo = (marked[0]!.step - 4) * small.tasks.length;
    expect(page.losses().slice(0, upTo)).toEqual(
      whole
        .losses()
        .slice(4 * small.tasks.length)
        .slice(0, upTo),
    );
    expect(page.all('checkpoint').at(-1)!.checkpoint.settings).toEqual(plain);
  });

  it('a paused run that goes on from a checkpoint is judged and looked at, and kept again', async () => {
    const rest = new Page();
    rest.load({ ...small, steps: 12 }, { play: true });
    const resume = await rest.rested(12);
    const page = new Page();
    page.load(small, { resume });
    await page.rested(12);
    const [frame] = page.all('frame');
    expect(frame).toMatchObject({ step: 12, evaluations: [{ step: 12 }], view: { step: 12 } });
  });

  it('measures how gradients lie to each other only while somebody looks', async () => {
    const page = new Page();
    page.load(small);
    await page.rested(0);
    expect(page.all('frame').flatMap(({ gradients }) => gradients)).toEqual([]);
    page.send({ type: 'look', runId: 1, looks: { gradients: true, model: false, seeds: false } });
    await page.until(() => page.all('frame').some(({ gradients }) => gradients.length > 0));
    const [point] = page.all('frame').flatMap(({ gradients }) => gradients);
    expect(point).toMatchObject({ step: 0, grams: [{ gram: [{ length: 2 }, { length: 2 }] }] });
  });

  it('makes runs of the table that was given before, again and again', async () => {
    const page = new Page();
    const rows = Array.from({ length: 60 }, (_, row) => row);
    const table = tableOf({ height: rows.map((row) => 150 + row / 2), age: rows.map((row) => row % 9) });
    const config: Config = {
      ...small,
      data: 'table',
      steps: 2,
      tasks: [{ ...small.tasks[0]!, target: 'height', kind: 'regression' }],
    };
    page.session.handle({ type: 'table', table });
    for (const runId of [1, 2]) {
      page.load(config, { runId, table: table.fingerprint, play: true });
      await page.until(() => page.all('state').some((said) => said.runId === runId && said.step === 2));
    }
    expect(page.all('ready').map(({ data }) => data[0]!.tasks[0]!.name)).toEqual(['height', 'height']);
  });

  it('ends a run where nothing gets better any more, says since when, and goes on when it is told to', async () => {
    const page = new Page();
    // What is trained on says nothing of what is asked: the labels are noise.
    const config: Config = {
      ...small,
      samples: 60,
      validationShare: 0.3,
      patience: 3,
      learningRate: 0.05,
      data: 'article',
      tasks: small.tasks.map((task) => ({ ...task, target: 'noise', kind: 'regression' })),
    };
    page.load(config, { play: true });
    const ends = () => page.all('state').filter(({ state }) => state === 'finished');
    await page.until(() => ends().length === 1);
    const { end, step } = ends()[0]!;
    expect(end).toMatchObject({ code: 'patience', step });
    expect(end!.code === 'patience' && end!.since < step).toBe(true);
    page.send({ type: 'play', runId: 1 });
    await page.until(() => ends().length === 2);
    expect(ends()[1]!.step).toBeGreaterThan(step);

    const resume = await page.rested(ends()[1]!.step);
    const later = new Page();
    later.load(config, { resume });
    await later.rested(resume.step);
    expect(later.all('state').map(({ end }) => end)).toEqual([ends()[1]!.end]);
    const onward = new Page();
    onward.load(config, { resume, play: true });
    await onward.until(() => onward.states().length === 2);
    expect(onward.states()[0]).toBe(`running ${resume.step}`);
  });

  it('that has made its steps is finished also where another worker takes it up', async () => {
    const page = new Page();
    page.load({ ...small, steps: 5 }, { play: true });
    const resume = await page.rested(5);
    for (const play of [false, true]) {
      const later = new Page();
      later.load({ ...small, steps: 5 }, { resume, play });
      await later.rested(5);
      expect(later.states()).toEqual(['finished 5']);
    }
  });

  it('answers what a run predicts', async () => {
    const page = new Page();
    page.load(small);
    page.send({ type: 'predict', runId: 1, request: 7, task: 0, spotlight: { run: 0, isAtBest: false } });
    await page.until(() => page.all('answer').length > 0);
    const [{ request, value }] = page.all('answer') as [Of<'answer'>];
    expect([request, value.kind]).toEqual([7, 'predictions']);
  });
});

it.each([
  ['vectors', { trunk: [512, 512, 512, 512, 512, 512] }],
  ['batches', { optimizer: 'sgd', trunk: [220, 220, 220, 220, 220, 220], samples: 4000, batch: 1024 }],
] as const)('a run whose %s no memory holds is refused, before anything is made of it', async (_, large) => {
  const page = new Page({
    createRun: () => {
      throw new Error('this must not be made');
    },
  });
  const tasks = Array.from({ length: 16 }, () => small.tasks[0]!);
  page.load({ ...small, ...large, tasks, seeds: 16 });
  await page.until(() => page.all('failed').length > 0);
  const { code, detail } = page.all('failed')[0]!.fault;
  expect(code).toBe('too-large');
  expect(inEnglish(detail)).toMatch(/would take about [\d,]+ MB, of at most [\d,]+ MB/);
});

it('memory that is refused, whenever that is, ends the run with a word for it, and the next one trains', async () => {
  const whole = new Page();
  whole.load({ ...small, steps: 30 }, { play: true });
  await whole.rested(30);
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const random = stream(3, 'refusals');
  const page = new Page();
  const { take } = Heap.prototype;
  for (let runId = 1; runId < 14; runId += 2) {
    let left = runId === 1 ? 0 : random.integer(400);
    Heap.prototype.take = function (bytes) {
      if (left-- <= 0) throw new OutOfMemory('refused by the test');
      return take.call(this, bytes);
    };
    page.load(small, { runId, play: true });
    await page.until(() => page.all('failed').some((said) => said.runId === runId));
    Heap.prototype.take = take;
    page.load({ ...small, steps: 30 }, { runId: runId + 1, play: true });
    await page.until(() =>
      page.all('state').some((said) => said.runId === runId + 1 && said.state === 'finished'),
    );
  }
  expect(new Set(page.all('failed').map(({ fault }) => fault.code))).toEqual(new Set(['out-of-memory']));
  const last = () => page.all('frame').filter(({ runId }) => runId === 14);
  await page.until(() => last().some(({ step }) => step === 30));
  expect(last().flatMap(({ losses }) => [...losses.shared])).toEqual(whole.losses());
}, 60_000);

it('a fault is told of also where what is still on its way fails too', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const refused = () => {
    const losses = Promise.reject(new OutOfMemory('refused by the test'));
    losses.catch(() => {});
    return losses;
  };
  const page = new Page({ createRun: (setup) => Object.assign(new Run(setup), { takeLosses: refused }) });
  page.load(small, { play: true });
  await page.until(() => page.all('failed').length > 0);
  expect(page.all('failed').map(({ fault }) => fault.code)).toEqual(['out-of-memory']);
}, 5_000);

it.each([
  ['before it is there', 0, []],
  ['later', 1, ['running 0']],
] as const)(
  'memory that the card refuses %s ends a run that would train on garbage',
  async (_, after, states) => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    let asked = 0;
    const checkMemory = () => {
      if (asked++ >= after) throw new OutOfMemory('');
    };
    const page = new Page({ checkMemory });
    page.load(small, { play: true });
    await page.until(() => page.all('failed').length > 0);
    expect(page.all('failed')[0]!.fault.code).toBe('out-of-memory');
    expect(page.states()).toEqual(states);
    expect(page.all('checkpoint')).toEqual([]);
  },
);

describe('what is said to another run', () => {
  it('is not heard', async () => {
    const page = new Page();
    page.load(small);
    await page.rested(0);
    page.send({ type: 'play', runId: 9 });
    page.send({ type: 'step', runId: 0, count: 5 });
    page.send({ type: 'live', runId: 2, settings: liveSettings(small) });
    page.send({ type: 'step', runId: 1, count: 1 });
    await page.rested(1);
    expect(page.all('marked')).toEqual([]);
    expect(page.states()).toEqual(['paused 0']);
  });

  it('before it is there, is how it starts', async () => {
    const page = new Page();
    page.load({ ...small, steps: 3 });
    page.send({ type: 'live', runId: 1, settings: { ...liveSettings(small), steps: 4 } });
    page.send({ type: 'play', runId: 1 });
    await page.rested(4);
    expect(page.states()).toEqual(['running 0', 'finished 4']);
  });
});

describe('a run that another one takes the place of', () => {
  it('is never told of where the other was asked for before it was there', async () => {
    const page = new Page();
    page.load(small, { runId: 1 });
    page.load({ ...small, seed: 3 }, { runId: 2 });
    await page.rested(0);
    expect(page.all('ready').map(({ runId }) => runId)).toEqual([2]);
  });

  it('is never made where the other is asked for while it warms up', async () => {
    const made: number[] = [];
    const page: Page = new Page({
      createRun: (setup) => {
        made.push(setup.config.seed);
        return new Run(setup);
      },
      warmUp: async ({ config }) => {
        if (config.seed !== 3) page.load({ ...small, seed: 3 }, { runId: 2 });
      },
    });
    page.load(small);
    await page.rested(0);
    expect(made).toEqual([3]);
  });

  it('says nothing more, its tensors are freed, and frames are numbered anew', async () => {
    const page = new Page();
    page.load(small, { play: true });
    await page.until(() => page.losses().length > 0);
    page.load(small, { runId: 2 });
    await page.until(() => page.all('checkpoint').some((message) => message.runId === 2));
    const begun = page.messages.findIndex(({ type, runId }) => type === 'ready' && runId === 2);
    expect(page.messages.slice(begun).every(({ runId }) => runId === 2)).toBe(true);
    expect(page.all('frame').filter(({ runId }) => runId === 2)[0]!.frame).toBe(1);
    const before = tf.memory().numTensors;
    page.load(small, { runId: 3 });
    await page.until(() => page.all('checkpoint').some((message) => message.runId === 3));
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('a run fails', () => {
  it('where a loss is not finite: at the last finite step, with the task and the likely cause', async () => {
    const page = new Page();
    const tasks = [
      { ...small.tasks[0]!, target: 'wave', kind: 'regression', labels: 1, scale: 100 },
      { ...small.tasks[0]!, target: 'hills', kind: 'regression', labels: 1, scale: 1 },
    ] as const;
    page.load({ ...small, activation: 'linear', optimizer: 'sgd', learningRate: 10, tasks }, { play: true });
    await page.until(() => page.all('failed').length > 0);
    const [{ fault }] = page.all('failed') as [Of<'failed'>];
    expect(fault).toMatchObject({ code: 'diverged', task: 0 });
    expect(fault.scale).toBeGreaterThan(100);
    expect(fault.step).toBeGreaterThan(0);
    const steps = page.all('frame').reduce((sum: number, { losses }: Frame) => sum + losses.count, 0);
    expect(fault.step).toBe(steps);
    expect(page.losses().every(Number.isFinite)).toBe(true);
    const said = page.messages.length;
    page.send({ type: 'play', runId: 1 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(page.messages).toHaveLength(said);
  });

  it('where it is of another table than the one that was given', async () => {
    const page = new Page();
    page.session.handle({
      type: 'table',
      table: { name: 'a.csv', fingerprint: 'aaaaaaaa', rows: 0, columns: [] },
    });
    page.load(
      { ...small, data: 'table', tasks: [{ ...small.tasks[0]!, target: 'x' }] },
      { table: 'bbbbbbbb' },
    );
    await page.until(() => page.all('failed').length > 0);
    const [{ fault }] = page.all('failed') as [Of<'failed'>];
    expect(fault.problems).toMatchObject([{ place: expect.stringMatching(/table/i) }]);
  });

  it('where its data cannot be made: with the problems', async () => {
    const page = new Page();
    page.load({ ...small, data: 'table', table: '', tasks: [{ ...small.tasks[0]!, target: 'x' }] });
    await page.until(() => page.all('failed').length > 0);
    const [{ fault }] = page.all('failed') as [Of<'failed'>];
    expect(fault.code).toBe('data');
    expect(fault.problems!.length).toBeGreaterThan(0);
  });

  it('where something breaks inside: with its words, and the next run is not touched', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const broken = new Page({
      createRun: (setup) => {
        const run = new Run(setup);
        if (setup.config.seed === 1) run.update = () => Promise.reject(new Error('no more'));
        return run;
      },
    });
    broken.load({ ...small, seed: 1 }, { play: true });
    await broken.until(() => broken.all('failed').length > 0);
    const [{ fault }] = broken.all('failed') as [Of<'failed'>];
    expect(fault).toMatchObject({ code: 'internal', detail: 'no more' });
    broken.load({ ...small, seed: 2, steps: 3 }, { runId: 2, play: true });
    await broken.rested(3);
  });

  it('once and for all where the graphics card is gone', async () => {
    let isGone = false;
    const page = new Page({ isContextLost: () => isGone });
    page.load(small, { play: true });
    await page.until(() => page.losses().length > 0);
    isGone = true;
    await page.until(() => page.all('failed').length > 0);
    const said = page.messages.length;
    page.load(small, { runId: 2 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(page.messages).toHaveLength(said);
    expect(page.all('failed').map(({ fault }) => fault.code)).toEqual(['context-lost']);
  });
});
