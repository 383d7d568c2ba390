import { type KeyboardEvent, useRef } from 'react';
import { diamondOf, type Figure, type Mark, pathOf } from './mark';
import classes from './plots.module.css';

interface Props {
  readonly figure: Figure;
  readonly name: string;
  readonly selected: string | null;
  readonly onSelect: (link: string | null) => void;
}

/**
 * A picture on the page. What stands for a variant is a button; all of them are one stop of the Tab key, the arrow keys
 * go from one to the next.
 */
export function FigureView({ figure, name, selected, onSelect }: Props) {
  const group = useRef<SVGSVGElement>(null);
  const buttons = figure.marks.flatMap((mark, place) =>
    'link' in mark && mark.link !== undefined ? [place] : [],
  );
  const chosen = figure.marks.findIndex(
    (mark) => 'link' in mark && mark.link !== undefined && mark.link === selected,
  );
  const stop = chosen < 0 ? buttons[0] : chosen;
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    const move = moves[event.key];
    if (move === undefined) return;
    const all = [...(group.current?.querySelectorAll<SVGElement>('[role=button]') ?? [])];
    const at = all.indexOf(document.activeElement as unknown as SVGElement);
    if (at < 0) return;
    event.preventDefault();
    all[(at + move + all.length) % all.length]!.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture is no fieldset
    <svg
      ref={group}
      className={classes.figure}
      role="group"
      aria-label={name}
      width={figure.width}
      height={figure.height}
      viewBox={`0 0 ${figure.width} ${figure.height}`}
      onKeyDown={onKeyDown}
    >
      {figure.marks.map((mark, place) => (
        <MarkView
          // biome-ignore lint/suspicious/noArrayIndexKey: a shape is its place in the list
          key={place}
          mark={mark}
          isStop={place === stop}
          isChosen={'link' in mark && mark.link !== undefined && mark.link === selected}
          onSelect={onSelect}
        />
      ))}
    </svg>
  );
}

const moves: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function MarkView(props: {
  readonly mark: Mark;
  readonly isStop: boolean;
  readonly isChosen: boolean;
  readonly onSelect: Props['onSelect'];
}) {
  const { mark } = props;
  switch (mark.kind) {
    case 'line':
      return (
        <path
          d={pathOf(mark.points, false)}
          fill="none"
          stroke={mark.color}
          strokeWidth={mark.width}
          strokeOpacity={mark.opacity ?? 1}
          strokeDasharray={mark.dashes}
          strokeLinejoin="round"
        />
      );
    case 'area':
      return <path d={pathOf(mark.points, true)} fill={mark.color} fillOpacity={mark.opacity} />;
    case 'text':
      return (
        <text
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

function Pickable(props: {
  readonly mark: Extract<Mark, { kind: 'dot' | 'cell' }>;
  readonly isStop: boolean;
  readonly isChosen: boolean;
  readonly onSelect: Props['onSelect'];
}) {
  const { mark, isStop, isChosen, onSelect } = props;
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
  const toggle = () => onSelect(isChosen ? null : link);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a shape of a picture is no button element
    <g
      className={classes.pick}
      role="button"
      tabIndex={isStop ? 0 : -1}
      aria-label={label}
      aria-pressed={isChosen}
      onClick={toggle}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        event.stopPropagation();
        toggle();
      }}
    >
      {title}
      {mark.kind === 'dot' ? <circle cx={mark.at[0]} cy={mark.at[1]} r={12} fill="transparent" /> : null}
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
