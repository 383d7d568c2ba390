import { Button, CloseButton } from '@mantine/core';
import { IconAlertTriangle, IconExclamationCircle, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import type { Problem } from '../../core/problem';
import { actions } from '../store/actions';
import type { Notice } from '../store/state';
import { useApp } from '../store/store';
import { text } from '../text/text';
import classes from './notices.module.css';

const icons = { info: IconInfoCircle, warning: IconAlertTriangle, error: IconExclamationCircle };

/** Messages that stay until they are dismissed. */
export function Notices() {
  const notices = useApp((state) => state.notices);
  return (
    <section className={classes.notices} aria-label={text('shell.notices.label')} aria-live="polite">
      {notices.map((notice) => (
        <NoticeBar key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function NoticeBar({ notice }: { readonly notice: Notice }) {
  const [isOpen, setOpen] = useState(false);
  const { title, tone, problems, action } = notice;
  const Icon = icons[tone];
  return (
    <div className={classes.notice} data-tone={tone} role={tone === 'error' ? 'alert' : undefined}>
      <Icon className={classes.icon} size={18} aria-hidden />
      <p className={classes.text}>
        <strong>{title}</strong> {notice.text}
      </p>
      {problems.length === 0 ? null : (
        <Button size="compact-xs" variant="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? text('shell.notices.hide') : text('shell.notices.problems', { count: problems.length })}
        </Button>
      )}
      {action === undefined ? null : (
        <Button size="compact-xs" variant="default" onClick={action.run}>
          {action.label}
        </Button>
      )}
      <CloseButton
        size="sm"
        aria-label={text('shell.notices.dismiss', { title })}
        onClick={() => actions.dismiss(notice.id)}
      />
      {isOpen ? <ProblemTable problems={problems} /> : null}
    </div>
  );
}

/** What could not be used as it was: where, what was found, what was expected, what is used instead. */
export function ProblemTable({ problems }: { readonly problems: readonly Problem[] }) {
  const isUsed = problems.some((problem) => problem.used !== '');
  return (
    <div className={classes.scroll}>
      <table className={classes.problems}>
        <thead>
          <tr>
            <th>{text('shell.notices.where')}</th>
            <th>{text('shell.notices.found')}</th>
            <th>{text('shell.notices.expected')}</th>
            {isUsed ? <th>{text('shell.notices.used')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {problems.map((problem, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two problems can read the same
            <tr key={index}>
              <td>{problem.place}</td>
              <td>{problem.found}</td>
              <td>{problem.expected}</td>
              {isUsed ? <td>{problem.used === '' ? text('shell.notices.nothing') : problem.used}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
