import { commonDescent, type Vector2 } from '../../core/analysis/common-descent';
import classes from './plane.module.css';
import { type PlaneView, spotOf, wedgePath } from './plane-view';

/** The directions that hurt no task, shaded; and at right angles to each gradient the line where it feels nothing. */
export function CommonCone(props: {
  readonly view: PlaneView;
  readonly gradients: readonly Vector2[];
  readonly colorOf: (task: number) => string;
}) {
  const { view, gradients, colorOf } = props;
  const common = commonDescent(gradients);
  const far = (view.width + view.height) / view.unit;
  return (
    <g>
      {common.kind === 'all' ? (
        <rect className={classes.cone} width={view.width} height={view.height} />
      ) : null}
      {common.kind === 'cone' ? (
        <path className={classes.cone} d={wedgePath(view, common.from, common.to)} />
      ) : null}
      {common.kind === 'edges'
        ? common.angles.map((angle) => (
            <line
              key={angle}
              className={classes.coneEdge}
              {...line(view, [0, 0], [far * Math.cos(angle), far * Math.sin(angle)])}
            />
          ))
        : null}
      {gradients.map(([x, y], task) => {
        const length = Math.hypot(x, y);
        if (length === 0) return null;
        const across: Vector2 = [(-y / length) * far, (x / length) * far];
        return (
          <line
            // biome-ignore lint/suspicious/noArrayIndexKey: a task is its place
            key={task}
            className={classes.zeroLine}
            stroke={colorOf(task)}
            {...line(view, [-across[0], -across[1]], across)}
          />
        );
      })}
    </g>
  );
}

function line(view: PlaneView, from: Vector2, to: Vector2) {
  const [start, end] = [spotOf(view, from), spotOf(view, to)];
  return { x1: start.x, y1: start.y, x2: end.x, y2: end.y };
}
