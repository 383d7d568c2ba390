import { runCurves } from '../../../core/analysis/run-curves';
import type { Bundle } from '../../../core/analysis/series';
import { intervalOf } from '../../../core/analysis/statistics';
import { type JudgedTask, type VerdictCode, verdictOf } from '../../../core/analysis/verdict';
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
import { judgementOf } from '../../../core/run/spotlight';
import type { Judgement } from '../../../core/run/told';
import { taskKinds } from '../../../core/tasks';
import type { Evaluation } from '../../../core/tasks/kind';
import { namesOfTasks } from '../names';
import type { AppState } from '../state';
import { trainedOf } from '../weights-in-use';

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
  const judged = judgedTasks(config, ready);
  const isJudged = judgement !== null && judgement.shared[0]?.length === judged.length;
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
    verdict: isJudged ? verdictKept(told.best ?? judgement, judged) : null,
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

function judgedTasks({ tasks }: Config, ready: AppState['ready']): readonly JudgedTask[] {
  return tasks.map(({ kind, weight, metric }, task) => ({ kind, weight, metric, ...trainedOf(ready, task) }));
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

/** The gains of every run, with their intervals; of several runs the verdict follows that of the mean gain. */
function verdictKept(judgement: Judgement, tasks: readonly JudgedTask[]): KeptRun['verdict'] {
  const verdicts = judgement.shared.map((_, run) => verdictOf(judgementOf(judgement, run), tasks));
  const deltaM = readingOf(verdicts.map((verdict) => verdict.deltaM));
  const gains = tasks.map((_, task) => readingOf(verdicts.map((verdict) => verdict.gains[task]!)));
  return { code: codeOf(verdicts[0]!.code, deltaM), deltaM, gains };
}

function codeOf(ofFirst: VerdictCode, { low, high }: Reading): VerdictCode {
  const isKnown = ofFirst !== 'too-early' && ofFirst !== 'nothing-to-compare';
  if (low === undefined || high === undefined || !isKnown) return ofFirst;
  if (low > 0) return 'helps';
  return high < 0 ? 'hurts' : 'even';
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
