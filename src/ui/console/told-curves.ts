import type { CurveName } from '../../core/analysis/curve-key';
import type { RunCurve } from '../../core/analysis/run-curves';
import { ofRun } from '../../core/analysis/series';
import { englishGrammar } from '../text/grammar';
import type { ConsoleSeries } from './console-series';

/** The curves that have points, as plain data; `names` are the tasks'. Of several runs each has its own, by its seed. */
export function toldCurves(
  curves: Iterable<CurveName & Pick<RunCurve, 'bundle' | 'only'>>,
  names: readonly string[],
  seeds: readonly number[] = [],
): ConsoleSeries[] {
  return [...curves].flatMap((curve) => {
    const bundle = curve.bundle();
    return bundle.runs.flatMap((_, run) => {
      const { steps, values } = ofRun(bundle, run);
      if (steps.length === 0) return [];
      const seed = seeds[curve.only?.() ?? run];
      const whose = seeds.length > 1 && seed !== undefined ? { seed } : {};
      return [{ ...named(curve, names), ...whose, steps: [...steps], values: [...values] }];
    });
  });
}

function named(curve: CurveName, names: readonly string[]): Omit<ConsoleSeries, 'steps' | 'values'> {
  const { measure, model, layer } = curve;
  const task = curve.tasks.map((task) => names[task] ?? '').join(' · ');
  const from = originOf(curve, names);
  const parts = [
    measure,
    ...(layer === undefined ? [] : [`layer ${layer + 1}`]),
    ...(from === undefined ? [] : [from]),
    ...(model === 'baseline' ? ['alone'] : []),
  ];
  return {
    name: `${task === '' ? '' : `${task}: `}${parts.join(', ')}`,
    task,
    measure,
    model,
    ...(layer === undefined ? {} : { layer: layer + 1 }),
    ...(from === undefined ? {} : { from }),
  };
}

function originOf({ from }: CurveName, names: readonly string[]): string | undefined {
  if (from === undefined) return undefined;
  if ('task' in from) return names[from.task] ?? '';
  if ('value' in from) return `value ${from.value}`;
  const [owner] = from.of;
  const expert = `expert ${from.expert}`;
  return owner === undefined ? expert : `${englishGrammar.possessive(names[owner] ?? '')} ${expert}`;
}
