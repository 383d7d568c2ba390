import { VisuallyHidden } from '@mantine/core';
import { IconDice5 } from '@tabler/icons-react';
import type { Effect } from '../../core/analysis/method-direction';
import { compact, degreesText } from '../text/numbers';
import { say, text } from '../text/text';
import type { ChangeLab } from './lab-change';
import type { MethodRow } from './method-rows';

import classes from './table.module.css';

/** A method's line: whether it is drawn, its direction, its weights, and what that does to each task. */
export function MethodLine(props: {
  readonly row: MethodRow;
  readonly isShown: boolean;
  readonly isSelected: boolean;
  readonly isHovered: boolean;
  readonly change: ChangeLab;
  readonly onHover: (id: string | null) => void;
}) {
  const { row, isShown, isSelected, isHovered, change, onHover } = props;
  const { method, weights, slopes, effects, length, angle } = row;
  const { id, title } = method;
  return (
    <tr
      className={classes.line}
      data-selected={isSelected || undefined}
      data-hovered={isHovered || undefined}
      onPointerEnter={() => onHover(id)}
      onPointerLeave={() => onHover(null)}
    >
      <td className={classes.check}>
        <label className={classes.boxRoom}>
          <input
            type="checkbox"
            className={classes.box}
            aria-label={text('lab.table.show', { title: say(title) })}
            checked={isShown}
            onChange={() =>
              change((before) => ({
                ...before,
                shown: isShown ? before.shown.filter((other) => other !== id) : [...before.shown, id],
              }))
            }
          />
        </label>
      </td>
      <th className={classes.title} scope="row">
        <button
          type="button"
          className={classes.name}
          aria-pressed={isSelected}
          onFocus={() => onHover(id)}
          onBlur={() => onHover(null)}
          onClick={() => change((before) => ({ ...before, selected: id }))}
        >
          <span className={classes.words}>{say(title)}</span>
          {method.random === '' ? null : (
            <IconDice5 className={classes.dice} size={12} aria-label={text('lab.method.draws')} />
          )}
        </button>
      </th>
      <td className={classes.number}>{compact(length)}</td>
      <td className={classes.number}>{angle === null ? '–' : degreesText(angle)}</td>
      {weights.map((weight, task) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a task is its place
        <td key={task} className={`${classes.number} ${classes.weight}`}>
          {compact(weight)}
        </td>
      ))}
      {slopes.map((slope, task) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a task is its place
        <EffectCell key={task} slope={slope} effect={effects[task]!} />
      ))}
    </tr>
  );
}

const glyphs: Readonly<Record<Effect, string>> = { helps: '▲', hurts: '▼', leaves: '–' };

function EffectCell({ slope, effect }: { readonly slope: number; readonly effect: Effect }) {
  const word = text(`lab.table.effects.${effect}`);
  return (
    <td className={`${classes.number} ${classes.effect}`} data-effect={effect} title={word}>
      <i aria-hidden="true">{glyphs[effect]}</i>
      <VisuallyHidden>{word} </VisuallyHidden>
      {effect === 'leaves' ? '0.00' : compact(slope)}
    </td>
  );
}
