import { Button, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { type Lesson, lessonOf, readLesson } from '../../core/lesson/lesson';
import { Panel } from '../parts/Panel';
import { lessonDraftSetting } from '../store/settings';
import { text } from '../text/text';
import { moved, newLesson, newStep } from './draft';
import { LessonFiles } from './LessonFiles';
import { LessonStepView } from './LessonStepView';
import classes from './lesson.module.css';
import { startLesson } from './open-lesson';
import { StepEditor } from './StepEditor';
import { shippedLessons } from './shipped';

const usualTasks: readonly string[] = [];
const unreached = () => false;

/** Lessons to read, and a place to write one. */
export function LessonPage() {
  const [draft, setDraft] = useState(lastDraft);
  useEffect(() => lessonDraftSetting.write(JSON.stringify(draft)), [draft]);
  const read = lessonOf(draft);
  const change = (changes: Partial<Lesson>) => setDraft({ ...draft, ...changes });
  const { steps } = draft;
  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <h1 className={classes.pageTitle}>{text('lesson.page.title')}</h1>
        <p className={classes.quiet}>{text('lesson.page.what')}</p>
        <Panel title={text('lesson.page.ready')}>
          <Shipped onTake={setDraft} />
        </Panel>
        <Panel title={text('lesson.page.own')}>
          <div className={classes.form}>
            <div className={classes.side}>
              <TextInput
                size="xs"
                className={classes.grow}
                label={text('lesson.page.ownTitle')}
                maxLength={120}
                value={draft.title}
                onChange={({ currentTarget }) => change({ title: currentTarget.value })}
              />
              <TextInput
                size="xs"
                label={text('lesson.page.language')}
                maxLength={20}
                value={draft.language}
                onChange={({ currentTarget }) => change({ language: currentTarget.value.trim() })}
              />
            </div>
            {steps.map((step, place) => (
              <StepEditor
                // biome-ignore lint/suspicious/noArrayIndexKey: steps have no names
                key={place}
                step={step}
                number={place + 1}
                count={steps.length}
                onChange={(next) => change({ steps: steps.with(place, next) })}
                onMove={(by) => change({ steps: moved(steps, place, by) })}
                onRemove={() => change({ steps: steps.toSpliced(place, 1) })}
              />
            ))}
            <Button
              size="xs"
              variant="default"
              disabled={steps.length >= 30}
              onClick={() => change({ steps: [...steps, newStep()] })}
            >
              {text('lesson.page.addStep')}
            </Button>
            <LessonFiles read={read} onOpen={setDraft} />
          </div>
        </Panel>
      </div>
      <Panel title={text('lesson.page.preview')} className={classes.preview ?? ''}>
        <div className={classes.previews}>
          {steps.map((step, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <article key={place} lang={draft.language || undefined}>
              <LessonStepView step={step} names={usualTasks} isSolved={false} isReached={unreached} />
            </article>
          ))}
        </div>
      </Panel>
    </main>
  );
}

/** What was written last in this browser. */
function lastDraft(): Lesson {
  const read = readLesson(lessonDraftSetting.read());
  return 'lesson' in read ? read.lesson : newLesson();
}

function Shipped({ onTake }: { readonly onTake: (lesson: Lesson) => void }) {
  return (
    <ul className={classes.shipped}>
      {Object.entries(shippedLessons).map(([name, make]) => {
        const lesson = make();
        return (
          <li key={name}>
            <strong>{lesson.title}</strong>
            <span className={classes.quiet}>{lesson.steps.map(({ title }) => title).join(' · ')}</span>
            <span className={classes.acts}>
              <Button
                size="xs"
                aria-label={`${text('lesson.page.begin')}: ${lesson.title}`}
                onClick={() => startLesson(lesson, name)}
              >
                {text('lesson.page.begin')}
              </Button>
              <Button
                size="xs"
                variant="default"
                aria-label={`${text('lesson.page.take')}: ${lesson.title}`}
                onClick={() => onTake(lesson)}
              >
                {text('lesson.page.take')}
              </Button>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
