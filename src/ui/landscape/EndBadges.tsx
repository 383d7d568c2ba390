import classes from './landscape.module.css';
import { acrossAt, downAt, type PlotView } from './plot-view';

const radius = 8;
const inset = radius + 2;
/** As far from its middle a badge is hit. */
const reach = 12;

/** The methods' numbers where they are; those that stand at one place beside each other. */
export function EndBadges(props: {
  readonly view: PlotView;
  /** [method] */
  readonly points: readonly (readonly [number, number])[];
  readonly ids: readonly string[];
  readonly strong: readonly (string | null)[];
  readonly onHover: (id: string | null) => void;
  readonly onSelect: (id: string) => void;
}) {
  const { view, points, ids, strong, onHover, onSelect } = props;
  const badges = spread(points.map(([x, y]) => spotIn(view, x, y))).map((spot, index) => ({ spot, index }));
  // What stands out lies on top.
  badges.sort((a, b) => Number(strong.includes(ids[a.index]!)) - Number(strong.includes(ids[b.index]!)));
  return (
    <g>
      {badges.map(({ spot, index }) => {
        const id = ids[index]!;
        const [x, y] = points[index]!;
        const from = spotIn(view, x, y);
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table selects by keyboard
          <g
            key={id}
            className={classes.badge}
            data-strong={strong.includes(id) || undefined}
            data-method={id}
            onPointerEnter={() => onHover(id)}
            onPointerLeave={() => onHover(null)}
            onPointerDown={(event) => event.stopPropagation()}
            onClick={() => onSelect(id)}
          >
            {Math.hypot(from.x - spot.x, from.y - spot.y) > radius ? (
              <line className={classes.badgeLead} x1={from.x} y1={from.y} x2={spot.x} y2={spot.y} />
            ) : null}
            <circle className={classes.grip} cx={spot.x} cy={spot.y} r={reach} />
            <circle cx={spot.x} cy={spot.y} r={radius} />
            <text x={spot.x} y={spot.y}>
              {index + 1}
            </text>
          </g>
        );
      })}
    </g>
  );
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where a point is in the picture, or the nearest place at its edge. */
function spotIn(view: PlotView, x: number, y: number): Spot {
  return {
    x: Math.min(view.width - inset, Math.max(inset, acrossAt(view, x))),
    y: Math.min(view.height - inset, Math.max(inset, downAt(view, y))),
  };
}

/** Each badge at its spot, or above the ones before it that it would cover. */
export function spread(spots: readonly Spot[]): Spot[] {
  const placed: Spot[] = [];
  for (const spot of spots) {
    let { x, y } = spot;
    const isTaken = () => placed.some((other) => Math.hypot(other.x - x, other.y - y) < 2 * radius);
    for (let ring = 1; isTaken() && ring <= 4; ring++) {
      for (let turn = 0; isTaken() && turn < 8; turn++) {
        const angle = -Math.PI / 2 + (turn % 2 === 0 ? 1 : -1) * Math.ceil(turn / 2) * (Math.PI / 4);
        x = spot.x + ring * 2 * radius * Math.cos(angle);
        y = spot.y + ring * 2 * radius * Math.sin(angle);
      }
    }
    placed.push({ x, y });
  }
  return placed;
}
