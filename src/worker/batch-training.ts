import { ofRun, seedsOf } from '../core/config/seeds';
import type { Dataset } from '../core/data/dataset';
import type { Affinity } from '../core/experiment/result';
import type { BatchNews, TrainingPoint } from '../core/experiment/training-record';
import type { ZeroLabels } from '../core/experiment/transfer/zero-labels';
import { isEvaluationDue } from '../core/run/evaluation-schedule';
import { type Member, membersOf } from '../core/run/member';
import type { Ended } from '../core/run/told';
import { affinityOf } from '../engine/lens/affinity';
import { mostStacked, Stack } from '../engine/ops/stack';
import { Batches } from '../engine/trainer/batches';
import { Trainer } from '../engine/trainer/trainer';
import type { TrainingRequest } from './experiment-protocol';
import { type Findings, Judges } from './judges';
import { endsIn } from './loss-block';
import type { RunSetup } from './run-setup';
import { TransferCourse } from './transfer-course';
import { untaughtOf } from './untaught';

/** A training's place among the runs of its trainer. */
interface Place {
  readonly request: TrainingRequest;
  readonly first: number;
  readonly runs: number;
  readonly lastStep: number;
}

/** Trainings of one form as the runs of one trainer, from their first step to their last. */
export class BatchTraining {
  private step = 0;
  private elapsedMs = 0;
  private hasBegun = false;
  private hasJudged = false;
  private ended: readonly Ended[] = [];
  private readonly places: readonly Place[];
  private readonly runs: number;
  private readonly tasks: number;
  private readonly batches: Batches;
  private readonly course: TransferCourse;
  private readonly members: readonly Member[];
  private readonly trainer: Trainer;
  private readonly judges: Judges;
  private readonly losses = new Stack();

  /**
   * [training]: what is asked for, and what it is made from; at most 64 runs in all. `start` are the parameters that all
   * runs begin with, where they are not the seeds' own.
   */
  constructor(
    requests: readonly TrainingRequest[],
    private readonly setups: readonly RunSetup[],
    start: Float32Array | null = null,
  ) {
    const [{ config, shape, datasets }] = setups as [RunSetup];
    const seeds = setups.flatMap((each) => seedsOf(each.config));
    this.places = placed(requests);
    this.runs = seeds.length;
    this.tasks = datasets[0]!.tasks.length;
    const data = together(setups);
    this.batches = new Batches(data, config.batch, seeds, config.evenLabels);
    this.course = new TransferCourse(requests[0]!.transfer);
    this.members = setups.flatMap((each) => membersOf(each.config));
    this.trainer = new Trainer({
      shape,
      kinds: datasets[0]!.tasks.map(({ kind }) => kind),
      sharing: config.sharing,
      optimizer: config.optimizer,
      runs: this.course.membersAt(0, this.members),
    });
    if (start !== null) this.trainer.writeParameters(start);
    this.judges = new Judges(data, shape.outputs);
  }

  get isOver(): boolean {
    const last = Math.max(...this.places.map(({ lastStep }) => lastStep));
    return (this.hasJudged && this.step >= last) || this.ended.length === this.runs;
  }

  /** Goes on for about so long, at most to where trainings are judged next; gives what is new, null where that is nothing. */
  async advance(forMs: number): Promise<BatchNews | null> {
    const begun = performance.now();
    if (this.hasBegun) await this.makeSteps(begun + forMs);
    this.hasBegun = true;
    const isDue = this.places.some((place) => this.isDue(place));
    if (isDue) await this.hear();
    const isJudged = isDue && this.ended.length < this.runs;
    const trainings = isJudged ? await this.judged() : null;
    const affinity = isJudged ? await this.affinity() : null;
    this.elapsedMs += performance.now() - begun;
    if (!isDue && this.ended.length < this.runs) return null;
    return {
      step: this.step,
      trainings: this.places.map((place, i) => ({
        points: trainings?.[i] ?? [],
        ended: this.endedOf(place),
      })),
      affinity,
    };
  }

  /** Makes steps until one of the clock, the next judgement and the room for losses says stop. */
  private async makeSteps(until: number): Promise<void> {
    do {
      if (this.course.turnsAt(this.step)) await this.turn();
      this.losses.push(await this.trainer.step(this.batches.next()));
      this.step++;
      if (this.losses.size === mostStacked) await this.hear();
    } while (performance.now() < until && !this.places.some((place) => this.isDue(place)));
  }

  /** Other parameters move from now on; the optimiser starts anew with them. */
  private async turn(): Promise<void> {
    const { course, members, step, trainer } = this;
    trainer.configure(course.membersAt(step, members).map(({ settings }) => settings));
    trainer.writeParameters(await trainer.readParameters());
  }

  /** All parameters of all runs, as they are now. */
  parameters(): Promise<Float32Array> {
    return this.trainer.readParameters();
  }

  /** Whether a training is judged at the present step. */
  private isDue({ request, lastStep }: Place): boolean {
    const { step } = this;
    if (step > lastStep) return false;
    return request.ends.includes(step) || request.gaps.some((gap) => isEvaluationDue(step, gap));
  }

  /** Reads the losses of the steps since the last call. */
  private async hear(): Promise<void> {
    const first = this.step - this.losses.size + 1;
    const { runs, tasks } = this;
    this.ended = endsIn(await this.losses.read(), { first, runs, tasks, models: 1 }, this.ended);
  }

  /** [training]: the points of those that are judged now. */
  private async judged(): Promise<readonly (readonly TrainingPoint[])[]> {
    this.hasJudged = true;
    const { test, validation } = await this.judges.judge([this.trainer]);
    const points = this.places.map(async (place, i) => {
      if (!this.isDue(place)) return [];
      const untaught = await this.untaught(place, this.setups[i]!);
      return [{ ...this.pointOf(place, test, validation), ...(untaught && { untaught }) }];
    });
    return Promise.all(points);
  }

  /** At the end of a training of the old tasks: what their heads say of the new one's. */
  private async untaught({ request, first, lastStep }: Place, setup: RunSetup): Promise<ZeroLabels | null> {
    const { transfer } = request;
    if (transfer?.labels !== 0 || this.step < lastStep) return null;
    return untaughtOf(this.trainer, setup, transfer.task, first);
  }

  /** How a step along each task's gradient on the batch that comes next would change the losses; where it is asked for. */
  private async affinity(): Promise<Affinity | null> {
    if (!this.places.some(({ request }) => request.measuresAffinity)) return null;
    return { step: this.step, values: await affinityOf(this.trainer, this.batches.peek()) };
  }

  private pointOf({ first, runs }: Place, test: Findings, validation: Findings | null): TrainingPoint {
    const own = (findings: Findings) => findings[0]!.slice(first, first + runs);
    const elapsedMs = (this.elapsedMs * runs) / this.runs;
    return { step: this.step, elapsedMs, test: own(test), validation: validation && own(validation) };
  }

  private endedOf({ first, runs }: Place): Ended[] {
    const own = this.ended.filter(({ run }) => run >= first && run < first + runs);
    return own.map((end) => ({ ...end, run: end.run - first }));
  }

  dispose(): void {
    this.losses.dispose();
    this.batches.dispose();
    this.trainer.dispose();
    this.judges.dispose();
  }
}

function placed(requests: readonly TrainingRequest[]): Place[] {
  let first = 0;
  return requests.map((request) => {
    const runs = request.config.seeds;
    first += runs;
    return { request, first: first - runs, runs, lastStep: Math.max(...request.ends) };
  });
}

/** [run], or one for all runs where that is the same for all. */
function together(setups: readonly RunSetup[]): readonly Dataset[] {
  const all = setups.flatMap(({ config, datasets }) => seedsOf(config).map((_, run) => ofRun(datasets, run)));
  return new Set(all).size === 1 ? all.slice(0, 1) : all;
}
