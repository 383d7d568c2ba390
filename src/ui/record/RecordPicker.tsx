import { Combobox, type FloatingPosition, useCombobox } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconSelector } from '@tabler/icons-react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { ChoosableRecord } from '../../core/fields/choosable-record';
import { say } from '../text/text';
import classes from './picker.module.css';

const nextTo = 6;

/** What a picker says. */
export interface PickerTexts {
  /** The button's name. */
  readonly choose: string;
  readonly search: string;
  /** The list's name. */
  readonly list: string;
  /** Where a search finds none. */
  readonly nothing: string;
}

/** Some of the records under a heading. */
export interface LabelledGroup {
  readonly label: string;
  readonly records: readonly ChoosableRecord[];
}

/** The chosen record as a button that opens all of them: searchable, in groups, each with its sentence. */
export function RecordPicker(props: {
  readonly id?: string;
  readonly chosen: ChoosableRecord;
  /** Those that a search finds; the same function as long as it finds the same. */
  readonly groupsOf: (search: string) => readonly LabelledGroup[];
  readonly texts: PickerTexts;
  /** Where the list opens on a wide screen, and how far from the button; on a narrow one it is under the button. */
  readonly position?: FloatingPosition;
  readonly offset?: number;
  /** On the button, before the title. */
  readonly lead?: ReactNode;
  readonly onPick: (id: string) => void;
}) {
  const { chosen, texts, groupsOf, position = 'bottom-start', offset = nextTo } = props;
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
      position={isNarrow ? 'bottom-start' : position}
      offset={isNarrow ? nextTo : offset}
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
          aria-label={texts.choose}
          onClick={() => combobox.toggleDropdown()}
        >
          {props.lead} <span className={classes.chosen}>{say(chosen.title)}</span>
          <IconSelector size={13} aria-hidden />
        </button>
      </Combobox.Target>
      <Combobox.Dropdown className={classes.dropdown} onFocus={(event) => event.stopPropagation()}>
        <Combobox.Search
          size="xs"
          value={search}
          aria-label={texts.search}
          placeholder={texts.search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Groups groupsOf={groupsOf} search={search} chosen={chosen} texts={texts} />
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Groups(props: {
  readonly groupsOf: (search: string) => readonly LabelledGroup[];
  readonly search: string;
  readonly chosen: ChoosableRecord;
  readonly texts: PickerTexts;
}) {
  const { groupsOf, search, texts } = props;
  const groups = useMemo(() => groupsOf(search), [groupsOf, search]);
  return (
    <Combobox.Options className={classes.list} aria-label={texts.list}>
      {groups.length === 0 ? <Combobox.Empty>{texts.nothing}</Combobox.Empty> : null}
      {groups.map((group) => (
        <Group key={group.label} group={group} chosen={props.chosen} />
      ))}
    </Combobox.Options>
  );
}

function Group({ group, chosen }: { readonly group: LabelledGroup; readonly chosen: ChoosableRecord }) {
  return (
    <Combobox.Group label={group.label} classNames={{ group: classes.group, groupLabel: classes.groupLabel }}>
      {group.records.map((record) => (
        <Combobox.Option
          key={record.id}
          value={record.id}
          className={classes.option}
          active={record.id === chosen.id}
          selected={record.id === chosen.id}
        >
          <strong>{say(record.title)}</strong>
          <span>{say(record.summary)}</span>
          <small>{record.source.year}</small>
        </Combobox.Option>
      ))}
    </Combobox.Group>
  );
}
