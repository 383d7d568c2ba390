import { useMemo } from 'react';
import type { NetworkShape } from '../store/network-shape';
import { useCalm } from '../store/useCalm';
import { text } from '../text/text';
import classes from './diagram.module.css';
import { fits } from './fits';
import { junctionFacts } from './junction-words';
import type { Named } from './lane-name';
import { PartCard } from './PartCard';
import type { NetworkLayout } from './places';
import type { Target } from './targets';
import { Fact } from './UnitCard';

/** More numbers than this would hide the picture. */
const mostFacts = 12;

/** A row of a junction with its numbers, beside the row itself. */
export function JunctionCard(props: {
  readonly target: Target;
  readonly layout: NetworkLayout;
  readonly shape: NetworkShape;
  readonly tasks: Named;
  readonly title: string;
}) {
  const { target, layout, shape, tasks, title } = props;
  const view = useCalm((state) => state.view);
  const facts = useMemo(() => {
    if (target.part.role !== 'junction') return [];
    const { junction, row } = target.part;
    const known = view !== null && fits(view, shape) ? view : null;
    return junctionFacts(shape, known, junction, row, tasks);
  }, [target, shape, view, tasks]);
  const more = facts.length - mostFacts;
  const height = 44 + 17 * Math.min(facts.length, mostFacts + 1);
  return (
    <PartCard target={target} layout={layout} height={height}>
      <b>{title}</b>
      <dl>
        {facts.slice(0, mostFacts).map(({ name, value }) => (
          <Fact key={name} name={name} value={value} />
        ))}
      </dl>
      {more > 0 ? (
        <p className={classes.cardMore}>{text('diagram.junctions.more', { count: more })}</p>
      ) : null}
    </PartCard>
  );
}
