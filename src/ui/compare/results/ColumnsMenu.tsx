import { Menu } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { text } from '../../text/text';
import type { Results } from '../results';
import { columnWords } from './cell-words';
import classes from './results.module.css';

/** Which columns are shown. */
export function ColumnsMenu(props: {
  readonly results: Results;
  readonly hidden: readonly string[];
  readonly onHide: (hidden: readonly string[]) => void;
}) {
  const { results, hidden, onHide } = props;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <button type="button" className={classes.tool}>
          <IconColumns3 size={14} aria-hidden />
          {text('compare.table.columns')}
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes.columns}>
        {results.table.columns.map((column) => {
          const isShown = !hidden.includes(column.key);
          return (
            <Menu.CheckboxItem
              key={column.key}
              checked={isShown}
              onChange={() =>
                onHide(isShown ? [...hidden, column.key] : hidden.filter((key) => key !== column.key))
              }
            >
              {columnWords(column, results.tasks).title}
            </Menu.CheckboxItem>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
