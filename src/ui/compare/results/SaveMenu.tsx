import { Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { csvOfTable } from '../../../core/experiment/export/csv';
import { jsonOfTable } from '../../../core/experiment/export/json';
import { latexOfTable } from '../../../core/experiment/export/latex';
import { markdownOfTable } from '../../../core/experiment/export/markdown';
import type { NamedTable } from '../../../core/experiment/export/named-table';
import type { Backend } from '../../../core/run/backend';
import { download } from '../../parts/download';
import { text } from '../../text/text';
import type { Results } from '../results';
import { aboutOf } from './about';
import { namedTable } from './named';
import { pairResults } from './pairs';
import classes from './results.module.css';

interface Props {
  readonly results: Results;
  readonly hidden: readonly string[];
  readonly backend: Backend | null;
  /** The answer in words. */
  readonly answer: string;
}

/** What a table can be written as. */
const formats = {
  csv: { type: 'text/csv', extension: 'csv', write: csvOfTable },
  latex: { type: 'text/x-tex', extension: 'tex', write: latexOfTable },
  markdown: { type: 'text/markdown', extension: 'md', write: markdownOfTable },
} as const satisfies Record<
  string,
  { readonly type: string; readonly extension: string; write(table: NamedTable): string }
>;

/** The results as files to keep. */
export function SaveMenu({ results, hidden, backend, answer }: Props) {
  const keep = (words: string, type: string, extension: string) =>
    download(new Blob([words], { type }), `${text('saving.files.compare')}.${extension}`);
  const save = (format: keyof typeof formats) => {
    const { type, extension, write } = formats[format];
    keep(write(namedTable(results, hidden)), type, extension);
  };
  const saveJson = () => {
    const pairs = pairResults(results);
    const about = aboutOf(results, backend, new Date());
    const written = jsonOfTable(namedTable(results, []), about, pairs && namedTable(pairs, []));
    keep(written, 'application/json', 'json');
  };
  const saveReport = async () => {
    const { reportOf } = await import('../report/report');
    keep(reportOf({ results, hidden, answer, backend, date: new Date() }), 'text/html', 'html');
  };
  const saveSweep = async () => {
    const { saveSweepOf } = await import('./save-sweep');
    await saveSweepOf(results);
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <button type="button" className={classes.tool} aria-label={text('compare.save.label')}>
          <IconDownload size={14} aria-hidden />
          {text('compare.save.button')}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void saveReport()}>{text('compare.save.report')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => save('csv')}>{text('compare.save.csv')}</Menu.Item>
        <Menu.Item onClick={saveJson}>{text('compare.save.json')}</Menu.Item>
        <Menu.Item onClick={() => save('latex')}>{text('compare.save.latex')}</Menu.Item>
        <Menu.Item onClick={() => save('markdown')}>{text('compare.save.markdown')}</Menu.Item>
        {/* A program trains one network from the start: of what one gives to another it knows nothing. */}
        {results.experiment.question.kind === 'transfer' ? null : (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => void saveSweep()}>{text('compare.save.sweep')}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
