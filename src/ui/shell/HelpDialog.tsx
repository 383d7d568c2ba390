import { Kbd, Modal } from '@mantine/core';
import { text } from '../text/text';
import classes from './shell.module.css';

/** What this page is, its keys, its words and its link, in plain sentences. */
export function HelpDialog(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      title={text('shell.help.title')}
      size={720}
      classNames={{ title: classes.helpTitle, body: classes.help }}
    >
      <p>{text('shell.help.what1')}</p>
      <p>{text('shell.help.what2')}</p>
      <p>{text('shell.help.what3')}</p>
      <p>{text('shell.help.privacy')}</p>
      <div className={classes.helpColumns}>
        <section>
          <h3>{text('shell.help.words')}</h3>
          <Words />
        </section>
        <section>
          <h3>{text('shell.help.keys')}</h3>
          <Keys />
          <h3>{text('shell.help.happens')}</h3>
          <Happenings />
          <h3>{text('shell.help.link')}</h3>
          <p>{text('shell.help.link1')}</p>
          <p>
            <code>{text('shell.help.linkExample')}</code>
          </p>
          <p>{text('shell.help.console')}</p>
          <p>
            <a href="./licenses.txt" target="_blank" rel="noreferrer">
              {text('shell.help.licenses')}
            </a>
          </p>
        </section>
      </div>
    </Modal>
  );
}

const keys = [
  ['shell.help.keyTable.space_key', 'shell.help.keyTable.space'],
  ['shell.help.keyTable.right_key', 'shell.help.keyTable.right'],
  ['shell.help.keyTable.r_key', 'shell.help.keyTable.r'],
  ['shell.help.keyTable.undo_key', 'shell.help.keyTable.undo'],
  ['shell.help.keyTable.help_key', 'shell.help.keyTable.help'],
  ['shell.help.keyTable.arrows_key', 'shell.help.keyTable.arrows'],
  ['shell.help.keyTable.enter_key', 'shell.help.keyTable.enter'],
  ['shell.help.keyTable.escape_key', 'shell.help.keyTable.escape'],
] as const;

function Keys() {
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
          <th scope="row">{text('shell.help.keyTable.double')}</th>
          <td>{text('shell.help.keyTable.doubleDoes')}</td>
        </tr>
      </tbody>
    </table>
  );
}

const words = [
  'task',
  'trunk',
  'head',
  'tower',
  'expert',
  'loss',
  'weight',
  'baseline',
  'delta',
  'step',
  'epoch',
  'conflict',
  'seed',
  'interval',
  'validation',
  'best',
] as const;

/** What the verdict's panel may say happens in a run. */
const happenings = ['few-labels', 'diverged', 'overfitting', 'dominates', 'conflict', 'plateau'] as const;

function Happenings() {
  return (
    <dl className={classes.words}>
      {happenings.map((code) => (
        <div key={code}>
          <dt>{text(`shell.help.happenings.${code}.name`)}</dt>
          <dd>{text(`shell.help.happenings.${code}.is`)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Words() {
  return (
    <dl className={classes.words}>
      {words.map((word) => (
        <div key={word}>
          <dt>{text(`shell.help.glossary.${word}`)}</dt>
          <dd>{text(`shell.help.glossary.${word}Is`)}</dd>
        </div>
      ))}
    </dl>
  );
}
