import type { ModelView } from '../../core/run/told';
import { shownColumns } from '../../core/sharing/shown';
import type { NetworkShape } from '../store/network-shape';

/** A view of another run may still be on its way out: it is drawn only where it is of this very network. */
export function fits(view: ModelView, shape: NetworkShape): boolean {
  const { plan, head, headDepths, outputs } = shape;
  return (
    isSame(
      view.lanes.map((layers) => layers.map((kernel) => kernel?.units ?? null)),
      shape.lanes,
    ) &&
    isSame(
      view.heads.map((kernels) => kernels.map(({ units }) => units)),
      outputs.map((count, task) => [...head.slice(0, headDepths[task]), count]),
    ) &&
    isSame(
      view.junctions.map(({ length }) => [length]),
      plan.junctions.map((junction) => [junction.rows.length * shownColumns(junction)]),
    )
  );
}

function isSame(
  found: readonly (readonly (number | null)[])[],
  wanted: readonly (readonly (number | null)[])[],
): boolean {
  return (
    found.length === wanted.length &&
    found.every((row, r) => {
      const other = wanted[r]!;
      return row.length === other.length && row.every((value, i) => value === other[i]);
    })
  );
}
