import { Checkbox, TextInput } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import { type ChoosableRecord, defaultOptions } from '../../../core/fields/choosable-record';
import { keptRecord, type RecordChoice, type RecordField } from '../../../core/fields/field';
import { Disclosure } from '../../controls/Disclosure';
import { optionsSummary, RecordOptions } from '../../record/RecordOptions';
import type { LabelledGroup } from '../../record/RecordPicker';
import { say, text } from '../../text/text';
import classes from './ask.module.css';

/** Beyond so many a list has a filter. */
const longList = 6;

interface Props {
  readonly title: string;
  readonly field: RecordField;
  /** Those that a filter finds; the same function as long as it finds the same. */
  readonly groupsOf: (search: string) => readonly LabelledGroup[];
  readonly chosen: readonly RecordChoice[];
  readonly onChoose: (chosen: readonly RecordChoice[]) => void;
  /** So many at least stay. */
  readonly least: number;
}

/** Records to tick, each with its options once it is. */
export function RecordTicks({ title, field, groupsOf, chosen, onChoose, least }: Props) {
  const [search, setSearch] = useState('');
  const heading = useId();
  const all = useMemo(() => groupsOf(''), [groupsOf]);
  const groups = useMemo(() => groupsOf(search), [groupsOf, search]);
  const count = all.reduce((sum, { records }) => sum + records.length, 0);
  const ids = new Set(chosen.map(({ id }) => id));
  const everything = () => {
    const others = all.flatMap(({ records }) => records).filter(({ id }) => !ids.has(id));
    onChoose([...chosen, ...others.map(({ id }) => ({ id, options: {} }))]);
  };
  return (
    <section className={classes.ticks} aria-labelledby={heading}>
      <header className={classes.tickHead}>
        <h3 id={heading}>{title}</h3>
        <span>{text('compare.ask.chosen', { count: ids.size, all: count })}</span>
        <button type="button" className={classes.quiet} onClick={everything} disabled={ids.size === count}>
          {text('compare.ask.all')}
        </button>
        <button
          type="button"
          className={classes.quiet}
          onClick={() => onChoose(chosen.slice(0, least))}
          disabled={chosen.length <= least}
        >
          {text(least === 0 ? 'lab.table.none' : 'compare.ask.first')}
        </button>
      </header>
      {count > longList ? (
        <TextInput
          size="xs"
          value={search}
          placeholder={text('compare.ask.filter')}
          aria-label={text('messages.mark.task', { name: title, change: text('compare.ask.filter') })}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      ) : null}
      <div className={classes.tickList} data-long={count > longList || undefined}>
        {groups.length === 0 ? <p className={classes.why}>{text('compare.ask.none')}</p> : null}
        {groups.map(({ label, records }) => (
          <fieldset key={label} className={classes.tickGroup}>
            {groups.length > 1 ? <legend>{label}</legend> : null}
            {records.map((record) => (
              <Tick
                key={record.id}
                record={record}
                field={field}
                chosen={chosen}
                isLast={ids.has(record.id) && chosen.length <= least}
                onChoose={onChoose}
              />
            ))}
          </fieldset>
        ))}
      </div>
    </section>
  );
}

function Tick(props: {
  readonly record: ChoosableRecord;
  readonly field: RecordField;
  readonly chosen: readonly RecordChoice[];
  readonly isLast: boolean;
  readonly onChoose: Props['onChoose'];
}) {
  const { record, field, chosen, isLast, onChoose } = props;
  const own = chosen.flatMap((choice, place) => (choice.id === record.id ? [{ choice, place }] : []));
  const hasOptions = Object.keys(record.options).length > 0;
  return (
    <>
      <Checkbox
        size="xs"
        classNames={{ root: classes.tick ?? '', label: classes.tickLabel ?? '' }}
        label={say(record.title)}
        title={isLast ? text('compare.ask.last') : say(record.summary)}
        checked={own.length > 0}
        disabled={isLast}
        onChange={() =>
          onChoose(
            own.length > 0
              ? chosen.filter(({ id }) => id !== record.id)
              : [...chosen, { id: record.id, options: {} }],
          )
        }
      />
      {hasOptions
        ? own.map(({ choice, place }) => {
            const values = { ...defaultOptions(record), ...choice.options };
            return (
              <div key={place} className={classes.tickOptions}>
                <Disclosure title={text('method.options')} summary={optionsSummary(record.options, values)}>
                  <RecordOptions
                    record={record}
                    values={values}
                    onOption={(name, value) => {
                      const next = keptRecord(field, {
                        id: record.id,
                        options: { ...choice.options, [name]: value },
                      });
                      onChoose(chosen.map((each, at) => (at === place ? next : each)));
                    }}
                  />
                </Disclosure>
              </div>
            );
          })
        : null}
    </>
  );
}
