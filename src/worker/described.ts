import type { Config } from '../core/config/schema';
import { ofRun, seedsOf } from '../core/config/seeds';
import { labelsByClass } from '../core/data/dataset';
import type { Description, NetworkForm } from '../core/experiment/description';
import { formOf } from '../core/experiment/form';
import { trainingsOf } from '../core/experiment/training';
import { stepOverhead } from '../core/run/evaluation-schedule';
import { modelSize } from '../core/sharing/size';
import { methodOf } from '../core/weighting';
import type { DataShelf } from './data-shelf';
import { firstGapOf, type RunSetup } from './run-setup';

/** A step by the Jacobian takes about so many times one of a weighted sum. */
const jacobianFactor = 3;

/** What there is to know of a configuration before it is trained. */
export function described(config: Config, shelf: DataShelf): Description {
  const setup = shelf.setUp(config);
  if (!('shape' in setup)) return { problems: setup };
  const { shared, baseline } = trainingsOf(config);
  const size = modelSize(config.sharing, setup.shape);
  return {
    firstGap: firstGapOf(setup),
    tasks: seedsOf(config).map((_, run) => {
      const dataset = ofRun(setup.datasets, run);
      return config.tasks.map(({ weight, metric }, task) => ({
        kind: dataset.tasks[task]!.kind,
        weight,
        metric,
        trained: labelsByClass(dataset.tasks[task]!, dataset.train),
      }));
    }),
    parameters: size.shared + size.own,
    forms: {
      shared: networkForm(shared.config, setup),
      baseline: baseline && networkForm(baseline.config, setup),
    },
  };
}

function networkForm(config: Config, setup: RunSetup): NetworkForm {
  const data = setup.datasets[0]!;
  const { multiplications } = modelSize(config.sharing, setup.shape);
  const { needs } = methodOf(config.method.id);
  const factor = needs === 'gram' || needs === 'jacobian' ? jacobianFactor : 1;
  const batch = Math.min(config.batch, data.train.length);
  return {
    form: formOf(config, data),
    cost: factor * (3 * batch * multiplications + stepOverhead),
  };
}
