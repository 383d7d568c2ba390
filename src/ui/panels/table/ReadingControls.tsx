import { Checkbox, Chip, NativeSelect, SegmentedControl } from '@mantine/core';
import { encodings } from '../../../core/data/table/encodings';
import type { MissingText, ReadOptions } from '../../../core/data/table/read-options';
import { separators } from '../../../core/data/table/separators';
import { grammar } from '../../text/language';
import { text } from '../../text/text';
import { type ReadFile as File, readAgain } from './import-flow';
import classes from './table.module.css';

// A header stands at the top: further down is what a user has to cut out.
const offeredRows = 12;

// More than this is no list to look through.
const offeredChips = 24;
const offeredNumbers = 6;

/** How a file was read, and what there is to ask: each answer reads it again at once. */
export function ReadingControls({ file }: { readonly file: File }) {
  return (
    <div className={classes.reading}>
      <div className={classes.questions}>
        <Questions file={file} />
      </div>
      <details className={classes.notes}>
        <summary>{text('table.read.summary', { how: grammar().list(waysOf(file)) })}</summary>
        <div className={classes.controls}>
          <HeaderRow file={file} />
          {file.facts.format !== '' ? null : (
            <Choice
              name="separator"
              file={file}
              guess={text(`table.read.separators.${nameOf(file.facts.separator)}`)}
              items={separators.map((one) => ({
                value: one,
                label: text(`table.read.separators.${nameOf(one)}`),
              }))}
            />
          )}
          <Choice
            name="decimal"
            file={file}
            guess={text(`table.read.decimals.${file.facts.decimal === ',' ? 'comma' : 'point'}`)}
            items={[
              { value: '.', label: text('table.read.decimals.point') },
              { value: ',', label: text('table.read.decimals.comma') },
            ]}
          />
          {isText(file) ? (
            <Choice
              name="encoding"
              file={file}
              guess={titleOf(file.facts.encoding)}
              items={encodings.map(({ id, title }) => ({ value: id, label: title }))}
            />
          ) : null}
        </div>
        <MissingChips file={file} />
      </details>
    </div>
  );
}

/** A spreadsheet keeps its letters in one way only. */
const isText = ({ facts }: File) => facts.format !== 'XLSX';

function waysOf(file: File): readonly string[] {
  const { format, separator, header, encoding } = file.facts;
  return [
    format === '' ? text(`table.read.separators.${nameOf(separator)}`) : format,
    header === 0 ? text('table.read.noHeader') : text('table.read.headerIn', { row: header }),
    ...(isText(file) ? [titleOf(encoding)] : []),
  ];
}

export function titleOf(encoding: string): string {
  return encodings.find(({ id }) => id === encoding)?.title ?? encoding;
}

export function nameOf(separator: (typeof separators)[number]) {
  return ({ ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar', ' ': 'space' } as const)[separator];
}

function HeaderRow({ file: { options, facts } }: { readonly file: File }) {
  const last = Math.max(offeredRows, facts.header);
  const rows = Array.from({ length: last }, (_, at) => ({
    value: String(at + 1),
    label: text('table.read.row', { row: at + 1 }),
  }));
  const guess =
    facts.header === 0 ? text('table.read.noHeader') : text('table.read.row', { row: facts.header });
  return (
    <NativeSelect
      size="xs"
      label={text('table.read.header')}
      data={[
        {
          value: '',
          label: options.header === null ? text('table.read.guess', { guess }) : text('table.read.auto'),
        },
        { value: '0', label: text('table.read.noHeader') },
        ...rows,
      ]}
      value={options.header === null ? '' : String(options.header)}
      onChange={({ currentTarget: { value } }) => readAgain({ header: value === '' ? null : Number(value) })}
    />
  );
}

function Choice(props: {
  readonly name: 'separator' | 'decimal' | 'encoding';
  readonly file: File;
  readonly guess: string;
  readonly items: readonly { readonly value: string; readonly label: string }[];
}) {
  const { name, file, guess, items } = props;
  const said = file.options[name];
  return (
    <NativeSelect
      size="xs"
      label={text(`table.read.${name}`)}
      data={[
        { value: '', label: said === '' ? text('table.read.guess', { guess }) : text('table.read.auto') },
        ...items,
      ]}
      value={said}
      onChange={({ currentTarget: { value } }) => readAgain({ [name]: value } as Partial<ReadOptions>)}
    />
  );
}

/** Texts that count as missing, each to be switched off and on. */
function MissingChips({ file: { options, facts } }: { readonly file: File }) {
  const found = facts.missing.filter(({ kind }) => kind !== 'far-number');
  const gone = options.kept.filter((kept) => !facts.missing.some((one) => one.text.toLowerCase() === kept));
  const chips = [
    ...found.map(({ text: said, cells }) => ({
      said,
      label: text('table.read.marker', { text: said, count: cells }),
    })),
    // A marker that was switched off is a value now, and no longer found.
    ...gone.map((said) => ({ said, label: said })),
  ].slice(0, offeredChips);
  if (chips.length === 0) return null;
  const missing = chips
    .filter(({ said }) => !options.kept.includes(said.toLowerCase()))
    .map(({ said }) => said);
  const change = (chosen: string[]) => {
    const own = new Set(chips.map(({ said }) => said.toLowerCase()));
    const kept = chips.filter(({ said }) => !chosen.includes(said)).map(({ said }) => said.toLowerCase());
    readAgain({ kept: [...options.kept.filter((one) => !own.has(one)), ...kept] });
  };
  return (
    <fieldset className={classes.markers}>
      <legend>{text('table.read.missing')}</legend>
      <Chip.Group multiple value={missing} onChange={change}>
        {chips.map(({ said, label }) => (
          <Chip key={said} value={said} size="xs" variant="outline">
            {label}
          </Chip>
        ))}
      </Chip.Group>
    </fieldset>
  );
}

/** A number far from all others: which of the two it is only its user knows. */
function FarNumber({ found, options }: { readonly found: MissingText; readonly options: ReadOptions }) {
  const { text: said, cells, among } = found;
  const answer = options.kept.includes(said.toLowerCase()) ? 'number' : 'missing';
  const others = options.kept.filter((one) => one !== said.toLowerCase());
  return (
    <fieldset className={classes.farNumber}>
      <legend>{text('table.read.far', { text: said, count: cells, among })}</legend>
      <SegmentedControl
        size="xs"
        aria-label={text('table.read.far', { text: said, count: cells, among })}
        data={(['missing', 'number'] as const).map((value) => ({
          value,
          label: text(`table.read.farIs.${value}`),
        }))}
        value={answer}
        onChange={(value) =>
          readAgain({ kept: value === 'number' ? [...others, said.toLowerCase()] : others })
        }
      />
      <span className={classes.small}>{text(`table.read.farUsed.${answer}`)}</span>
    </fieldset>
  );
}

function Questions({ file }: { readonly file: File }) {
  const { options, facts } = file;
  const isOrderOpen = facts.openDates.length > 0;
  return (
    <>
      {facts.missing
        .filter(({ kind }) => kind === 'far-number')
        .slice(0, offeredNumbers)
        .map((found) => (
          <FarNumber key={found.text} found={found} options={options} />
        ))}
      {facts.limits === 0 ? null : (
        <NativeSelect
          size="xs"
          label={text('table.read.limits', { count: facts.limits })}
          data={(['missing', 'limit'] as const).map((value) => ({
            value,
            label: text(`table.read.limit.${value}`),
          }))}
          value={options.limits}
          onChange={({ currentTarget: { value } }) => readAgain({ limits: value as ReadOptions['limits'] })}
        />
      )}
      {isOrderOpen ? (
        <NativeSelect
          size="xs"
          label={text('table.read.dates', { names: grammar().list(facts.openDates) })}
          data={(['day', 'month'] as const).map((value) => ({
            value,
            label: text(`table.read.order.${value}`),
          }))}
          value={options.dates || 'day'}
          onChange={({ currentTarget: { value } }) => readAgain({ dates: value as 'day' | 'month' })}
        />
      ) : null}
      {facts.dates.length === 0 ? null : (
        <Checkbox
          size="xs"
          label={text('table.read.dateParts', { names: grammar().list(facts.dates) })}
          checked={options.dateParts}
          onChange={({ currentTarget: { checked } }) => readAgain({ dateParts: checked })}
        />
      )}
    </>
  );
}
