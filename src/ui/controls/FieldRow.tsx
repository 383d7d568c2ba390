import { IconChartDots2, IconRotateClockwise } from '@tabler/icons-react';
import { type CSSProperties, type ReactNode, useContext } from 'react';
import type { Field, NumberField } from '../../core/fields/field';
import { rangeText } from '../../core/fields/range-text';
import { aboutTerm } from '../term/Term';
import { tip, tipRow } from '../term/tip';
import { grammar } from '../text/language';
import { say, text } from '../text/text';
import classes from './controls.module.css';
import { fieldTerms } from './field-terms';
import { unitWord } from './format';
import { KnobLeads, KnobTask } from './knob-lead';

/** What a field's control is given beside the field: whose it is, and how it may look. */
export interface ControlProps<F extends Field, T> {
  readonly field: F;
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** Whose field it is ("Rings"), for screen readers, where several of a kind are on the page. */
  readonly owner?: string;
  /** The strong colour of a task; neutral without. */
  readonly color?: string;
}

/** The accessible name of a control: "Rings: Loss weight". */
export function controlName(field: Field, owner?: string): string {
  return owner === undefined
    ? say(field.title)
    : text('panels.field.owned', { owner, title: say(field.title) });
}

/**
 * A control's line: its label with a tooltip (for the mouse on the label, for the keyboard anywhere in the line),
 * then the control. A double click on the label or a slider takes the default back.
 */
export function FieldRow(props: {
  readonly field: Field;
  readonly inputId?: string;
  readonly color?: string | undefined;
  /** The label beside the control in the group's columns (row), at the other end (spread), or above it (stacked). */
  readonly shape?: 'row' | 'spread' | 'stacked';
  readonly aside?: ReactNode;
  readonly onDefault?: () => void;
  readonly children: ReactNode;
}) {
  const { field } = props;
  const term = fieldTerms[field.key];
  const style = props.color === undefined ? undefined : ({ '--accent': props.color } as CSSProperties);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the double click repeats what the keyboard can type
    <div
      className={classes[props.shape ?? 'row']}
      {...(term && aboutTerm(term))}
      {...tipRow}
      style={style}
      onDoubleClick={(event) => {
        if (!(event.target instanceof HTMLInputElement)) props.onDefault?.();
      }}
    >
      <div className={classes.labelCell}>
        <label className={classes.label} htmlFor={props.inputId} {...tip(fieldHelp(field))}>
          {say(field.title)}
          {unitWord(field) === '' ? null : <span className={classes.unit}>{unitWord(field)}</span>}
          {field.effect === 'restart' ? (
            <IconRotateClockwise className={classes.restarts} size={11} stroke={2.2} aria-hidden />
          ) : null}
        </label>
        <LeadButton field={field} />
        {props.aside}
      </div>
      {props.children}
    </div>
  );
}

/** Shown while the row is pointed at or has the focus; out of the Tab key's way, which has enough stops. */
function LeadButton({ field }: { readonly field: Field }) {
  const lead = useContext(KnobLeads)?.(field, useContext(KnobTask)) ?? null;
  if (lead === null) return null;
  return (
    <button
      type="button"
      className={classes.lead}
      tabIndex={-1}
      aria-label={lead.label}
      title={lead.label}
      onClick={lead.follow}
    >
      <IconChartDots2 size={12} stroke={2} aria-hidden />
    </button>
  );
}

/** What it is, which values it takes, what a change does, where there is more: a line each. */
function fieldHelp(field: Field): string {
  return [
    say(field.help),
    field.type === 'number' ? rangeHelp(field) : null,
    field.effect === 'restart' ? text('panels.field.restarts') : null,
    fieldTerms[field.key] === undefined ? null : text('panels.field.more'),
  ]
    .filter((line) => line !== null)
    .join('\n');
}

function rangeHelp(field: NumberField): string {
  const range = say(rangeText(field));
  const unit = field.unit === 'percent' ? '%' : field.unit;
  if (unit === undefined || unit === '×') return text('panels.field.range', { range });
  return text('panels.field.rangeIn', { range, unit: say(unit) });
}

/** What a screen reader says after a control's name. */
export function controlDescription(field: Field): string {
  return field.effect === 'restart'
    ? grammar().sentences([say(field.help), text('panels.field.restarts')])
    : say(field.help);
}
