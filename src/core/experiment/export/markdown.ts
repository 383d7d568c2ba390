import { cellText } from './cell-text';
import type { NamedTable } from './named-table';

/** A text as Markdown prints it in a cell of a table, whatever stands in it. */
export function markdownText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|~&$#]/g, '\\$&');
}

/** The table in Markdown, mean and reach in each cell, the best in bold. */
export function markdownOfTable({ table, corner, rowNames, columnNames }: NamedTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = table.rows.map(({ cells }, row) =>
    line([
      markdownText(rowNames[row]!),
      ...cells.map((cell) => {
        const text = cellText(cell);
        if (text === null) return '–';
        const whole = text.reach === '' ? text.mean : `${text.mean} ± ${text.reach}`;
        return cell!.isBest ? `**${whole}**` : whole;
      }),
    ]),
  );
  return [
    line([corner, ...columnNames].map(markdownText)),
    line(['---', ...columnNames.map(() => '---:')]),
    ...rows,
    '',
  ].join('\n');
}
