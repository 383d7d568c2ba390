import { useMemo } from 'react';
import { say, text } from '../text/text';
import { type LabState, labFields } from './lab-state';
import { type ArrowGroup, arrowGroups, groupOf, type MethodRow } from './method-rows';
import { type Box, type PlacedLabel, placeLabels } from './place-labels';
import classes from './plane.module.css';
import { arrowEnd, type PlaneView, type Spot, spotOf } from './plane-view';

const inset = 12;
const labelHeight = 16;
const letterWidth = 6.1;
/** The room that a gradient's head takes. */
const headRoom = 12;
/** Pixels from one box along a shaft to the next. */
const boxGap = 10;

interface Props {
  readonly view: PlaneView;
  readonly state: LabState;
  readonly rows: readonly MethodRow[];
  readonly hovered: string | null;
  readonly onHover: (id: string | null) => void;
  readonly onSelect: (id: string) => void;
}

/**
 * The directions of the chosen methods: in ink, told apart by the name at the head; what a method looks at is in
 * the line's style. The selected one stands out, and so does the one that is pointed at.
 */
export function MethodArrows({ view, state, rows, hovered, onHover, onSelect }: Props) {
  const { shown, selected, lengths, gradients } = state;
  const groups = useMemo(() => {
    const drawn = rows.filter(({ method }) => shown.includes(method.id) || method.id === hovered);
    return arrowGroups(drawn, lengths === 'equal' ? labFields.entry.max * 0.8 : null);
  }, [rows, shown, hovered, lengths]);
  const isStrong = ({ rows: members }: ArrowGroup) =>
    members.some(({ method }) => method.id === selected || method.id === hovered);
  const labels = useMemo(
    () => labelsOf(groups, view, [selected, hovered], gradients),
    [groups, view, selected, hovered, gradients],
  );
  // What stands out lies on top.
  const ordered = [...groups].sort((a, b) => Number(isStrong(a)) - Number(isStrong(b)));
  return (
    <g>
      {ordered.map((group) => {
        const id = group.rows[0]!.method.id;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table selects by keyboard
          <g
            key={id}
            className={classes.method}
            data-strong={isStrong(group) || undefined}
            data-look={groupOf(group.rows[0]!.method)}
            data-method={id}
            onPointerEnter={() => onHover(id)}
            onPointerLeave={() => onHover(null)}
            onClick={() => onSelect(id)}
          >
            <Arrow view={view} direction={group.direction} />
          </g>
        );
      })}
      {ordered.map((group) => {
        const label = labels.get(group.rows[0]!.method.id);
        return label === undefined ? null : (
          <Label
            key={label.id}
            {...label}
            isStrong={isStrong(group)}
            spot={arrowEnd(view, group.direction, inset)}
          />
        );
      })}
    </g>
  );
}

function Arrow({
  view,
  direction,
}: {
  readonly view: PlaneView;
  readonly direction: readonly [number, number];
}) {
  const origin = spotOf(view, [0, 0]);
  const end = arrowEnd(view, direction, inset);
  const angle = (Math.atan2(end.y - origin.y, end.x - origin.x) * 180) / Math.PI;
  return (
    <>
      <line className={classes.reachable} x1={origin.x} y1={origin.y} x2={end.x} y2={end.y} />
      <line className={classes.shaft} x1={origin.x} y1={origin.y} x2={end.x} y2={end.y} />
      <path
        className={classes.tip}
        d={end.isCut ? 'M-11,-4L-5,0L-11,4M-6,-4L0,0L-6,4' : 'M-7.5,-3.6L0,0L-7.5,3.6Z'}
        data-cut={end.isCut || undefined}
        transform={`translate(${end.x} ${end.y}) rotate(${angle})`}
      />
    </>
  );
}

type LabelText = PlacedLabel & { readonly name: string; readonly width: number };

function Label(props: LabelText & { readonly isStrong: boolean; readonly spot: Spot }) {
  const { name, left, top, width, isFar, isStrong, spot } = props;
  return (
    <g className={classes.name} data-strong={isStrong || undefined}>
      {isFar ? (
        <line
          className={classes.leader}
          x1={spot.x}
          y1={spot.y}
          x2={left + width / 2}
          y2={top + labelHeight / 2}
        />
      ) : null}
      <text className={classes.label} x={left + width / 2} y={top + labelHeight / 2}>
        {name}
      </text>
    </g>
  );
}

/** The names at the arrows' heads that find a place, by the first method of the arrow. */
function labelsOf(
  groups: readonly ArrowGroup[],
  view: PlaneView,
  first: readonly (string | null)[],
  gradients: LabState['gradients'],
): ReadonlyMap<string, LabelText> {
  const names = new Map(groups.map((group) => [group.rows[0]!.method.id, nameOf(group, first)]));
  const widthOf = (name: string) => name.length * letterWidth + 4;
  const rank = ({ rows }: ArrowGroup) => (rows.some(({ method }) => first.includes(method.id)) ? 0 : 1);
  const wishes = [...groups]
    .sort((a, b) => rank(a) - rank(b))
    .map((group) => {
      const id = group.rows[0]!.method.id;
      const { x, y } = arrowEnd(view, group.direction, inset);
      return { id, x, y, width: widthOf(names.get(id)!), height: labelHeight };
    });
  const heads = gradients.map((vector): Box => {
    const { x, y } = spotOf(view, vector);
    return { left: x - headRoom, top: y - headRoom, width: 2 * headRoom, height: 2 * headRoom };
  });
  const shafts = groups.flatMap(({ direction }) => shaftBoxes(view, direction));
  return new Map(
    placeLabels(wishes, view, [...heads, ...shafts]).map((label) => {
      const name = names.get(label.id)!;
      return [label.id, { ...label, name, width: widthOf(name) }];
    }),
  );
}

/** Small boxes along the outer part of an arrow, which names keep clear of. */
function shaftBoxes(view: PlaneView, direction: readonly [number, number]): Box[] {
  const origin = spotOf(view, [0, 0]);
  const end = arrowEnd(view, direction, inset);
  const length = Math.hypot(end.x - origin.x, end.y - origin.y);
  const count = Math.floor(length / boxGap);
  return Array.from({ length: count }, (_, i) => {
    const share = ((i + 0.5) * boxGap) / length;
    const [x, y] = [origin.x + share * (end.x - origin.x), origin.y + share * (end.y - origin.y)];
    return { left: x - 2, top: y - 2, width: 4, height: 4 };
  });
}

/** The name of an arrow: up to two methods by name, the one that stands out first, then how many more there are. */
function nameOf({ rows }: ArrowGroup, first: readonly (string | null)[]): string {
  const titles = [...rows]
    .sort((a, b) => Number(first.includes(b.method.id)) - Number(first.includes(a.method.id)))
    .map(({ method }) => say(method.title));
  if (titles.length <= 2) return titles.join(' = ');
  return text('lab.plane.more', { title: titles[0]!, count: titles.length - 1 });
}
