import { Popover } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { defaultOptions } from '../../core/fields/choosable-record';
import type { OptionValues } from '../../core/fields/field';
import { architectureOf } from '../../core/sharing';
import type { Architecture } from '../../core/sharing/architecture';
import controls from '../controls/controls.module.css';
import { type OnOption, optionsSummary, RecordOptions } from '../record/RecordOptions';
import { actions } from '../store/actions';
import { getState, useApp } from '../store/store';
import { say, text } from '../text/text';
import classes from './sharing.module.css';

type WithOptions = Pick<Architecture, 'id' | 'title' | 'options'>;

/** The strength of the architecture's penalty, which is live, in the open; its other options behind a button. */
export function SharingOptions() {
  const architecture = architectureOf(useApp((state) => state.config.sharing.id));
  const { strength, ...others } = architecture.options;
  return (
    <>
      {strength === undefined ? null : (
        <div className={`${controls.rows} ${classes.strength}`}>
          <SharingOptionControls record={{ ...architecture, options: { strength } }} />
        </div>
      )}
      {Object.keys(others).length === 0 ? null : (
        <OtherOptions record={{ ...architecture, options: others }} />
      )}
    </>
  );
}

function OtherOptions({ record }: { readonly record: WithOptions }) {
  const [isOpen, setOpen] = useState(false);
  const summary = optionsSummary(record.options, useOptions(record));
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      width="min(330px, calc(100vw - 24px))"
      position="bottom-start"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button
          type="button"
          className={classes.options}
          aria-label={text('sharing.options', { title: say(record.title), summary })}
          onClick={() => setOpen(!isOpen)}
        >
          <span>{summary}</span>
          <IconChevronDown size={13} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown}>
        <div className={controls.rows}>
          <SharingOptionControls record={record} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

/** The controls of a way of sharing, or of some of its options. */
export function SharingOptionControls({ record }: { readonly record: WithOptions }) {
  return <RecordOptions record={record} values={useOptions(record)} onOption={setOption} />;
}

/** The options as they are chosen; what is not named has its default. */
function useOptions(record: WithOptions): OptionValues {
  const chosen = useApp((state) => state.config.sharing);
  return { ...defaultOptions(record), ...(chosen.id === record.id ? chosen.options : {}) };
}

const setOption: OnOption = (name, value) => {
  const { sharing } = getState().config;
  actions.configure({ sharing: { ...sharing, options: { ...sharing.options, [name]: value } } });
};
