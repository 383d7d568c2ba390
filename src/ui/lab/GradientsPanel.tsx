import { Button, SegmentedControl } from '@mantine/core';
import { IconDice5 } from '@tabler/icons-react';
import { useId } from 'react';
import type { Vector2 } from '../../core/analysis/common-descent';
import controls from '../controls/controls.module.css';
import { FieldRow } from '../controls/FieldRow';
import { NumberControl } from '../controls/NumberControl';
import { NumberInput } from '../controls/NumberInput';
import { Panel } from '../parts/Panel';
import { say, text } from '../text/text';
import { useTaskColor } from '../theme/task-colors';
import { GradientCard } from './GradientCard';
import { LabPresets } from './LabPresets';
import classes from './lab.module.css';
import type { ChangeLab } from './lab-change';
import { type LabState, labFields, presetOf, withGradients, withTasks } from './lab-state';

interface Props {
  readonly state: LabState;
  readonly change: ChangeLab;
}

/** Where to start from, the gradients in numbers, and what else methods look at. */
export function GradientsPanel({ state, change }: Props) {
  const drawId = useId();
  return (
    <>
      <Panel className={classes.fixed ?? ''} title={text('lab.start')}>
        <LabPresets now={presetOf(state.gradients)} change={change} />
      </Panel>
      <Panel
        className={classes.fixed ?? ''}
        title={text('lab.gradients')}
        aside={
          <SegmentedControl
            className={`${controls.segments} ${controls.roomy}`}
            aria-label={text('lab.tasks.label')}
            data={[
              { value: '2', label: text('lab.tasks.two') },
              { value: '3', label: text('lab.tasks.three') },
            ]}
            value={String(state.gradients.length)}
            onChange={(count) => change((before) => withTasks(before, Number(count)))}
          />
        }
      >
        <Cards state={state} change={change} />
      </Panel>
      <Panel className={classes.fixed ?? ''} title={text('lab.learning')}>
        <div className={controls.rows}>
          <NumberControl
            field={labFields.updates}
            value={state.updates}
            onChange={(updates) => change((before) => ({ ...before, updates }))}
          />
          <FieldRow field={labFields.draw} inputId={drawId}>
            <Button
              className={classes.again}
              variant="default"
              size="compact-xs"
              leftSection={<IconDice5 size={14} />}
              onClick={() => change((before) => ({ ...before, draw: nextDraw(before.draw) }))}
            >
              {text('lab.again')}
            </Button>
            <NumberInput
              id={drawId}
              field={labFields.draw}
              name={say(labFields.draw.title)}
              value={state.draw}
              onChange={(draw) => change((before) => ({ ...before, draw }))}
            />
          </FieldRow>
        </div>
      </Panel>
      <p className={classes.note}>
        <strong>{text('lab.beforeTitle')}</strong> {text('lab.before')}
      </p>
    </>
  );
}

function Cards({ state, change }: Props) {
  const colorOf = useTaskColor();
  const replaced = <T,>(list: readonly T[], task: number, value: T) =>
    list.map((other, index) => (index === task ? value : other));
  return (
    <ul className={classes.cards}>
      {state.gradients.map((gradient, task) => (
        <GradientCard
          // biome-ignore lint/suspicious/noArrayIndexKey: a task is its place
          key={task}
          task={task}
          color={colorOf(task)}
          gradient={gradient}
          loss={state.losses[task]!}
          weight={state.weights[task]!}
          onGradient={(next: Vector2) =>
            change((before) => withGradients(before, replaced(before.gradients, task, next)))
          }
          onLoss={(next) => change((before) => ({ ...before, losses: replaced(before.losses, task, next) }))}
          onWeight={(next) =>
            change((before) => ({ ...before, weights: replaced(before.weights, task, next) }))
          }
        />
      ))}
    </ul>
  );
}

function nextDraw(draw: number): number {
  return draw >= labFields.draw.max ? labFields.draw.min : draw + 1;
}
