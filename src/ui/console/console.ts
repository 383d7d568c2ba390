import { runCurves } from '../../core/analysis/run-curves';
import type { Config } from '../../core/config/schema';
import { configSchema } from '../../core/config/schema';
import { readLink, writeUrl } from '../../core/link/url';
import { type SpelledProblem, spelled } from '../../core/problem';
import type { Backend } from '../../core/run/backend';
import type { FaultCode } from '../../worker/protocol';
import { actions, run } from '../store/actions';
import { chartChoices } from '../store/chart-options';
import { verdictIn } from '../store/finding';
import { markText } from '../store/mark-text';
import { namesOfTasks } from '../store/names';
import type { Phase } from '../store/state';
import { getState } from '../store/store';
import type { ConsoleExperiment } from './console-experiment';
import type { ConsoleSeries } from './console-series';
import { type ConsoleVerdict, toldVerdict } from './console-verdict';
import { toldCurves } from './told-curves';

export interface ConsoleState {
  readonly phase: Phase;
  readonly step: number;
  readonly epoch: number;
  readonly stepsPerSecond: number;
  /** Why the run stopped; null while it has not. */
  readonly fault: FaultCode | null;
}

/** `window.mtl`: the page for teachers, scripts and tests. Whatever it returns is plain data. */
export interface MtlConsole {
  /** The configuration of the run. */
  config(): Config;
  /** The configuration, and how its charts are looked at, as a link carries them: "#v=1&seed=3&band=all". */
  link(): string;
  /** Takes a configuration, whole or in part, or reads it from a link; returns what could not be used as it was. */
  load(source: Partial<Config> | string): readonly SpelledProblem[];
  play(): void;
  pause(): void;
  /** Makes n steps and stays paused; resolves with the step reached. */
  step(n?: number): Promise<number>;
  /** The same numbers again, from step 0; keeps playing if it was. */
  reset(): void;
  /** Resolves once the run trains, stands or has failed, with the names of its tasks. */
  ready(): Promise<readonly string[]>;
  state(): ConsoleState;
  history(): readonly ConsoleSeries[];
  /** Whether sharing does better than one network a task; null where nothing has been judged yet. */
  verdict(): ConsoleVerdict | null;
  /** What was changed while the run trained, and at which step. */
  marks(): readonly { readonly step: number; readonly label: string }[];
  /** A task's outputs on the test rows, by its name or place: own units, or probabilities of the classes by row. */
  predictions(task: string | number): Promise<{ readonly values: number[]; readonly truth: number[] }>;
  /** Tensors and bytes that the engine holds. */
  memory(): Promise<{ readonly tensors: number; readonly bytes: number }>;
  /**
   * Answers the question of a link, "#compare?ask=choices&methods=fixed,pcgrad&v=1", in place of the page's experiment;
   * resolves at its end, or where it was broken off.
   */
  experiment(link: string): Promise<ConsoleExperiment>;
  /** What trains, why, on which device, and how much faster than the other one; null before the first run has started. */
  backend(): Backend | null;
}

declare global {
  interface Window {
    mtl: MtlConsole;
  }
}

/** Puts the console into the page. */
export function installConsole(): void {
  window.mtl = {
    config: () => structuredClone(getState().config),
    link: () => `#${writeUrl(getState().config, chartChoices(getState().charts))}`,
    load,
    play: () => actions.play(),
    pause: () => actions.pause(),
    async step(n = 1) {
      if (!(Number.isInteger(n) && n >= 1)) throw new RangeError(`n must be a whole number >= 1; got ${n}`);
      return run.stepped(n);
    },
    reset: () => actions.reset(),
    async ready() {
      await run.settled();
      return namesOfTasks(getState());
    },
    state() {
      const { phase, step, epoch, stepsPerSecond, fault } = getState();
      return { phase, step, epoch, stepsPerSecond, fault: fault?.code ?? null };
    },
    history,
    verdict() {
      const verdict = verdictIn(getState());
      return verdict && toldVerdict(verdict, namesOfTasks(getState()));
    },
    marks() {
      const { marks } = getState();
      const names = namesOfTasks(getState());
      return marks.map((mark) => ({ step: mark.step, label: markText(mark, names) }));
    },
    predictions,
    async memory() {
      await run.settled();
      const { tensors, bytes } = await run.memory();
      return { tensors, bytes };
    },
    experiment: async (link) => (await import('./told-experiment')).toldExperiment(link),
    backend,
  };
}

function load(source: Partial<Config> | string): readonly SpelledProblem[] {
  if (typeof source === 'string') {
    const { config, charts, problems } = readLink(source);
    actions.setCharts(charts);
    actions.load(config);
    return problems.map(spelled);
  }
  const parsed = configSchema.safeParse({ ...getState().config, ...source });
  if (parsed.success) {
    actions.load(parsed.data);
    return [];
  }
  return parsed.error.issues.map(({ path, message }) => ({
    place: path.join('.'),
    found: found(source, path),
    expected: message,
    used: 'the configuration as it was',
  }));
}

/** What stands at a path of a value, in a few characters. */
function found(source: unknown, path: readonly PropertyKey[]): string {
  const value = path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    source,
  );
  return (JSON.stringify(value) ?? String(value)).slice(0, 60);
}

function backend(): Backend | null {
  const { ready } = getState();
  if (ready === null) return null;
  return { ...ready.backend };
}

function history(): readonly ConsoleSeries[] {
  const { config, ready, history, gradients, junctions } = getState();
  const kinds = config.tasks.map(({ kind }) => kind);
  const curves = runCurves({ history, gradients, junctions, kinds }).values();
  return toldCurves(curves, namesOfTasks(getState()), ready?.seeds);
}

async function predictions(task: string | number): Promise<{ values: number[]; truth: number[] }> {
  await run.settled();
  const names = namesOfTasks(getState());
  const index = typeof task === 'number' ? task : names.indexOf(task);
  if (names[index] === undefined)
    throw new RangeError(`task must be one of ${names.join(', ')}; got ${task}`);
  const { values, truth } = await run.predict(index);
  return { values: [...values], truth: [...truth] };
}
