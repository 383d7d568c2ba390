import { useClickOutside } from '@mantine/hooks';
import { type KeyboardEvent, memo, useCallback, useId, useMemo, useRef, useState } from 'react';
import type { RunTask } from '../maps/useRunTasks';
import type { NetworkShape } from '../store/network-shape';
import { text } from '../text/text';
import classes from './diagram.module.css';
import { JunctionCard } from './JunctionCard';
import { PartButton } from './PartButton';
import { partName } from './part-name';
import type { NetworkLayout } from './places';
import { pointAtPart } from './point-at-part';
import { type Direction, neighbour, networkTargets, type Target } from './targets';
import { UnitCard } from './UnitCard';

/** Makes units and outputs reachable: one stop of the Tab key, arrow keys inside; a card tells of the chosen one. */
export const Parts = memo(function Parts(props: {
  readonly layout: NetworkLayout;
  readonly shape: NetworkShape;
  readonly names: readonly RunTask[];
  readonly onOpen: (task: number) => void;
}) {
  const { layout, shape, names, onOpen } = props;
  const targets = useMemo(() => networkTargets(layout), [layout]);
  const [looked, setLooked] = useState<number | null>(null);
  const [stop, setStop] = useState(0);
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const cardId = useId();

  const move = useCallback(
    (event: KeyboardEvent, from: number) => {
      if (event.key === 'Escape') setLooked(null);
      if (!event.key.startsWith('Arrow')) return;
      event.preventDefault();
      // The page has shortcuts on the arrow keys.
      event.stopPropagation();
      const next = neighbour(targets, from, event.key as Direction);
      setStop(next);
      buttons.current[next]?.focus();
    },
    [targets],
  );

  const look = useCallback(
    (index: number | null) => {
      setLooked(index);
      pointAtPart(index === null ? null : (targets[index]?.part ?? null), shape.plan);
    },
    [targets, shape],
  );

  // Not every browser lets a button that is tapped have the focus, and lose it.
  const around = useClickOutside<HTMLFieldSetElement>(() => look(null), ['touchstart']);
  const entry = Math.min(stop, targets.length - 1);
  const shown = looked === null ? undefined : targets[looked];
  return (
    <fieldset ref={around} className={classes.parts} aria-label={text('diagram.model.title')}>
      {targets.map((target, index) => (
        <PartButton
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the picture
          key={index}
          ref={(button) => {
            buttons.current[index] = button;
          }}
          target={target}
          shape={shape}
          names={names}
          tabIndex={index === entry ? 0 : -1}
          aria-describedby={index === looked && hasUnitCard(target) ? cardId : undefined}
          onPointerEnter={() => look(index)}
          onPointerLeave={() => look(null)}
          onFocus={() => {
            look(index);
            setStop(index);
          }}
          onBlur={() => look(null)}
          onKeyDown={(event) => move(event, index)}
          onClick={() => {
            if (target.part.role === 'output') onOpen(target.part.task);
            else setLooked(index);
          }}
        />
      ))}
      {shown === undefined || shown.part.role === 'output' ? null : shown.part.role === 'junction' ? (
        <JunctionCard
          target={shown}
          layout={layout}
          shape={shape}
          tasks={names}
          title={partName(shown.part, shape, names)}
        />
      ) : (
        <UnitCard
          id={cardId}
          target={shown}
          layout={layout}
          shape={shape}
          title={partName(shown.part, shape, names)}
        />
      )}
    </fieldset>
  );
});

/** A junction has its numbers in its name, an output in the dialog that it opens. */
const hasUnitCard = ({ part }: Target): boolean => part.role !== 'junction' && part.role !== 'output';
