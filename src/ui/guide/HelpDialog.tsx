import { Button, Modal } from '@mantine/core';
import { setTouring, useGuide } from '../store/guide';
import { usePages } from '../store/page-store';
import { text } from '../text/text';
import { Glossary } from './Glossary';
import classes from './guide.module.css';
import { Keys } from './Keys';

/** What this page is, its keys, its words and its link, in plain sentences. */
export function HelpDialog(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const term = useGuide((state) => state.term);
  const isTouring = useGuide((state) => state.isTouring);
  const isPlayground = usePages().page === 'playground';
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      returnFocus={!isTouring}
      title={text('shell.help.title')}
      size={860}
      classNames={{ title: classes.helpTitle, body: classes.help }}
    >
      <p>{text('help.what1')}</p>
      <p>{text('help.what2')}</p>
      <p>{text('help.what3')}</p>
      <p>{text('help.privacy')}</p>
      <div className={classes.ways}>
        {isPlayground ? (
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              props.onClose();
              setTouring(true);
            }}
          >
            {text('shell.help.tour')}
          </Button>
        ) : null}
        {(['learn', 'lesson'] as const).map((page) => (
          <Button
            key={page}
            component="a"
            href={`#${page}`}
            size="xs"
            variant="default"
            onClick={props.onClose}
          >
            {text(`help.ways.${page}`)}
          </Button>
        ))}
      </div>
      <div className={classes.helpColumns}>
        <section>
          <h3>{text('help.words')}</h3>
          <Glossary at={term} />
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

/** What the verdict's panel may say happens in a run. */
const happenings = ['few-labels', 'diverged', 'overfitting', 'dominates', 'conflict', 'plateau'] as const;

function Happenings() {
  return (
    <dl className={classes.happenings}>
      {happenings.map((code) => (
        <div key={code}>
          <dt>{text(`help.happenings.${code}.name`)}</dt>
          <dd>{text(`help.happenings.${code}.is`)}</dd>
        </div>
      ))}
    </dl>
  );
}
