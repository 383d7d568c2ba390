import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { presets } from '../../core/config/presets';
import { actions } from '../store/actions';
import { hashFor } from '../store/page-name';
import { useApp } from '../store/store';
import { say, text } from '../text/text';
import classes from './shell.module.css';

/** The prepared examples, each with the claim that it lets you check. */
export function PresetsMenu() {
  const chosen = useApp((state) => state.preset);
  const title = say(presets.find((preset) => preset.id === chosen)?.title ?? text('shell.presets.own'));
  return (
    <Menu position="bottom-start" width={400}>
      <Menu.Target>
        <button
          type="button"
          className={`${classes.presetButton} ${classes.wideOnly}`}
          aria-label={text('shell.presets.open', { title })}
        >
          {chosen === null ? <span className={classes.quiet}>{text('shell.presets.from')}</span> : null}{' '}
          <span className={classes.presetNow}>{title}</span>
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes.presetList}>
        <PresetItems />
      </Menu.Dropdown>
    </Menu>
  );
}

export function PresetItems() {
  const chosen = useApp((state) => state.preset);
  return (
    <>
      {presets.map((preset) => (
        <Menu.Item
          key={preset.id}
          className={classes.presetItem}
          aria-current={preset.id === chosen || undefined}
          onClick={() => actions.choosePreset(preset.id)}
        >
          <strong>{say(preset.title)}</strong>
          <span>{say(preset.claim)}</span>
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item className={classes.presetItem} component="a" href={hashFor('lesson', '')}>
        <strong>{text('shell.pages.lesson')}</strong>
        <span>{text('shell.presets.lessons')}</span>
      </Menu.Item>
    </>
  );
}
