import type { Config } from '../../core/config/schema';
import { shapeOf } from '../../core/run/model';
import { chosenArchitecture } from '../../core/sharing';
import type { Plan } from '../../core/sharing/architecture';

/** The junctions of the configuration's network, and their lanes: they do not depend on its inputs and outputs. */
export function junctionPlan(config: Config): Pick<Plan, 'junctions' | 'lanes'> {
  const shape = shapeOf(
    config,
    1,
    config.tasks.map(() => 1),
  );
  const { architecture, options } = chosenArchitecture(config.sharing, shape);
  const { junctions, lanes } = architecture.plan(shape, options);
  return { junctions, lanes };
}
