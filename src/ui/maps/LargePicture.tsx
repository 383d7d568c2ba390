import { useClickOutside } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { IconButton } from '../controls/IconButton';
import { useApp } from '../store/store';
import { fixed } from '../text/numbers';
import { text } from '../text/text';
import { type MapWindow, smallestSide, viewSpot, wholeMap, zoomedWindow } from './map-window';
import classes from './maps.module.css';
import { OutputPicture } from './OutputPicture';
import type { OutputStyle } from './output-painter';
import { type MapLook, PlaneProbe } from './PlaneProbe';
import type { ShownPoints } from './PointLegend';
import { ReadLine } from './ReadLine';
import { inputsAt } from './reading';
import type { MapsOf } from './shown-maps';
import { ZoomButtons } from './ZoomButtons';

const middle = { across: 0.5, down: 0.5 };

/** A task's outputs as large as there is room; of a map, what it answers at a spot, and any part of it larger. */
export function LargePicture(props: {
  readonly task: number;
  readonly name: string;
  readonly shown: ShownPoints;
  readonly of: MapsOf;
  readonly isMap: boolean;
}) {
  const { task, name, shown, of, isMap } = props;
  const [look, setLook] = useState<MapLook>({ window: wholeMap, spot: null });
  const { window, spot } = look;
  const forget = () => setLook((old) => ({ ...old, spot: null }));
  const around = useClickOutside<HTMLDivElement>(forget, ['click']);
  const style = useMemo(
    (): OutputStyle => ({
      of,
      window,
      points: { showTrain: shown.train, showTest: shown.test, most: Number.POSITIVE_INFINITY, radius: 3.8 },
      dotRadius: 2.6,
      font: '12px system-ui, sans-serif',
      axes: { across: text('diagram.outputs.true'), up: text('diagram.outputs.predicted') },
    }),
    [shown, of, window],
  );
  const label = text(isMap ? 'diagram.outputs.mapLabel' : 'diagram.outputs.scatterLabel', { name });
  const zoomBy = (by: number) =>
    setLook((old) => {
      const at = old.spot === null ? middle : viewSpot(old.spot, old.window);
      return { ...old, window: zoomedWindow(old.window, by, at) };
    });
  return (
    <div ref={around} className={classes.large}>
      <OutputPicture task={task} style={style} className={classes.largePicture ?? ''} label={label} />
      {isMap ? (
        <>
          <PlaneProbe name={name} look={look} onLook={setLook} />
          <div className={classes.zoom}>
            <Range window={window} />
            <ZoomButtons
              isWhole={window.side === 1}
              isLargest={window.side === smallestSide}
              onZoom={zoomBy}
              onWhole={() => setLook((old) => ({ ...old, window: wholeMap }))}
            />
          </div>
          <div className={classes.read}>
            <ReadLine task={task} spot={spot} of={of} />
            {spot === null ? null : (
              <IconButton label={text('diagram.outputs.forget')} variant="subtle" size={30} onClick={forget}>
                <IconX size={15} />
              </IconButton>
            )}
          </div>
        </>
      ) : null}
    </div>
  );
}

/** From where to where the axes of what is shown go. */
function Range({ window: { left, top, side } }: { readonly window: MapWindow }) {
  const points = useApp((state) => state.ready?.points ?? null);
  if (points === null) return null;
  const [[x1, upper], [x2, lower]] = [
    inputsAt(points, { across: left, down: top }),
    inputsAt(points, { across: left + side, down: top + side }),
  ];
  return (
    <span>
      {text('diagram.outputs.range', {
        left: fixed(x1),
        right: fixed(x2),
        bottom: fixed(lower),
        top: fixed(upper),
      })}
    </span>
  );
}
