import type { GradientHistory } from '../../core/analysis/gradient-history';
import type { History } from '../../core/analysis/history';
import type { JunctionHistory } from '../../core/analysis/junction-history';
import type { Config, TaskConfig } from '../../core/config/schema';
import type { TableReference } from '../../core/data/table/reference';
import type { Table } from '../../core/data/table/table';
import type { Problem } from '../../core/problem';
import type { Backend, BackendId } from '../../core/run/backend';
import type { BestSteps } from '../../core/run/best-steps';
import type { LiveSettings } from '../../core/run/member';
import type { RunEnd } from '../../core/run/run-end';
import type {
  Ended,
  GradientPoint,
  Judgement,
  LossBlock,
  ModelView,
  RunGradients,
  RunJudgement,
} from '../../core/run/told';
import type { DataSummary, Fault, FaultCode, ReadyMessage, Speed } from '../../worker/protocol';
import type { ChartOptions } from './chart-options';

/** Where the current run is. */
export type Phase = 'starting' | 'data' | 'warming' | 'running' | 'paused' | 'finished' | 'failed';

/** Everything the page shows, in one place. Components read narrow slices of it through `useApp`. */
export interface AppState {
  readonly config: Config;
  /** The preset that the configuration came from, whose claim is shown; null for one of the user's own. */
  readonly preset: string | null;
  /** Counts up whenever a whole configuration was taken: from a preset, a link, the console. */
  readonly loads: number;
  readonly runId: number;
  readonly phase: Phase;
  /** It trains, or will as soon as it has started; stays through a failure, so that a remedy goes on. */
  readonly playing: boolean;
  readonly speed: Speed;
  /** Goes on training while the tab is hidden; kept in this browser. */
  readonly keepRunning: boolean;
  /** The backend that the user has chosen, kept in this browser; null leaves it to model and machine. */
  readonly backend: BackendId | null;
  /** The backend that the address asks for; for this visit it stands above the one that is kept. */
  readonly visitBackend: BackendId | null;
  /**
   * The run's constants; null until its first 'ready'. While a run of the same shape (data, targets, layers)
   * starts, the previous run's stay, so that nothing blinks: `ready.runId` says whose they are.
   */
  readonly ready: RunDescription | null;
  readonly fault: Fault | null;
  readonly step: number;
  /** The step that the page stood at when a worker was lost: a new one makes steps again up to it. 0 where none does. */
  readonly repeatedTo: number;
  /** Passes over the training rows so far, with a fraction. */
  readonly epoch: number;
  readonly elapsedMs: number;
  readonly stepsPerSecond: number;
  /** Why the run has finished; null where it has not. */
  readonly end: RunEnd | null;
  /** The best steps so far: mutable, one object a run. */
  readonly bestSteps: BestSteps;
  /** The run's curves: mutable, one object a run. */
  readonly history: History;
  /** How its task gradients got on with each other, while somebody watched: mutable, one object a run. */
  readonly gradients: GradientHistory;
  /** What joins its tasks, as numbers that move: mutable, one object a run. */
  readonly junctions: JunctionHistory;
  /** Counts up whenever the histories have grown or are others. */
  readonly historyVersion: number;
  /** The latest that was told of all runs. */
  readonly told: Told;
  /** The run that diagram, maps, compass and numbers show. */
  readonly spotlight: number;
  /** Of the run in the spotlight, the numbers of the latest step; null before the first. */
  readonly latest: StepNumbers | null;
  /** Whether models are read at their best steps, where there are validation rows to say which; else now. */
  readonly reading: Reading;
  /** Its judgement on the test rows, read so; null until the first. */
  readonly evaluation: RunJudgement | null;
  /** Its latest inner products of the task gradients; null before the first that somebody watched. */
  readonly gradient: RunGradients | null;
  /** The latest look inside the model; kept like `ready` while a run of the same shape starts. */
  readonly view: ModelView | null;
  /** Live changes, for the marks on the charts' time axes. */
  readonly marks: readonly Mark[];
  readonly notices: readonly Notice[];
  /** The table that is loaded, whichever data family is chosen. */
  readonly table: Table | null;
  /** What the network's size can be matched to; null where nothing about sharing has changed. */
  readonly sizeBefore: SizeBefore | null;
  /** How the charts are looked at. */
  readonly charts: ChartOptions;
  /** There is a change of the configuration to take back. */
  readonly canUndo: boolean;
}

export type Reading = 'best' | 'now';

/** The constants of a run of the page: of what differs between its seeds, that of the one in the spotlight. */
export type RunDescription = ReadyMessage & DataSummary;

/** The latest that was told of all runs of a configuration. */
export interface Told {
  /** The losses of the latest step; null before the first. */
  readonly losses: LossBlock | null;
  readonly judgement: Judgement | null;
  /** Each model as it was at its best step on the validation rows; null without such rows. */
  readonly best: Judgement | null;
  readonly gradients: GradientPoint | null;
  /** The runs that have diverged. */
  readonly ended: readonly Ended[];
}

/** The number of parameters that a network had before its tasks shared in another way. */
export interface SizeBefore {
  readonly parameters: number;
  /** The trunk that it goes with: the one of then, or one that was matched to it since. */
  readonly trunk: readonly number[];
}

/** What a step saw and did, [task]. */
export interface StepNumbers {
  readonly step: number;
  /** Of its batch, before its update; NaN where the batch has no label of the task. */
  readonly losses: readonly number[];
  /** That the method gave the tasks. */
  readonly weights: readonly number[];
}

/** A live change: the settings that hold from the step after `step` on, and those before. */
export interface Mark {
  readonly step: number;
  readonly before: LiveSettings;
  readonly settings: LiveSettings;
}

/** What there is to tell the user until it is dismissed or replaced, one of each code; words are made where it is shown. */
export type Notice =
  /** What of a link could not be used. */
  | { readonly code: 'link'; readonly problems: readonly Problem[] }
  /** The run goes on after a loss of its worker, at a step; `elsewhere` where only another backend works now. */
  | {
      readonly code: 'lost';
      readonly fault: FaultCode;
      readonly step: number;
      readonly elsewhere: BackendId | null;
    }
  /** The last run of this browser is back at a step, paused or as it had finished; `elsewhere` as above. */
  | {
      readonly code: 'resumed';
      readonly step: number;
      readonly isFinished: boolean;
      readonly elsewhere: BackendId | null;
    }
  /** The configuration needs a table; `loaded` is the name of another that is here. */
  | { readonly code: 'missing-table'; readonly wanted: TableReference; readonly loaded: string | null }
  /** This browser does not keep the table, and says why. */
  | { readonly code: 'table-not-kept'; readonly reason: string }
  /** This browser keeps no runs, and says why. */
  | { readonly code: 'runs-not-kept'; readonly reason: string }
  /** So many kept runs had to go for others. */
  | { readonly code: 'runs-dropped'; readonly count: number }
  /** A new version of the page waits; so many `others` tabs of it have to be closed first, null where they are not known. */
  | { readonly code: 'new-version'; readonly others: number | null }
  /** The network takes long to make ready. */
  | { readonly code: 'long-warm-up' }
  /** The address asks for a backend that cannot be used here. */
  | { readonly code: 'backend'; readonly asked: BackendId; readonly used: Backend };

/** All that a user can do to the state. */
export interface Actions {
  /** Changes some of the run's knobs; restarts the run where one of them needs it, playing or paused as it was. */
  configure(changes: Partial<Config>): void;
  configureTask(task: number, changes: Partial<TaskConfig>): void;
  addTask(): void;
  removeTask(task: number): void;
  /** Takes a whole configuration, as a link, a preset or the console gives it. */
  load(config: Config, preset?: string | null): void;
  choosePreset(id: string): void;
  play(): void;
  pause(): void;
  toggle(): void;
  step(count: number): void;
  /** The same numbers again, from step 0; keeps playing if it was. */
  reset(): void;
  newSeed(): void;
  /** Shows another of the configuration's runs; past the last one the first, and the other way round. */
  setSpotlight(run: number): void;
  setReading(reading: Reading): void;
  /** Trains further a run that has finished. */
  goOn(): void;
  setSpeed(speed: Speed): void;
  /** Whether training goes on while the tab is hidden. */
  setKeepRunning(keepRunning: boolean): void;
  /** Trains on this backend from now on, from step 0; null on what suits model and machine. */
  setBackend(backend: BackendId | null): void;
  /** Puts a parsed table in place (null forgets it) and, where given, a configuration that uses it. */
  useTable(table: Table | null, changes?: Partial<Config>): void;
  /** Looks at the charts in another way. */
  setCharts(changes: Partial<ChartOptions>): void;
  /** Hides the curves of an entry of the charts' legend, or brings them back. */
  toggleCurves(entry: string): void;
  notify(notice: Notice): void;
  dismiss(code: Notice['code']): void;
  /** Sets the trunk's widths so that the network is about as large as before its tasks shared in another way. */
  matchSize(): void;
  /** Takes back the last change of the configuration. */
  undo(): void;
}
