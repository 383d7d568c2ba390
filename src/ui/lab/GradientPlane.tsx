import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import type { Vector2 } from '../../core/analysis/common-descent';
import { keptNumber } from '../../core/fields/field';
import { text } from '../text/text';
import { useTaskColor } from '../theme/task-colors';
import { CommonCone } from './CommonCone';
import { GradientHandle } from './GradientHandle';
import classes from './lab.module.css';
import type { ChangeLab } from './lab-change';
import { type LabState, labFields, withGradients } from './lab-state';
import { MethodArrows } from './MethodArrows';
import { lookGroups, type MethodRow } from './method-rows';
import { PlaneGrid } from './PlaneGrid';
import plane from './plane.module.css';
import { planeView } from './plane-view';

interface Props {
  readonly state: LabState;
  readonly change: ChangeLab;
  readonly rows: readonly MethodRow[];
  readonly hovered: string | null;
  readonly onHover: (id: string | null) => void;
}

/** The picture: gradients with heads to drag, the cone that hurts no task, the methods' directions. */
export function GradientPlane({ state, change, rows, hovered, onHover }: Props) {
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const colorOf = useTaskColor();
  const view = useMemo(() => planeView(width, height), [width, height]);
  const move = (task: number, vector: Vector2) => {
    const kept = vector.map((entry) => keptNumber(labFields.entry, entry)) as unknown as Vector2;
    change((before) =>
      withGradients(
        before,
        before.gradients.map((other, index) => (index === task ? kept : other)),
      ),
    );
  };
  const isDrawn = width > 0 && height > 0;
  return (
    <>
      <div className={classes.picture} ref={ref}>
        {isDrawn ? (
          // biome-ignore lint/a11y/useSemanticElements: a picture is no fieldset
          <svg
            className={plane.svg}
            role="group"
            aria-label={text('lab.plane.label')}
            viewBox={`0 0 ${width} ${height}`}
            width={width}
            height={height}
          >
            <PlaneGrid view={view} />
            <CommonCone view={view} gradients={state.gradients} colorOf={colorOf} />
            <MethodArrows
              view={view}
              state={state}
              rows={rows}
              hovered={hovered}
              onHover={onHover}
              onSelect={(id) => change((before) => ({ ...before, selected: id }))}
            />
            {state.gradients.map((vector, task) => (
              <GradientHandle
                // biome-ignore lint/suspicious/noArrayIndexKey: a task is its place
                key={task}
                task={task}
                vector={vector}
                view={view}
                color={colorOf(task)}
                onMove={(next) => move(task, next)}
              />
            ))}
          </svg>
        ) : null}
      </div>
      <div className={classes.planeFoot}>
        <ul className={classes.lines}>
          <li>
            <svg width="26" height="12" aria-hidden="true">
              <rect className={plane.cone} width="26" height="12" />
            </svg>
            {text('lab.plane.cone')}
          </li>
          {lookGroups.map((group) => (
            <li key={group}>
              <svg width="26" height="8" aria-hidden="true">
                <line className={plane.sample} data-look={group} x1="1" x2="25" y1="4" y2="4" />
              </svg>
              {text(`lab.plane.lines.${group}`)}
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
