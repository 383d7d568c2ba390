import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { activationTable } from '../maps/color-map';
import { imageOf, type MapImage } from '../maps/map-image';
import { paintValues } from '../maps/pixels';
import { type Painter, usePicture } from '../maps/usePicture';
import type { NetworkShape } from '../store/network-shape';
import type { AppState } from '../store/state';
import { useApp } from '../store/store';
import { useCalm } from '../store/useCalm';
import { measureText, noNumber } from '../text/numbers';
import { text } from '../text/text';
import { activationRange } from './activations';
import classes from './diagram.module.css';
import { PartCard } from './PartCard';
import { sourceName } from './part-name';
import type { NetworkLayout } from './places';
import type { PartRef, Target } from './targets';
import { partAnswers, unitFacts } from './unit-facts';

/** A unit, larger and with its numbers, beside the unit itself, whose description the numbers are. */
export function UnitCard(props: {
  readonly id: string;
  readonly target: Target;
  readonly layout: NetworkLayout;
  readonly shape: NetworkShape;
  readonly title: string;
}) {
  const { target, layout, shape, title } = props;
  const { part } = target;
  const view = useCalm((state) => state.view);
  const hasMap = partAnswers(view, part) !== null;
  const { bias, range, strongest } = useMemo(() => unitFacts(view, part), [view, part]);
  return (
    <PartCard target={target} layout={layout} height={hasMap ? 280 : 92}>
      <b>{title}</b>
      {hasMap ? <UnitMap part={part} /> : null}
      <dl id={props.id}>
        {part.role === 'input' ? null : <Fact name={text('diagram.model.bias')} value={measureText(bias)} />}
        {range === null ? null : (
          <Fact
            name={text('diagram.model.range')}
            value={text('diagram.model.rangeValue', {
              low: measureText(range.low),
              high: measureText(range.high),
            })}
          />
        )}
        {part.role === 'input' ? null : (
          <Fact
            name={text('diagram.model.strongest')}
            value={
              strongest === null
                ? noNumber
                : text('diagram.model.strongestValue', {
                    source: sourceName(part, strongest.source, shape),
                    value: measureText(strongest.value),
                  })
            }
          />
        )}
      </dl>
    </PartCard>
  );
}

export function Fact(props: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
    </div>
  );
}

function UnitMap({ part }: { readonly part: PartRef }) {
  const scheme = useComputedColorScheme('light');
  const activation = useApp((state) => state.config.activation);
  const painter = useMemo((): Painter<readonly [AppState['view']]> => {
    const table = activationTable(scheme);
    let image: MapImage | null = null;
    return {
      select: ({ view }) => [view],
      paint(context, area, [view]) {
        const answers = partAnswers(view, part);
        if (answers === null) return;
        const { side, values } = answers;
        image = imageOf(image, side, side);
        const range =
          part.role === 'lane'
            ? activationRange(activation, view!.grid!.lanes[part.lane]![part.layer]!)
            : { low: -1, high: 1 };
        paintValues({ width: side, values: image.pixels }, { left: 0, top: 0, side }, values, range, table);
        image.commit();
        image.drawPart(context, { left: 0, top: 0, side }, { x: 0, y: 0, side: area.width });
      },
    };
  }, [part, activation, scheme]);
  return <canvas ref={usePicture(painter)} className={classes.unitMap} aria-hidden />;
}
