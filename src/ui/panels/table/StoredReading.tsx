import type { ReadOptions } from '../../../core/data/table/read-options';
import type { Table } from '../../../core/data/table/table';
import { grammar } from '../../text/language';
import { text } from '../../text/text';
import { nameOf, titleOf } from './ReadingControls';
import classes from './table.module.css';

/** How a table was read whose file is no longer there, and what to do to read it in another way. */
export function StoredReading({ table: { options } }: { readonly table: Table }) {
  const changes = options ? changesOf(options) : [];
  return (
    <p className={classes.small}>
      {changes.length === 0
        ? text('table.read.storedGuessed')
        : text('table.read.stored', { changes: changes.join(' · ') })}{' '}
      {text('table.read.fileGone')}
    </p>
  );
}

/** What its user said of how it was to be read, in words. */
function changesOf(options: ReadOptions): readonly string[] {
  const { header, separator, decimal, encoding, kept, limits, dates, dateParts, leavesOut } = options;
  return [
    ...(header === null
      ? []
      : [header === 0 ? text('table.read.noHeader') : text('table.read.headerIn', { row: header })]),
    ...(separator === '' ? [] : [text(`table.read.separators.${nameOf(separator)}`)]),
    ...(decimal === '' ? [] : [text(`table.read.decimals.${decimal === ',' ? 'comma' : 'point'}`)]),
    ...(encoding === '' ? [] : [titleOf(encoding)]),
    ...(kept.length === 0 ? [] : [text('table.read.keptValues', { values: grammar().list(kept) })]),
    ...(limits === 'missing' ? [] : [text('table.read.limitsTaken')]),
    ...(dates === '' ? [] : [text(`table.read.order.${dates}`)]),
    ...(dateParts ? [text('table.read.withDateParts')] : []),
    ...(leavesOut ? [text('table.read.rowsLeftOut')] : []),
  ];
}
