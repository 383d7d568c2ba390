import { type ComponentProps, useMemo } from 'react';
import type { NetworkShape } from '../store/network-shape';
import type { AppState } from '../store/state';
import { useCalm } from '../store/useCalm';
import { grammar } from '../text/language';
import { text } from '../text/text';
import classes from './diagram.module.css';
import { fits } from './fits';
import { junctionFacts } from './junction-words';
import type { Named } from './lane-name';
import { partName } from './part-name';
import type { PartRef, Target } from './targets';

interface Props extends ComponentProps<'button'> {
  readonly target: Target;
  readonly shape: NetworkShape;
  readonly names: Named;
}

/** The place of a part that pointer and keyboard reach; a junction's says its numbers to those who do not see them. */
export function PartButton({ target, shape, names, ...button }: Props) {
  const { x, y, width, height, part } = target;
  // Only a junction's name has numbers that move.
  const view = useCalm((state) => (part.role === 'junction' ? state.view : null));
  const label = useMemo(() => labelOf(view, part, shape, names), [view, part, shape, names]);
  return (
    <button
      {...button}
      type="button"
      className={classes.part}
      data-role={part.role}
      style={{ left: x - width / 2, top: y - height / 2, width, height }}
      aria-label={label}
    />
  );
}

function labelOf(view: AppState['view'], part: PartRef, shape: NetworkShape, names: Named): string {
  const name = partName(part, shape, names);
  if (part.role !== 'junction' || view === null || !fits(view, shape)) return name;
  const facts = junctionFacts(shape, view, part.junction, part.row, names);
  const numbers = grammar().clauses(facts.map((fact) => text('diagram.junctions.fact', { ...fact })));
  return text('diagram.junctions.row', { name, numbers });
}
