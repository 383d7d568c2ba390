import { useState } from 'react';
import { keptNumber, type NumberField } from '../../core/fields/field';
import classes from './controls.module.css';
import { parseTyped, typedText, valueText } from './format';
import { firstPosition, lastPosition, positionOf, valueToward } from './slider-scale';

/**
 * A number that reads as text and can be typed over: Enter or leaving takes it (cut to the field's range),
 * Escape gives it up, the arrow keys go up and down.
 */
export function NumberInput(props: {
  readonly field: NumberField;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly name: string;
  readonly id?: string;
  readonly className?: string;
}) {
  const { field, value, onChange } = props;
  const [typed, setTyped] = useState<string | null>(null);

  const take = () => {
    const parsed = typed === null ? null : parseTyped(field, typed);
    setTyped(null);
    if (parsed !== null && keptNumber(field, parsed) !== value) onChange(keptNumber(field, parsed));
  };
  const nudge = (direction: 1 | -1) => {
    const position = positionOf(field, value) + direction;
    if (position < firstPosition(field) || position > lastPosition(field)) return;
    setTyped(null);
    onChange(valueToward(field, value, position));
  };

  return (
    <input
      id={props.id}
      className={`${classes.number} ${props.className ?? ''}`}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      aria-label={props.name}
      value={typed ?? valueText(field, value)}
      onFocus={(event) => {
        setTyped(typedText(field, value));
        const input = event.currentTarget;
        // To select gives the focus too, which may have gone on by then.
        requestAnimationFrame(() => document.activeElement === input && input.select());
      }}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        else if (event.key === 'Escape') setTyped(null);
        else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
          event.preventDefault();
          nudge(event.key === 'ArrowUp' ? 1 : -1);
        }
      }}
    />
  );
}
