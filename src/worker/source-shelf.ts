import type { Config } from '../core/config/schema';
import type { Source } from '../core/experiment/transfer/transfer';
import type { BackendId } from '../core/run/backend';
import { BatchTraining } from './batch-training';
import type { RunSetup } from './run-setup';

/**
 * The parameters that trainings of the old tasks end with: many transfers start from one. Each worker trains its own, which
 * are the same numbers, so that nothing has to cross and no batch waits for another.
 */
export class SourceShelf {
  private kept: { readonly key: string; readonly parameters: Float32Array } | null = null;

  /** Those of a source; `train` brings a training to its end. Null where that was broken off. */
  async endOf(
    { key, config, steps }: Source,
    backend: BackendId,
    setUp: (config: Config) => RunSetup,
    train: (training: BatchTraining) => Promise<void>,
  ): Promise<Float32Array | null> {
    const name = `${backend} ${steps} ${key}`;
    if (this.kept?.key === name) return this.kept.parameters;
    const request = { config, gaps: [], ends: [steps], measuresAffinity: false };
    const training = new BatchTraining([request], [setUp(config)]);
    await train(training);
    const parameters = training.isOver ? await training.parameters() : null;
    training.dispose();
    if (parameters !== null) this.kept = { key: name, parameters };
    return parameters;
  }
}
