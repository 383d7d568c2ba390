import { Button, SegmentedControl } from '@mantine/core';
import { IconDice5 } from '@tabler/icons-react';
import { useId } from 'react';
import { landscapes } from '../../core/analysis/landscapes';
import { hasScale } from '../../core/analysis/landscapes/choice';
import type { Landscape } from '../../core/analysis/landscapes/landscape';
import { keptNumber } from '../../core/fields/field';
import controls from '../controls/controls.module.css';
import { FieldControl } from '../controls/FieldControl';
import { FieldRow } from '../controls/FieldRow';
import { NumberControl } from '../controls/NumberControl';
import { NumberInput } from '../controls/NumberInput';
import { Panel } from '../parts/Panel';
import { SourceLine } from '../record/Explanation';
import { Formula } from '../record/Formula';
import { tip } from '../term/tip';
import { fixed } from '../text/numbers';
import { say, text } from '../text/text';
import classes from './landscape.module.css';
import {
  findingOf,
  type LandscapeState,
  landscapeFields,
  startFields,
  withLandscape,
} from './landscape-state';
import type { ChangeLandscape } from './shared';

interface Props {
  readonly state: LandscapeState;
  readonly change: ChangeLandscape;
  readonly landscape: Landscape;
}

/** Which landscape, from where, how far; and what the papers say of it. */
export function LandscapeControls({ state, change, landscape }: Props) {
  const finding = findingOf(state);
  return (
    <>
      <Panel className={classes.fixed ?? ''} title={text('landscape.choose')}>
        <div className={classes.cards}>
          {landscapes.map(({ id, title, summary }) => (
            <button
              key={id}
              {...tip(say(summary))}
              type="button"
              className={classes.card}
              aria-pressed={id === state.id}
              onClick={() => change((before) => withLandscape(before, id))}
            >
              {say(title)}
            </button>
          ))}
        </div>
        <p className={classes.summary}>{say(landscape.summary)}</p>
        <Formula tex={landscape.formula.replaceAll('\\quad', '\\qquad')} isDisplay />
        {hasScale(state.id) ? <ScaleRow state={state} change={change} /> : null}
      </Panel>
      <StartPanel state={state} change={change} landscape={landscape} />
      <DescentPanel state={state} change={change} />
      <div className={classes.notes}>
        {finding === null ? null : (
          <p>
            <strong>{text('landscape.findingTitle')}</strong> {text(`landscape.finding.${finding}`)}
          </p>
        )}
        {landscape.departures === '' ? null : <p>{say(landscape.departures)}</p>}
        <SourceLine source={landscape.source} />
      </div>
    </>
  );
}

function ScaleRow({ state, change }: Omit<Props, 'landscape'>) {
  return (
    <div className={controls.rows}>
      <FieldRow field={landscapeFields.scale}>
        <SegmentedControl
          className={`${controls.wide} ${controls.segments}`}
          aria-label={say(landscapeFields.scale.title)}
          data={landscapeFields.scale.options.map(({ id, title }) => ({ value: id, label: say(title) }))}
          value={String(state.scale)}
          onChange={(scale) => change((before) => ({ ...before, scale: Number(scale) }))}
        />
      </FieldRow>
    </div>
  );
}

function StartPanel({ state, change, landscape }: Props) {
  const fields = startFields(landscape);
  const move = (start: readonly number[]) => change((before) => ({ ...before, start }));
  return (
    <Panel
      className={classes.fixed ?? ''}
      title={text('landscape.start')}
      aside={
        <span className={classes.coordinates}>
          {fields.map((field, axis) => (
            <span key={field.key}>
              {say(field.title)}
              <NumberInput
                className={classes.coordinate ?? ''}
                field={field}
                value={state.start[axis]!}
                name={text('landscape.coordinate', { axis: say(field.title) })}
                onChange={(value) =>
                  move(state.start.map((old, other) => (other === axis ? keptNumber(field, value) : old)))
                }
              />
            </span>
          ))}
        </span>
      }
    >
      <fieldset className={classes.starts} aria-label={text('landscape.starts')}>
        {landscape.starts.map((start) => {
          const [x, y] = [fixed(start[0]!, 1), fixed(start[1]!, 1)];
          const isHere = start.every((value, axis) => value === state.start[axis]);
          return (
            <button
              key={start.join()}
              type="button"
              className={classes.startButton}
              aria-pressed={isHere}
              aria-label={text('landscape.startAt', { x, y })}
              onClick={() => move(start)}
            >
              {x}, {y}
            </button>
          );
        })}
      </fieldset>
    </Panel>
  );
}

function DescentPanel({ state, change }: Omit<Props, 'landscape'>) {
  const seedId = useId();
  const { steps, learningRate, optimizer, seed } = landscapeFields;
  return (
    <Panel className={classes.fixed ?? ''} title={text('landscape.descent')}>
      <div className={controls.rows}>
        <NumberControl
          field={steps}
          value={state.steps}
          onChange={(value) => change((before) => ({ ...before, steps: value }))}
        />
        <NumberControl
          field={learningRate}
          value={state.learningRate}
          onChange={(value) => change((before) => ({ ...before, learningRate: value }))}
        />
        <FieldControl
          field={optimizer}
          value={state.optimizer}
          onChange={(value) =>
            change((before) => ({ ...before, optimizer: value as LandscapeState['optimizer'] }))
          }
        />
        <FieldRow field={seed} inputId={seedId}>
          <Button
            className={classes.again}
            variant="default"
            size="compact-xs"
            leftSection={<IconDice5 size={14} />}
            onClick={() => change((before) => ({ ...before, seed: (before.seed % seed.max) + 1 }))}
          >
            {text('landscape.again')}
          </Button>
          <NumberInput
            id={seedId}
            field={seed}
            name={say(seed.title)}
            value={state.seed}
            onChange={(value) => change((before) => ({ ...before, seed: value }))}
          />
        </FieldRow>
      </div>
    </Panel>
  );
}
