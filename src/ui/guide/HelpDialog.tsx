import { Kbd, Modal } from '@mantine/core';
import { text } from '../text/text';
import classes from './guide.module.css';

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
      <p>{text('help.what1')}</p>
      <p>{text('help.what2')}</p>
      <p>{text('help.what3')}</p>
      <p>{text('help.privacy')}</p>
      <div className={classes.helpColumns}>
        <section>
          <h3>{text('help.words')}</h3>
          <Words />
        </section>
        <section>
          <h3>{text('help.keys')}</h3>
          <Keys />
          <h3>{text('help.happens')}</h3>
          <Happenings />
          <h3>{text('help.link')}</h3>
          <p>{text('help.link1')}</p>
          <p>
            <code>{text('help.linkExample')}</code>
          </p>
          <p>{text('help.console')}</p>
          <p>
            <a href="./licenses.txt" target="_blank" rel="noreferrer">
              {text('help.licenses')}
            </a>
          </p>
        </section>
      </div>
    </Modal>
  );
}

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
          <th scope="row">{text('help.keyTable.double')}</th>
          <td>{text('help.keyTable.doubleDoes')}</td>
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
          <dt>{text(`help.happenings.${code}.name`)}</dt>
          <dd>{text(`help.happenings.${code}.is`)}</dd>
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
          <dt>{text(`help.glossary.${word}`)}</dt>
          <dd>{text(`help.glossary.${word}Is`)}</dd>
        </div>
      ))}
    </dl>
  );
}
