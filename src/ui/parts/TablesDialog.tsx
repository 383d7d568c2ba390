import { Modal, NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { text } from '../text/text';
import classes from './tables.module.css';

/** The numbers behind a drawing, as they are written. */
export interface ReadTable {
  readonly caption: string;
  readonly headings: readonly string[];
  /** The first cell of a row says what it is of. */
  readonly rows: readonly (readonly string[])[];
}

/** A table by its name, made when it is looked at. */
export interface NamedTable {
  readonly title: string;
  readonly read: () => ReadTable;
}

/** A drawing as tables, of which one is shown. They show one moment: what changes while it is read cannot be read. */
export function TablesDialog(props: {
  readonly title: string;
  /** What is chosen among. */
  readonly label: string;
  readonly tables: readonly NamedTable[];
  readonly onClose: () => void;
}) {
  const [tables] = useState(props.tables);
  const [place, setPlace] = useState(0);
  const shown = tables[place];
  return (
    <Modal opened onClose={props.onClose} size="xl" title={props.title}>
      {shown === undefined ? (
        text('diagram.outputs.waiting')
      ) : (
        <>
          {tables.length === 1 ? null : (
            <NativeSelect
              label={props.label}
              value={place}
              onChange={(event) => setPlace(Number(event.currentTarget.value))}
              data={tables.map(({ title }, place) => ({ value: String(place), label: title }))}
            />
          )}
          <Rows table={shown} />
        </>
      )}
    </Modal>
  );
}

function Rows({ table }: { readonly table: NamedTable }) {
  const { caption, headings, rows } = useMemo(() => table.read(), [table]);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section className={classes.frame} tabIndex={0} aria-label={table.title}>
        <table className={classes.table}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells], row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a table that is read stands still.
              <tr key={row}>
                <th scope="row">{name}</th>
                {cells.map((value, column) => (
                  <td key={headings[column + 1]}>{value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length > 0 ? null : <p className={classes.empty}>{text('charts.table.empty')}</p>}
      </section>
    </>
  );
}
