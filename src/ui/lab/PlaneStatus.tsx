import { commonDescent, type Vector2 } from '../../core/analysis/common-descent';
import { degreesText } from '../text/numbers';
import { text } from '../text/text';
import classes from './lab.module.css';
import { taskLetter } from './lab-state';

/** In words: how two gradients lie to each other, and how many directions hurt no task. */
export function PlaneStatus({ gradients }: { readonly gradients: readonly Vector2[] }) {
  const angle = gradients.length === 2 ? angleBetween(gradients[0]!, gradients[1]!) : null;
  return (
    <span className={classes.status} role="status">
      {angle === null ? null : (
        <span>
          {text('lab.plane.apart', {
            first: taskLetter(0),
            second: taskLetter(1),
            angle: degreesText(angle),
          })}
          {angle > 90 ? <b className={classes.conflict}> {text('lab.plane.conflict')}</b> : null}
        </span>
      )}
      <span>{statusOf(gradients)}</span>
    </span>
  );
}

function statusOf(gradients: readonly Vector2[]): string {
  const common = commonDescent(gradients);
  const hasZero = gradients.some(([x, y]) => x === 0 && y === 0);
  if (hasZero && common.kind === 'cone') return text('lab.plane.status.zero');
  const angle = common.kind === 'cone' ? degreesText(((common.to - common.from) * 180) / Math.PI) : '';
  return text(`lab.plane.status.${common.kind}`, { angle });
}

function angleBetween([x1, y1]: Vector2, [x2, y2]: Vector2): number | null {
  const lengths = Math.hypot(x1, y1) * Math.hypot(x2, y2);
  if (lengths === 0) return null;
  return (Math.atan2(Math.abs(x1 * y2 - y1 * x2), x1 * x2 + y1 * y2) * 180) / Math.PI;
}
