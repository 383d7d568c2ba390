import { ofRun } from '../core/config/seeds';
import { type Dataset, inOwnUnit, type TaskData } from '../core/data/dataset';
import type { ModelView, Predictions, Scatter } from '../core/run/told';
import { probabilities } from '../core/tasks';
import type { Evaluation } from '../core/tasks/kind';
import { Examiner } from '../engine/lens/examiner';
import { Lens } from '../engine/lens/lens';
import type { Trainer } from '../engine/trainer/trainer';
import type { RunSetup } from './run-setup';

/** Points of a map's side: fine enough to look smooth when drawn larger. */
const gridSide = 40;

const mostDots = 500;

/** What trainers answer on the test rows and on the plane, as the page draws and judges it. */
export class OutputViews {
  private readonly datasets: readonly Dataset[];
  /** [task]: how many outputs are real. */
  private readonly outputs: readonly number[];
  private readonly examiner: Examiner;
  private readonly lens: Lens;

  constructor({ datasets, shape }: RunSetup) {
    this.datasets = datasets;
    this.outputs = shape.outputs;
    this.examiner = new Examiner(datasets.map((dataset) => ({ dataset, rows: dataset.test })));
    this.lens = new Lens(datasets, gridSide);
  }

  /** [trainer][run][task]: all of them judged on the test rows, now. */
  async judge(trainers: readonly Trainer[]): Promise<readonly (readonly (readonly Evaluation[])[])[]> {
    const outputs = await this.examiner.outputs(trainers, this.outputs);
    return outputs.map((runs) => runs.map((answer, run) => this.examiner.judge(answer, run)));
  }

  /** What diagram and maps draw of a run, now. */
  async look(trainer: Trainer, run: number): Promise<Omit<ModelView, 'step' | 'run'>> {
    const look = await this.lens.look(trainer, run);
    return { ...look, scatter: look.grid === null ? await this.scatter(trainer, run) : null };
  }

  /** [task]: predicted against true on the first test rows, for each regression. */
  private async scatter(trainer: Trainer, run: number): Promise<Scatter[]> {
    const outputs = await this.outputsOf(trainer, run);
    const truths = this.examiner.truth(run);
    return ofRun(this.datasets, run).tasks.map(({ kind }, task) => {
      if (kind !== 'regression') return { truth: new Float32Array(), predicted: new Float32Array() };
      const truth = truths[task]!.slice(0, mostDots);
      return { truth, predicted: outputs[task]!.slice(0, mostDots) };
    });
  }

  /** A task's outputs on the test rows as people read them. */
  async predictions(trainer: Trainer, run: number, task: number): Promise<Predictions> {
    const outputs = await this.outputsOf(trainer, run);
    const { tasks } = ofRun(this.datasets, run);
    return readable(tasks[task]!, outputs[task]!, this.examiner.truth(run)[task]!);
  }

  /** [task]: a run's raw outputs on the test rows. */
  private async outputsOf(trainer: Trainer, run: number): Promise<readonly Float32Array[]> {
    const [runs] = await this.examiner.outputs([trainer], this.outputs);
    return runs![run]!;
  }

  dispose(): void {
    this.examiner.dispose();
    this.lens.dispose();
  }
}

/** A task's raw outputs in its own unit, or as a probability for each class. */
function readable(task: TaskData, outputs: Float32Array, truth: Float32Array): Predictions {
  const rows = truth.length;
  if (task.kind === 'regression') {
    const own = (values: Float32Array) => values.map((value) => inOwnUnit(task, value));
    return { kind: 'predictions', task: task.name, values: own(outputs), truth: own(truth) };
  }
  const values = Float32Array.from(
    Array.from({ length: rows }, (_, row) => probabilities(task.kind, outputs, row, task)).flat(),
  );
  return { kind: 'predictions', task: task.name, values, truth };
}
