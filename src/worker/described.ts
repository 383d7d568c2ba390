import type { Config } from '../core/config/schema';
import { ofRun, seedsOf } from '../core/config/seeds';
import { labelsByClass } from '../core/data/dataset';
import type { Description, NetworkForm } from '../core/experiment/description';
import { formOf } from '../core/experiment/form';
import { trainingsOf } from '../core/experiment/training';
import type { Transfer } from '../core/experiment/transfer/transfer';
import { stepOverhead } from '../core/run/evaluation-schedule';
import { modelSize } from '../core/sharing/size';
import { methodOf } from '../core/weighting';
import type { DataShelf } from './data-shelf';
import type { Asked } from './experiment-protocol';
import { firstGapOf, type RunSetup } from './run-setup';

/** A step by the Jacobian takes about so many times one of a weighted sum. */
const jacobianFactor = 3;

/** What there is to know of a variant before it is trained. */
export function described({ config, transfer }: Asked, shelf: DataShelf): Description {
  const setup = shelf.setUp(config, transfer);
  if (!('shape' in setup)) return { problems: setup };
  const { shared, baseline } = trainingsOf(config, transfer);
  const size = modelSize(config.sharing, setup.shape);
  return {
    firstGap: firstGapOf(setup),
    tasks: seedsOf(config).map((_, run) => {
      const dataset = ofRun(setup.datasets, run);
      return config.tasks.map(({ weight, metric }, task) => ({
        kind: dataset.tasks[task]!.kind,
        // A new task is learnt alone beside others that are judged all the same.
        weight: transfer?.isAlone ? 1 : weight,
        metric,
        trained: labelsByClass(dataset.tasks[task]!, dataset.train),
      }));
    }),
    parameters: size.shared + size.own,
    forms: {
      shared: networkForm(shared.config, setup, transfer),
      baseline: baseline && networkForm(baseline.config, setup),
    },
  };
}

function networkForm(config: Config, setup: RunSetup, transfer?: Transfer): NetworkForm {
  const data = setup.datasets[0]!;
  const { multiplications } = modelSize(config.sharing, setup.shape);
  const { needs } = methodOf(config.method.id);
  const factor = needs === 'gram' || needs === 'jacobian' ? jacobianFactor : 1;
  const batch = Math.min(config.batch, data.train.length);
  return {
    form: formOf(config, data, transfer),
    cost: factor * (3 * batch * multiplications + stepOverhead),
  };
}
