import { useInViewport } from '@mantine/hooks';
import { memo } from 'react';
import type { Matrix } from '../../core/linalg/matrix';
import { Figure } from '../parts/Figure';
import { useApp } from '../store/store';
import { useGradientWatch } from '../store/watches';
import { tip } from '../term/tip';
import { text } from '../text/text';
import { CosineMatrix } from './CosineMatrix';
import classes from './compass.module.css';
import { DialView } from './DialView';
import { dialsOf, mostDials } from './geometry';
import { useCompass } from './useCompass';
import { compassHelp, compassLabel, compassSentence, degreesText, isInConflict } from './words';

/** Where on the diagram it stands, and how much room there is across. */
export interface CompassPlace {
  readonly x: number;
  readonly y: number;
  readonly room: number;
}

/** Up to so many steps a second the arrows turn from one reading to the next. */
const mostTurns = 5;

/** Under this much room there is none for words. */
const narrow = 104;

/** On the trunk: how the tasks' gradients lie to each other, now. Measured only while it is in sight. */
export const Compass = memo(function Compass({ place }: { readonly place: CompassPlace }) {
  const { gram, block, names } = useCompass();
  const { ref, inViewport } = useInViewport();
  useGradientWatch(inViewport);
  const isFast = useApp(({ phase, speed }) => phase === 'running' && (speed === null || speed > mostTurns));
  const isNarrow = place.room < narrow;
  const help = compassHelp(names.length);
  return (
    <div
      {...tip(help)}
      ref={ref}
      className={classes.compass}
      style={{ left: place.x, top: place.y }}
      data-compass
      data-fast={isFast || undefined}
      role="img"
      aria-label={text('diagram.compass.spoken', {
        sentence: compassSentence(gram, block, names),
        help,
      })}
    >
      <Face gram={gram} tasks={names.length} room={place.room} />
      {names.length > 2 && names.length <= mostDials ? null : (
        <span
          className={classes.label}
          data-conflict={isInConflict(gram) || undefined}
          data-narrow={isNarrow || undefined}
        >
          <Figure value={compassLabel(gram, block?.layer ?? null, isNarrow)} />
        </span>
      )}
    </div>
  );
});

const dialSize = { two: 74, three: 52, least: 34 };
const gap = 6;
/** Of four tasks, whose cosines stand in their cells as numbers; of more. */
const matrixSize = { four: 148, more: 128 };
/** Cells under this size say nothing: the count of conflicts stands alone. */
const leastCell = 5;

function Face(props: { readonly gram: Matrix | null; readonly tasks: number; readonly room: number }) {
  const { tasks, room } = props;
  if (tasks > mostDials) {
    const largest = tasks === 4 ? matrixSize.four : matrixSize.more;
    const size = Math.min(largest, room - 24);
    if (size < tasks * leastCell) return null;
    return (
      <div className={classes.plate}>
        <CosineMatrix gram={props.gram} tasks={tasks} size={size} />
      </div>
    );
  }
  const dials = dialsOf(props.gram ?? resting(tasks));
  if (tasks === 2) {
    return <DialView dial={dials[0]!} size={Math.max(dialSize.least, Math.min(dialSize.two, room - 10))} />;
  }
  const isRow = room >= 3 * dialSize.three + 2 * gap;
  return (
    <div className={classes.dials} data-row={isRow || undefined}>
      {dials.map((dial) => (
        <div key={dial.pair.join()} className={classes.small}>
          <DialView
            dial={dial}
            size={isRow ? dialSize.three : Math.max(dialSize.least, Math.min(46, room - 8))}
          />
          <span className={classes.label} data-conflict={(dial.degrees ?? 0) > 90 || undefined} data-narrow>
            <Figure value={degreesText(props.gram === null ? null : dial.degrees)} />
          </span>
        </div>
      ))}
    </div>
  );
}

/** Nothing measured yet: no arrows, at the same size. */
function resting(tasks: number): Matrix {
  return Array.from({ length: tasks }, () => new Array<number>(tasks).fill(0));
}
