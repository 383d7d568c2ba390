import { Button, CloseButton } from '@mantine/core';
import { IconAlertTriangle, IconExclamationCircle, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { openTableImport } from '../panels/table/import-flow';
import { ProblemTable } from '../parts/ProblemTable';
import { actions } from '../store/actions';
import type { Notice } from '../store/state';
import { useApp } from '../store/store';
import { text } from '../text/text';
import { NewVersionButton } from './NewVersionButton';
import { noticeWords } from './notice-words';
import classes from './notices.module.css';

const icons = { info: IconInfoCircle, warning: IconAlertTriangle, error: IconExclamationCircle };

/** Messages that stay until they are dismissed. */
export function Notices() {
  const notices = useApp((state) => state.notices);
  return (
    <section className={classes.notices} aria-label={text('shell.notices.label')}>
      {notices.map((notice) => (
        <NoticeBar key={notice.code} notice={notice} />
      ))}
    </section>
  );
}

function NoticeBar({ notice }: { readonly notice: Notice }) {
  const [isOpen, setOpen] = useState(false);
  const { title, tone, text: words, action } = noticeWords(notice);
  const problems = 'problems' in notice ? notice.problems : [];
  const Icon = icons[tone];
  return (
    <div className={classes.notice} data-tone={tone} role={tone === 'error' ? 'alert' : undefined}>
      <Icon className={classes.icon} size={18} aria-hidden />
      <p className={classes.text}>
        <strong>{title}</strong> {words}
      </p>
      {problems.length === 0 ? null : (
        <Button size="compact-xs" variant="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? text('shell.notices.hide') : text('shell.notices.problems', { count: problems.length })}
        </Button>
      )}
      {action === 'new-version' ? <NewVersionButton /> : null}
      {action === undefined || action === 'new-version' ? null : (
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => (action.url === null ? openTableImport() : openTableImport({ url: action.url }))}
        >
          {action.label}
        </Button>
      )}
      <CloseButton
        size={24}
        aria-label={text('shell.notices.dismiss', { title })}
        onClick={() => actions.dismiss(notice.code)}
      />
      {isOpen ? <ProblemTable problems={problems} /> : null}
    </div>
  );
}
