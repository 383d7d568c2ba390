import type { MouseEvent } from 'react';
import { diamondOf, type Mark, pathOf } from './mark';
import classes from './plots.module.css';

interface MarkProps {
  readonly mark: Mark;
  readonly isStop: boolean;
  readonly isChosen: boolean;
  readonly onPick: (link: string, event?: MouseEvent) => void;
}

/** A shape of a picture; one that stands for a variant is a button. */
export function MarkView(props: MarkProps) {
  const { mark } = props;
  switch (mark.kind) {
    case 'line':
      return (
        <path
          d={pathOf(mark.points, false)}
          pointerEvents="none"
          fill="none"
          stroke={mark.color}
          strokeWidth={mark.width}
          strokeOpacity={mark.opacity ?? 1}
          strokeDasharray={mark.dashes}
          strokeLinejoin="round"
        />
      );
    case 'area':
      return (
        <path
          d={pathOf(mark.points, true)}
          pointerEvents="none"
          fill={mark.color}
          fillOpacity={mark.opacity}
        />
      );
    case 'text':
      return (
        // What is written on a cell must not keep a click from it.
        <text
          pointerEvents="none"
          x={mark.at[0]}
          y={mark.at[1]}
          textAnchor={mark.anchor}
          fill={mark.color}
          fontSize={mark.size ?? 11}
          fontWeight={mark.isStrong ? 700 : undefined}
          transform={mark.isUpright ? `rotate(-90 ${mark.at[0]} ${mark.at[1]})` : undefined}
        >
          {mark.words}
        </text>
      );
    case 'dot':
    case 'cell':
      return <Pickable {...props} mark={mark} />;
    default:
      return mark satisfies never;
  }
}

function Pickable(props: MarkProps & { readonly mark: Extract<Mark, { kind: 'dot' | 'cell' }> }) {
  const { mark, isStop, isChosen, onPick } = props;
  const { link, label } = mark;
  const shape = <Shape mark={mark} />;
  const title = label === undefined ? null : <title>{label}</title>;
  if (link === undefined) {
    return (
      <g>
        {title}
        {shape}
      </g>
    );
  }
  const room =
    mark.kind === 'dot' ? <circle cx={mark.at[0]} cy={mark.at[1]} r={12} fill="transparent" /> : null;
  if (mark.isEcho) {
    return (
      <g className={classes.pick} aria-hidden onClick={(event) => onPick(link, event)}>
        {title}
        {room}
        {shape}
      </g>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a shape of a picture is no button element
    <g
      className={classes.pick}
      role="button"
      tabIndex={isStop ? 0 : -1}
      aria-label={label}
      aria-pressed={isChosen}
      onClick={(event) => onPick(link, event)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        event.stopPropagation();
        onPick(link);
      }}
    >
      {title}
      {room}
      {shape}
    </g>
  );
}

function Shape({ mark }: { readonly mark: Extract<Mark, { kind: 'dot' | 'cell' }> }) {
  if (mark.kind === 'cell') {
    return (
      <rect
        x={mark.at[0]}
        y={mark.at[1]}
        width={mark.width}
        height={mark.height}
        rx={3}
        fill={mark.color}
        fillOpacity={mark.opacity}
      />
    );
  }
  const look = {
    fill: mark.color,
    stroke: mark.edge ?? 'var(--panel)',
    strokeWidth: 1.5,
    opacity: mark.opacity ?? 1,
  };
  return mark.shape === 'diamond' ? (
    <path d={pathOf(diamondOf(mark.at, mark.radius), true)} {...look} />
  ) : (
    <circle cx={mark.at[0]} cy={mark.at[1]} r={mark.radius} {...look} />
  );
}
