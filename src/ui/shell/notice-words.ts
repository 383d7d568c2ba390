import type { Notice } from '../store/state';
import { countText } from '../text/numbers';
import { say, text } from '../text/text';

/** A notice in words. */
export interface NoticeWords {
  readonly tone: 'info' | 'warning' | 'error';
  readonly title: string;
  readonly text: string;
  /** A button that opens the import of tables, with a link where there is one; or the one that takes a new version. */
  readonly action?: { readonly label: string; readonly url: string | null } | 'new-version';
}

export function noticeWords(notice: Notice): NoticeWords {
  switch (notice.code) {
    case 'link':
      return {
        tone: 'warning',
        title: text('messages.link.title'),
        text: text('messages.link.text', { count: notice.problems.length }),
      };
    case 'lost':
      return {
        tone: 'warning',
        title: text(`messages.lost.${notice.fault === 'context-lost' ? 'context' : 'worker'}`),
        text:
          notice.elsewhere === null
            ? text('messages.lost.resumed', { step: notice.step })
            : text('messages.lost.elsewhere', {
                step: notice.step,
                name: text(`shell.backend.${notice.elsewhere}`),
              }),
      };
    case 'resumed':
      return resumedWords(notice);
    case 'missing-table':
      return missingTableWords(notice);
    case 'table-not-kept':
      return {
        tone: 'warning',
        title: text('table.summary.notKept'),
        text: text('table.summary.notKeptText', { reason: notice.reason }),
      };
    case 'runs-not-kept':
      return {
        tone: 'warning',
        title: text('messages.runs.notKept'),
        text: text('messages.runs.notKeptText', { reason: notice.reason }),
      };
    case 'runs-dropped':
      return {
        tone: 'info',
        title: text('messages.runs.dropped', { count: notice.count }),
        text: text('messages.runs.droppedText'),
      };
    case 'new-version':
      return {
        tone: 'info',
        title: text('messages.newVersion.title'),
        text:
          notice.others === 0
            ? text('messages.newVersion.text')
            : notice.others === null
              ? text('messages.newVersion.alone')
              : text('messages.newVersion.others', { count: notice.others }),
        action: 'new-version',
      };
    case 'long-warm-up':
      return { tone: 'info', title: text('messages.warmUp.title'), text: text('messages.warmUp.text') };
    case 'backend': {
      const { id, detail } = notice.used;
      return {
        tone: 'warning',
        title: text('messages.backend.title', { name: text(`shell.backend.${notice.asked}`) }),
        text: text('messages.backend.text', {
          name: text(`shell.backend.${id}`),
          detail: say(detail),
        }),
      };
    }
    default:
      return notice satisfies never;
  }
}

function resumedWords({ step, isFinished, elsewhere }: Extract<Notice, { code: 'resumed' }>): NoticeWords {
  const how = isFinished ? 'finished' : 'paused';
  return {
    tone: elsewhere === null ? 'info' : 'warning',
    title: text(`messages.resumed.${how}.title`, { step: countText(step) }),
    text:
      elsewhere === null
        ? text(`messages.resumed.${how}.text`)
        : text(`messages.resumed.${how}.elsewhere`, { name: text(`shell.backend.${elsewhere}`) }),
  };
}

function missingTableWords(notice: Extract<Notice, { code: 'missing-table' }>): NoticeWords {
  const { url } = notice.wanted;
  return {
    tone: 'info',
    title: text('messages.missingTable.title'),
    text: missingTableText(notice),
    action: { label: text('messages.missingTable.choose'), url: url === '' ? null : url },
  };
}

function missingTableText({
  wanted: { name, url },
  loaded,
}: Extract<Notice, { code: 'missing-table' }>): string {
  if (url !== '') return text('messages.missingTable.linked', { url });
  if (name === '') return text('messages.missingTable.any');
  if (loaded === null) return text('messages.missingTable.named', { name });
  return loaded === name
    ? text('messages.missingTable.changed', { name })
    : text('messages.missingTable.other', { name, loaded });
}
