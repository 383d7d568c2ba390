import type { Dataset } from '../core/data/dataset';
import type { Evaluation } from '../core/tasks/kind';
import { Examiner } from '../engine/lens/examiner';
import type { TrainedModel } from '../engine/trainer/trained-model';

/** [trainer][run][task] */
export type Findings = readonly (readonly (readonly Evaluation[])[])[];

/** Judges trainers on the test rows, and on those for validation where there are some. */
export class Judges {
  readonly tested: Examiner;
  private readonly validated: Examiner | null;

  /** One data set for all runs, or one each; `outputs` says how many outputs of each task are real. */
  constructor(
    datasets: readonly Dataset[],
    private readonly outputs: readonly number[],
  ) {
    this.tested = new Examiner(datasets.map((dataset) => ({ dataset, rows: dataset.test })));
    const hasValidation = datasets[0]!.validation.length > 0;
    this.validated = hasValidation
      ? new Examiner(datasets.map((dataset) => ({ dataset, rows: dataset.validation })))
      : null;
  }

  /** How well they do now; both kinds of rows are asked for before either is waited for. */
  async judge(
    trainers: readonly TrainedModel[],
  ): Promise<{ readonly test: Findings; readonly validation: Findings | null }> {
    const [test, validation] = await Promise.all([
      this.judgedBy(this.tested, trainers),
      this.validated && this.judgedBy(this.validated, trainers),
    ]);
    return { test, validation };
  }

  private async judgedBy(examiner: Examiner, trainers: readonly TrainedModel[]): Promise<Findings> {
    const outputs = await examiner.outputs(trainers, this.outputs);
    return outputs.map((runs) => runs.map((answer, run) => examiner.judge(answer, run)));
  }

  dispose(): void {
    this.tested.dispose();
    this.validated?.dispose();
  }
}
