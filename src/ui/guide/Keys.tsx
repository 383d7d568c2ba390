import { Kbd } from '@mantine/core';
import { text } from '../text/text';
import classes from './guide.module.css';

const keys = [
  ['help.keyTable.space_key', 'help.keyTable.space'],
  ['help.keyTable.right_key', 'help.keyTable.right'],
  ['help.keyTable.r_key', 'help.keyTable.r'],
  ['help.keyTable.undo_key', 'help.keyTable.undo'],
  ['help.keyTable.help_key', 'help.keyTable.help'],
  ['help.keyTable.arrows_key', 'help.keyTable.arrows'],
  ['help.keyTable.enter_key', 'help.keyTable.enter'],
  ['help.keyTable.escape_key', 'help.keyTable.escape'],
] as const;

/** The keys that the page listens to. */
export function Keys() {
  return (
    <table className={classes.keys}>
      <tbody>
        {keys.map(([key, does]) => (
          <tr key={key}>
            <th scope="row">
              <Kbd size="xs">{text(key)}</Kbd>
            </th>
            <td>{text(does)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{text('help.keyTable.double')}</th>
          <td>{text('help.keyTable.doubleDoes')}</td>
        </tr>
      </tbody>
    </table>
  );
}
