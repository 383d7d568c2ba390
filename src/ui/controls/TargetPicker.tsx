import { Popover } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Target } from '../../core/data/family';
import { say, text } from '../text/text';
import { TargetThumb } from './TargetThumb';
import classes from './targets.module.css';

/** A button that opens the targets of the plane as maps, classes and numbers apart. */
export function TargetPicker(props: {
  readonly targets: readonly Target[];
  /** The target that is chosen now; null where the picker adds something new. */
  readonly chosen: string | null;
  readonly title: string;
  readonly label: string;
  readonly buttonClass: string | undefined;
  readonly isDisabled?: boolean;
  readonly onPick: (target: Target) => void;
  /** What the button shows. */
  readonly children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const pick = (target: Target) => {
    setOpen(false);
    props.onPick(target);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} width={420} position="right-start" trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={props.buttonClass}
          aria-label={props.label}
          disabled={props.isDisabled}
          onClick={() => setOpen(!isOpen)}
        >
          {props.children}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.picker} aria-label={props.title}>
        <p className={classes.pickerTitle}>{props.title}</p>
        <TargetGroup
          title={text('panels.tasks.classes')}
          targets={props.targets.filter((target) => target.kind !== 'regression')}
          chosen={props.chosen}
          onPick={pick}
        />
        <TargetGroup
          title={text('panels.tasks.regression')}
          targets={props.targets.filter((target) => target.kind === 'regression')}
          chosen={props.chosen}
          onPick={pick}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function TargetGroup(props: {
  readonly title: string;
  readonly targets: readonly Target[];
  readonly chosen: string | null;
  readonly onPick: (target: Target) => void;
}) {
  return (
    <fieldset className={classes.group}>
      <legend className={classes.groupTitle}>{props.title}</legend>
      {props.targets.map((target) => (
        <button
          key={target.id}
          type="button"
          className={classes.option}
          aria-pressed={target.id === props.chosen}
          onClick={() => props.onPick(target)}
        >
          <TargetThumb target={target.id} isNumber={target.kind === 'regression'} classCount={3} size={52} />
          <span>{say(target.title)}</span>
        </button>
      ))}
    </fieldset>
  );
}
