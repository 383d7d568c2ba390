import type { Matrix } from '../../core/linalg/matrix';
import { fixed } from '../text/numbers';
import { useTaskColor } from '../theme/task-colors';
import classes from './compass.module.css';
import { cosinesOf } from './geometry';

/** Cells at least so wide hold their number. */
const roomForNumber = 36;

/** The cosines of all pairs: red where in conflict, the tasks in their colours along the diagonal. */
export function CosineMatrix(props: {
  readonly gram: Matrix | null;
  readonly tasks: number;
  readonly size: number;
}) {
  const { gram, tasks } = props;
  const colorOf = useTaskColor();
  const cell = Math.floor(props.size / tasks);
  const size = cell * tasks;
  const cosines = gram === null ? null : cosinesOf(gram);
  const places = Array.from({ length: tasks }, (_, place) => place);
  const hasNumbers = cell >= roomForNumber;
  const gap = cell > 12 ? 2 : 1;
  return (
    <svg className={classes.matrix} width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden>
      {places.flatMap((row) =>
        places.map((column) => {
          const cosine = row === column ? null : (cosines?.[row]?.[column] ?? null);
          const corner = { x: column * cell + gap / 2, y: row * cell + gap / 2 };
          return (
            <g key={`${row} ${column}`}>
              <rect
                {...corner}
                width={cell - gap}
                height={cell - gap}
                rx={Math.min(4, cell / 5)}
                className={classes.cell}
                data-sign={
                  row === column ? undefined : cosine === null ? 'none' : cosine < 0 ? 'bad' : 'good'
                }
                style={
                  row === column
                    ? { fill: colorOf(row) }
                    : { fillOpacity: cosine === null ? 1 : shade(cosine, hasNumbers) }
                }
              />
              {hasNumbers && cosine !== null ? (
                <text x={column * cell + cell / 2} y={row * cell + cell / 2 + 4} className={classes.number}>
                  {fixed(cosine)}
                </text>
              ) : null}
            </g>
          );
        }),
      )}
    </svg>
  );
}

/** Under a number a cell stays light enough to read it. */
function shade(cosine: number, hasNumber: boolean): number {
  return 0.08 + Math.abs(cosine) * (hasNumber ? 0.36 : 0.84);
}
