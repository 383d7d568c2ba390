import { memo } from 'react';
import type { NetworkShape } from '../store/network-shape';
import { text } from '../text/text';
import classes from './diagram.module.css';
import { shortInput } from './input-name';
import type { Layer, NetworkLayout } from './places';

/** From the inputs to the first layer, below which "98 features" would run into the layer's number. */
const roomForWord = 76;

/** The inputs' names, how many there are, and how many units of wide layers are not drawn. */
export const NodeWords = memo(function NodeWords(props: {
  readonly layout: NetworkLayout;
  readonly shape: NetworkShape;
}) {
  const { layout, shape } = props;
  const { input, lanes, heads, nameWidth } = layout;
  const names = shape.inputs;
  const isNarrow = layout.caption.width < roomForWord;
  const inLanes = lanes.flatMap(({ layers }) => layers.flatMap((layer) => layer ?? []));
  const cut: Layer[] = [input, ...inLanes, ...heads.flatMap((head) => head.layers)];
  return (
    <div aria-hidden>
      {names === null || nameWidth === 0
        ? null
        : input.nodes.map(({ x, y }, unit) => (
            <span
              key={names[unit]}
              className={classes.inputName}
              style={{ left: x - input.side / 2 - nameWidth - 5, top: y, width: nameWidth }}
            >
              {shortInput(names[unit] ?? '')}
            </span>
          ))}
      {names === null || names.length > 2 ? (
        <span
          className={classes.inputCount}
          style={{ left: input.x, top: layout.caption.y, '--left': `${input.x}px` } as object}
        >
          {names === null
            ? text('diagram.model.features')
            : isNarrow
              ? names.length
              : text('diagram.model.features', { count: names.length })}
        </span>
      ) : null}
      {cut.map(({ more, hidden }) =>
        more === null ? null : (
          <span key={`${more.x} ${more.y}`} className={classes.more} style={{ left: more.x, top: more.y }}>
            {text('diagram.model.more', { count: hidden })}
          </span>
        ),
      )}
    </div>
  );
});
