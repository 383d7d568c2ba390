import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Lesson, type lessonOf, longestLesson, readLesson, writeLesson } from '../../core/lesson/lesson';
import type { Problem } from '../../core/problem';
import { download } from '../parts/download';
import { FileOpener } from '../parts/FileOpener';
import { ProblemTable } from '../parts/ProblemTable';
import { longestAddress, packedLesson, withLesson } from '../store/lesson-address';
import { text } from '../text/text';
import classes from './lesson.module.css';
import { startLesson } from './open-lesson';

/** What came of copying: the link, and whether it is on the clipboard; or that it is too long for one. */
type Copied = { readonly link: string; readonly isCopied: boolean } | 'too-long' | null;

/** Ways out of the editor and into it: read the lesson, copy its link, save and open files. */
export function LessonFiles(props: {
  readonly read: ReturnType<typeof lessonOf>;
  readonly onOpen: (lesson: Lesson) => void;
}) {
  const { read } = props;
  const [copied, setCopied] = useState<Copied>(null);
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const lesson = 'lesson' in read ? read.lesson : null;
  const copy = async () => setCopied(await copiedLink(lesson!));
  const save = () =>
    download(
      new Blob([writeLesson(lesson!)], { type: 'application/json' }),
      `${text('saving.files.lesson')}.json`,
    );
  const open = async (file: File | null) => {
    if (file === null) return;
    const opened = readLesson(await file.slice(0, longestLesson + 1).text());
    setRefused('lesson' in opened ? [] : opened.problems);
    if ('lesson' in opened) props.onOpen(opened.lesson);
  };
  return (
    <>
      {lesson !== null ? null : (
        <div role="status">
          <p className={classes.label}>{text('lesson.page.problems')}</p>
          <ProblemTable problems={'problems' in read ? read.problems : []} />
        </div>
      )}
      <div className={classes.acts}>
        <Button
          size="xs"
          disabled={lesson === null}
          onClick={async () => startLesson(lesson!, await packedLesson(lesson!))}
        >
          {text('lesson.page.try')}
        </Button>
        <Button size="xs" variant="default" disabled={lesson === null} onClick={() => void copy()}>
          {text('lesson.page.copy')}
        </Button>
        <Button size="xs" variant="default" disabled={lesson === null} onClick={save}>
          {text('lesson.page.save')}
        </Button>
        <FileOpener accept=".json,application/json" onChange={(file) => void open(file)}>
          {(button) => (
            <Button {...button} size="xs" variant="default">
              {text('lesson.page.open')}
            </Button>
          )}
        </FileOpener>
      </div>
      <CopiedLink copied={copied} />
      {refused.length === 0 ? null : (
        <div role="alert">
          <p className={classes.label}>{text('lesson.refused')}</p>
          <ProblemTable problems={refused} />
        </div>
      )}
    </>
  );
}

function CopiedLink({ copied }: { readonly copied: Copied }) {
  if (copied === null) return null;
  if (copied === 'too-long')
    return <p role="status">{text('lesson.page.tooLong', { most: longestAddress })}</p>;
  return (
    <TextInput
      size="xs"
      readOnly
      label={text(copied.isCopied ? 'lesson.page.copied' : 'lesson.page.byHand')}
      value={copied.link}
      onFocus={({ currentTarget }) => currentTarget.select()}
    />
  );
}

async function copiedLink(lesson: Lesson): Promise<Copied> {
  const packed = await packedLesson(lesson);
  if (packed === null) return 'too-long';
  const link = withLesson(window.location.href, packed);
  try {
    await navigator.clipboard.writeText(link);
    return { link, isCopied: true };
  } catch {
    // A browser that does not let a page copy.
    return { link, isCopied: false };
  }
}
