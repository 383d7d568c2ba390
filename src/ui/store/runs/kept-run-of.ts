import { pairedVerdict } from '../../../core/analysis/paired-verdict';
import { runCurves } from '../../../core/analysis/run-curves';
import type { Bundle } from '../../../core/analysis/series';
import { intervalOf } from '../../../core/analysis/statistics';
import type { JudgedTask } from '../../../core/analysis/verdict';
import { runFields } from '../../../core/config/fields';
import type { Config } from '../../../core/config/schema';
import { dataFamilies } from '../../../core/data';
import { keptRecord } from '../../../core/fields/field';
import { keptCurve, pointsFor } from '../../../core/kept/keep-curve';
import {
  type KeptRun,
  keptVersion,
  mostCurves,
  mostMarks,
  type Reading,
  type RunCurvesKept,
} from '../../../core/kept/kept-run';
import { writeUrl } from '../../../core/link/url';
import { type LiveSettings, membersOf } from '../../../core/run/member';
import type { Judgement } from '../../../core/run/told';
import { taskKinds } from '../../../core/tasks';
import type { Evaluation } from '../../../core/tasks/kind';
import { judgedTasks } from '../finding';
import { namesOfTasks } from '../names';
import type { AppState } from '../state';

/** A run as the page has it, with what the page's state alone does not say. */
export interface RunAtHand {
  readonly id: string;
  readonly name: string;
  /** The configuration that it has, live changes included. */
  readonly config: Config;
  readonly table: AppState['table'];
  readonly state: AppState;
}

/** Updates after which a run is worth keeping; one that came to an end always is. */
const fewestSteps = 100;

export function isWorthKeeping({ step, phase }: AppState): boolean {
  return step >= fewestSteps || (step > 0 && (phase === 'finished' || phase === 'failed'));
}

/** What is kept of a run, as it is now. */
export function keptRunOf({ id, name, config, table, state }: RunAtHand, date: number): KeptRun {
  const { told, ready, phase, fault } = state;
  const { judgement } = told;
  const ownTable = dataFamilies[config.data].isUsers ? table : null;
  const names = namesOfTasks({ config, table });
  const isJudged = judgement !== null && judgement.shared[0]?.length === config.tasks.length;
  return {
    v: keptVersion as 1,
    id,
    name,
    link: writeUrl(config),
    table: ownTable && { name: ownTable.name.slice(0, 300), fingerprint: ownTable.fingerprint },
    seeds: membersOf(config).map(({ seed }) => seed),
    tasks: config.tasks.map(({ kind }, task) => ({ name: (names[task] ?? '').slice(0, 200), kind })),
    stepsPerEpoch: ready?.stepsPerEpoch ?? 1,
    step: state.step,
    end: phase === 'finished' ? 'finished' : fault?.code === 'diverged' ? 'diverged' : null,
    last: isJudged ? judgementKept(judgement, config) : null,
    best: isJudged && told.best !== null ? judgementKept(told.best, config) : null,
    verdict: isJudged ? verdictKept(told.best ?? judgement, judgedTasks(config, ready)) : null,
    marks: marksOf(state.marks, config),
    backend: ready?.backend.id ?? 'cpu',
    date,
    durationMs: Math.max(0, state.elapsedMs),
    ...curvesOf(state, config),
  };
}

/** The live changes as configurations, that of the beginning first; none where nothing was changed. */
function marksOf(marks: AppState['marks'], config: Config): KeptRun['marks'] {
  const [first] = marks;
  if (first === undefined) return [];
  const linkOf = (settings: LiveSettings) => writeUrl(withSettings(config, settings));
  const changes = marks.slice(1 - mostMarks).map(({ step, settings }) => ({ step, link: linkOf(settings) }));
  return [{ step: 0, link: linkOf(first.before) }, ...changes];
}

function curvesOf({ history, gradients, junctions }: AppState, { tasks }: Config): RunCurvesKept {
  const kinds = tasks.map(({ kind }) => kind);
  const measured = [...runCurves({ history, gradients, junctions, kinds })]
    .slice(0, mostCurves)
    .map(([key, curve]): [string, Bundle] => [key, curve.bundle()])
    .filter(([, { steps }]) => steps.length > 0);
  const points = pointsFor(measured.length);
  const curves = Object.fromEntries(measured.map(([key, bundle]) => [key, keptCurve(bundle, points)]));
  const steps = Object.values(curves)[0]?.steps ?? [0];
  return { curves, clock: { steps, middle: history.elapsedAt(steps) } };
}

function judgementKept({ step, shared, baseline }: Judgement, { tasks }: Config): KeptRun['last'] {
  const scores = (runs: readonly (readonly Evaluation[])[]) =>
    (runs[0] ?? []).map((_, task) => ({
      loss: readingOf(runs.map((own) => own[task]!.loss)),
      metrics: Object.fromEntries(
        taskKinds[tasks[task]!.kind].metrics.map(({ id }, place) => [
          id,
          readingOf(runs.map((own) => own[task]!.metrics[place] ?? Number.NaN)),
        ]),
      ),
    }));
  return { step, shared: scores(shared), baseline: scores(baseline) };
}

/** The verdict with the gains of every run, with their intervals. */
function verdictKept(
  judgement: Judgement,
  tasksOf: (run: number) => readonly JudgedTask[],
): KeptRun['verdict'] {
  const { code, deltaM, gains, paired } = pairedVerdict(judgement, tasksOf);
  return {
    code,
    deltaM: readingOf(paired?.total.gains ?? [deltaM]),
    gains: gains.map((gain, task) => readingOf(paired?.tasks[task]?.gains ?? [gain])),
  };
}

/** The mean of the values that are finite, with its 95 % interval where there are several. */
function readingOf(values: readonly number[]): Reading {
  const finite = values.filter(Number.isFinite);
  if (finite.length > 1) return intervalOf(finite);
  return { mean: finite[0] ?? null };
}

/** The configuration with other live settings. */
function withSettings(config: Config, settings: LiveSettings): Config {
  const { weights, strength, ...knobs } = settings;
  const { id, options } = config.sharing;
  return {
    ...config,
    ...knobs,
    tasks: config.tasks.map((task, place) => ({ ...task, weight: weights[place] ?? task.weight })),
    sharing: keptRecord(runFields.sharing, { id, options: { ...options, strength } }),
  };
}
