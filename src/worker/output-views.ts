import { ofRun } from '../core/config/seeds';
import type { Dataset } from '../core/data/dataset';
import type { Judged, Judgement, ModelView, Predictions, Scatter } from '../core/run/told';
import { Lens } from '../engine/lens/lens';
import type { TrainedModel } from '../engine/trainer/trained-model';
import { Judges } from './judges';
import type { ModelPair } from './model-pair';
import { readable } from './replies';
import type { RunSetup } from './run-setup';

/** Points of a map's side: fine enough to look smooth when drawn larger. */
const gridSide = 40;

const mostDots = 500;

/** What trainers answer on the test rows and on the plane, as the page draws and judges it. */
export class OutputViews {
  private readonly datasets: readonly Dataset[];
  /** [task]: how many outputs are real. */
  private readonly outputs: readonly number[];
  private readonly judges: Judges;
  private readonly lens: Lens;

  constructor({ datasets, shape }: RunSetup) {
    this.datasets = datasets;
    this.outputs = shape.outputs;
    this.judges = new Judges(datasets, shape.outputs);
    this.lens = new Lens(datasets, gridSide);
  }

  /** All models judged on the test rows and on those for validation, now. */
  async judge({ trainers }: ModelPair): Promise<Judged & Pick<Judgement, 'validation'>> {
    const { test, validation } = await this.judges.judge(trainers);
    return { ...byModel(test), validation: validation && byModel(validation) };
  }

  /** What diagram and maps draw of a run, now; `withRuns` asks for the outputs of every run beside them. */
  async look(
    trainer: TrainedModel,
    run: number,
    withRuns: boolean,
  ): Promise<Omit<ModelView, 'step' | 'run' | 'isAtBest'>> {
    const look = await this.lens.look(trainer, run, withRuns);
    return { ...look, scatter: look.grid === null ? await this.scatter(trainer, run) : null };
  }

  /** [task]: predicted against true on the first test rows, for each regression. */
  private async scatter(trainer: TrainedModel, run: number): Promise<Scatter[]> {
    const outputs = await this.outputsOf(trainer, run);
    const truths = this.judges.tested.truth(run);
    return ofRun(this.datasets, run).tasks.map(({ kind }, task) => {
      if (kind !== 'regression') return { truth: new Float32Array(), predicted: new Float32Array() };
      const truth = truths[task]!.slice(0, mostDots);
      return { truth, predicted: outputs[task]!.slice(0, mostDots) };
    });
  }

  /** A task's outputs on the test rows as people read them. */
  async predictions(trainer: TrainedModel, run: number, task: number): Promise<Predictions> {
    const outputs = await this.outputsOf(trainer, run);
    const { tasks } = ofRun(this.datasets, run);
    return readable(tasks[task]!, outputs[task]!, this.judges.tested.truth(run)[task]!);
  }

  /** [task]: a run's raw outputs on the test rows. */
  private async outputsOf(trainer: TrainedModel, run: number): Promise<readonly Float32Array[]> {
    const [runs] = await this.judges.tested.outputs([trainer], this.outputs);
    return runs![run]!;
  }

  dispose(): void {
    this.judges.dispose();
    this.lens.dispose();
  }
}

/** What is said of each trainer: of the shared model, then of its baseline. */
function byModel([shared, baseline = []]: readonly Judged['shared'][]): Judged {
  return { shared: shared!, baseline };
}
