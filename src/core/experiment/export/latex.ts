import { cellText } from './cell-text';
import type { NamedTable } from './named-table';

const commands: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
  '<': String.raw`\textless{}`,
  '>': String.raw`\textgreater{}`,
  '|': String.raw`\textbar{}`,
  '"': String.raw`\textquotedbl{}`,
};

/** A text as LaTeX prints it, whatever stands in it. */
export function latexText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\~^<>|"]|[{}$&#%_]/g, (character) => commands[character] ?? `\\${character}`);
}

/** The table as a `tabular` with the rules of booktabs, mean and reach in each cell, the best in bold. */
export function latexOfTable({ table, corner, rowNames, columnNames }: NamedTable): string {
  const line = (cells: readonly string[]) => `${cells.join(' & ')} \\\\`;
  const rows = table.rows.map(({ cells }, row) =>
    line([
      latexText(rowNames[row]!),
      ...cells.map((cell) => {
        const text = cellText(cell);
        if (text === null) return '--';
        const mean = cell!.isBest ? `\\mathbf{${text.mean}}` : text.mean;
        return text.reach === '' ? `$${mean}$` : `$${mean} \\pm ${text.reach}$`;
      }),
    ]),
  );
  return [
    '% \\usepackage{booktabs}',
    `\\begin{tabular}{l${'r'.repeat(columnNames.length)}}`,
    '\\toprule',
    line([corner, ...columnNames].map(latexText)),
    '\\midrule',
    ...rows,
    '\\bottomrule',
    '\\end{tabular}',
    '',
  ].join('\n');
}
