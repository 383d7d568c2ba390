import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconRefresh, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { isReached } from '../../core/lesson/goal';
import { IconButton } from '../controls/IconButton';
import { endLesson, goToStep, type LessonReading, lookAtTask, setUp, useLesson } from '../store/lesson';
import { lessonFacts } from '../store/lesson-facts';
import { useCalm, useFinding } from '../store/useCalm';
import { useTaskNames } from '../store/useTargets';
import { text } from '../text/text';
import { LessonStepView } from './LessonStepView';
import classes from './lesson.module.css';

/** The lesson that is being read, beside the page that it speaks of. */
export function LessonPanel() {
  const reading = useLesson((state) => state.reading);
  return reading === null ? null : <Open {...reading} />;
}

function Open({ lesson, step, solved }: LessonReading) {
  const [isFolded, setFolded] = useState(false);
  const top = useRef<HTMLElement>(null);
  const names = useTaskNames();
  const facts = useFacts();
  const isLast = step === lesson.steps.length - 1;
  const go = (to: number) => {
    goToStep(to);
    top.current?.focus({ preventScroll: true });
    top.current?.scrollTo({ top: 0 });
  };
  return (
    <aside
      ref={top}
      tabIndex={-1}
      className={classes.panel}
      lang={lesson.language || undefined}
      aria-label={`${text('lesson.label')}: ${lesson.title}`}
      data-folded={isFolded || undefined}
    >
      <header className={classes.head}>
        <h2 className={classes.title}>{lesson.title}</h2>
        <IconButton
          label={text(isFolded ? 'lesson.unfold' : 'lesson.fold')}
          onClick={() => setFolded(!isFolded)}
        >
          {isFolded ? <IconChevronUp size={16} /> : <IconChevronDown size={16} />}
        </IconButton>
        <IconButton label={text('lesson.end')} onClick={endLesson}>
          <IconX size={16} />
        </IconButton>
      </header>
      {isFolded ? null : (
        <>
          <div className={classes.words}>
            <LessonStepView
              key={step}
              step={lesson.steps[step]!}
              names={names}
              isSolved={solved[step]!}
              isReached={(goal) => isReached(goal, facts)}
            />
          </div>
          <footer className={classes.foot}>
            <span className={classes.quiet}>
              {text('lesson.step', { step: step + 1, count: lesson.steps.length })}
            </span>
            {lesson.steps[step]!.settings === '' ? null : (
              <IconButton label={text('lesson.setUp')} hint={text('lesson.setUpHint')} onClick={setUp}>
                <IconRefresh size={16} />
              </IconButton>
            )}
            <Button size="xs" variant="default" disabled={step === 0} onClick={() => go(step - 1)}>
              {text('lesson.back')}
            </Button>
            <Button size="xs" onClick={() => (isLast ? endLesson() : go(step + 1))}>
              {text(isLast ? 'lesson.done' : 'lesson.next')}
            </Button>
          </footer>
        </>
      )}
    </aside>
  );
}

/** What tasks are held to, a few times a second, of the verdict that the page shows. */
function useFacts() {
  const verdict = useFinding((finding) => finding.verdict);
  const facts = lessonFacts(
    useCalm((state) => state),
    { verdict },
  );
  useEffect(() => lookAtTask(facts));
  return facts;
}
