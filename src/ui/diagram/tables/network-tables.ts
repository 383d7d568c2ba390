import type { KernelView, ModelView } from '../../../core/run/told';
import { junctionKinds } from '../../../core/sharing/junctions';
import type { NamedTable, ReadTable } from '../../parts/TablesDialog';
import type { NetworkShape } from '../../store/network-shape';
import { countText, measureText } from '../../text/numbers';
import { text } from '../../text/text';
import { junctionFacts, junctionRowName } from '../junction-words';
import type { Named } from '../lane-name';
import { laneLayerName, sourceName } from '../part-name';
import type { PartRef } from '../targets';
import { unitFacts } from '../unit-facts';

/** The network as it stood at one moment. */
export interface NetworkMoment {
  readonly shape: NetworkShape;
  readonly view: ModelView;
  readonly tasks: Named;
  /** [task]: what its outputs are called, where there are several. */
  readonly outputs: readonly (readonly string[])[];
}

/** Every layer and junction of the picture, from left to right: what is told of a unit where it is pointed at, of all. */
export function networkTables(moment: NetworkMoment): readonly NamedTable[] {
  return [...laneTables(moment), ...junctionTables(moment), ...headTables(moment)];
}

function laneTables(moment: NetworkMoment): NamedTable[] {
  const { shape, view, tasks } = moment;
  return view.lanes.flatMap((layers, lane) =>
    layers.flatMap((kernel, layer): NamedTable[] => {
      if (kernel === null) return [];
      const title = laneLayerName(shape, lane, layer, tasks);
      const part = (unit: number): PartRef => ({ role: 'lane', lane, layer, unit });
      return [{ title, read: () => layerTable(moment, kernel, title, part) }];
    }),
  );
}

function headTables(moment: NetworkMoment): NamedTable[] {
  const { view, tasks, outputs } = moment;
  return view.heads.flatMap((kernels, task) =>
    kernels.map((kernel, layer): NamedTable => {
      const isLast = layer === kernels.length - 1;
      const name = tasks[task]?.name ?? '';
      const title = isLast
        ? text('tables.network.output', { name })
        : text('tables.network.headLayer', { name, layer: layer + 1 });
      const part = (unit: number): PartRef => ({ role: 'head', task, layer, unit });
      const names = isLast ? outputs[task] : undefined;
      return { title, read: () => layerTable(moment, kernel, title, part, names) };
    }),
  );
}

/** A row for each unit that is drawn, with its parameters from all that is drawn before it. */
function layerTable(
  { shape, view }: NetworkMoment,
  kernel: KernelView,
  title: string,
  part: (unit: number) => PartRef,
  names: readonly string[] = [],
): ReadTable {
  const { inputs, units, shownInputs, shownUnits } = kernel;
  const sources = Array.from({ length: shownInputs }, (_, source) => sourceName(part(0), source, shape));
  const facts = Array.from({ length: shownUnits }, (_, unit) => unitFacts(view, part(unit)));
  const hasRange = facts.some(({ range }) => range !== null);
  const values = (unit: number) =>
    sources.map((_, source) => measureText(kernel.values[source * shownUnits + unit]!));
  return {
    caption: text('tables.network.caption', {
      name: title,
      step: countText(view.step),
      units: shownOf(shownUnits, units),
      inputs: shownOf(shownInputs, inputs),
    }),
    headings: [
      text('tables.network.unit'),
      text('diagram.model.bias'),
      ...(hasRange ? [text('tables.network.lowest'), text('tables.network.highest')] : []),
      ...sources.map((name) => text('tables.network.from', { name })),
    ],
    rows: facts.map(({ bias, range }, unit) => [
      names[unit] ?? String(unit + 1),
      measureText(bias),
      ...(hasRange ? [measureText(range?.low ?? Number.NaN), measureText(range?.high ?? Number.NaN)] : []),
      ...values(unit),
    ]),
  };
}

/** "8", or "8 of 64". */
const shownOf = (shown: number, all: number): string =>
  shown === all ? countText(all) : text('tables.network.shownOf', { shown, all: countText(all) });

function junctionTables({ shape, view, tasks }: NetworkMoment): NamedTable[] {
  const { junctions } = shape.plan;
  return junctions.map(({ kind, rows, after }, index) => {
    const name = text(`tables.network.kind.${kind}`);
    const isAlone = junctions.filter((each) => each.kind === kind).length === 1;
    const title = isAlone ? name : text('tables.network.junction', { name, layer: after + 1 });
    const read = (): ReadTable => ({
      caption: text(junctionKinds[kind].isShare ? 'tables.network.shares' : 'tables.network.numbers', {
        name: title,
        step: countText(view.step),
      }),
      headings: [text('tables.network.where'), text('tables.network.of'), text('tables.network.value')],
      rows: rows.flatMap((_, row) => {
        const of = junctionRowName(shape, index, row, tasks);
        return junctionFacts(shape, view, index, row, tasks).map(({ name, value }) => [of, name, value]);
      }),
    });
    return { title, read };
  });
}
