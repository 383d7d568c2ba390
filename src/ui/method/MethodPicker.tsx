import { Combobox, useCombobox } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconSelector } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { weightings } from '../../core/weighting';
import type { Method } from '../../core/weighting/weighting';
import { text } from '../text/text';
import { type MethodGroup, methodGroups } from './method-list';
import classes from './picker.module.css';

const methods = Object.values(weightings);

/** The chosen method as a button that opens all of them: searchable, by what they look at, each with its sentence. */
export function MethodPicker(props: {
  readonly id?: string;
  readonly chosen: Method;
  readonly onPick: (id: string) => void;
}) {
  const { chosen } = props;
  const [search, setSearch] = useState('');
  // Beside its button it would leave a narrow screen.
  const isNarrow = useMediaQuery('(max-width: 1023px)') ?? false;
  const combobox = useCombobox({
    onDropdownOpen: () => combobox.focusSearchInput(),
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      combobox.focusTarget();
      setSearch('');
    },
  });
  const { dropdownOpened } = combobox;
  const select = search === '' ? combobox.selectActiveOption : combobox.selectFirstOption;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what the list shows moves the mark
  useEffect(() => {
    if (!dropdownOpened) return;
    // Marking an option scrolls to it: before the list has its place, that would scroll the page.
    const frame = requestAnimationFrame(() => void select());
    return () => cancelAnimationFrame(frame);
  }, [dropdownOpened, search]);
  return (
    <Combobox
      store={combobox}
      width="min(700px, calc(100vw - 24px))"
      position={isNarrow ? 'bottom-start' : 'right-end'}
      // Beyond the button that explains the method and the panel's edge.
      offset={isNarrow ? 6 : 64}
      // Between the bars at a phone's top and bottom.
      middlewares={{
        flip: { padding: isNarrow ? { top: 60, bottom: 84 } : 8 },
        shift: { padding: 12 },
      }}
      transitionProps={{ duration: 0 }}
      shadow="md"
      onOptionSubmit={(id) => {
        combobox.closeDropdown();
        props.onPick(id);
      }}
    >
      <Combobox.Target targetType="button">
        <button
          type="button"
          id={props.id}
          className={classes.button}
          aria-label={text('method.choose', { title: chosen.title })}
          onClick={() => combobox.toggleDropdown()}
        >
          <span className={classes.chosen}>{chosen.title}</span>
          <IconSelector size={13} aria-hidden />
        </button>
      </Combobox.Target>
      <Combobox.Dropdown className={classes.dropdown} onFocus={(event) => event.stopPropagation()}>
        <Combobox.Search
          size="xs"
          value={search}
          aria-label={text('method.search', { count: methods.length })}
          placeholder={text('method.search', { count: methods.length })}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Groups search={search} chosen={chosen} />
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Groups({ search, chosen }: { readonly search: string; readonly chosen: Method }) {
  const groups = useMemo(() => methodGroups(methods, search), [search]);
  return (
    <Combobox.Options className={classes.list} aria-label={text('method.list')}>
      {groups.length === 0 ? <Combobox.Empty>{text('method.nothing')}</Combobox.Empty> : null}
      {groups.map((group) => (
        <Group key={group.id} group={group} chosen={chosen} />
      ))}
    </Combobox.Options>
  );
}

function Group({ group, chosen }: { readonly group: MethodGroup; readonly chosen: Method }) {
  return (
    <Combobox.Group
      label={text(`method.groups.${group.id}`)}
      classNames={{ group: classes.group, groupLabel: classes.groupLabel }}
    >
      {group.methods.map((method) => (
        <Combobox.Option
          key={method.id}
          value={method.id}
          className={classes.option}
          active={method.id === chosen.id}
          selected={method.id === chosen.id}
        >
          <strong>{method.title}</strong>
          <span>{method.summary}</span>
          <small>{method.source.year}</small>
        </Combobox.Option>
      ))}
    </Combobox.Group>
  );
}
