import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import type { Goal } from '../../core/lesson/goal';
import type { LessonStep } from '../../core/lesson/lesson';
import { Disclosure } from '../controls/Disclosure';
import { text } from '../text/text';
import { goalWords } from './goal-words';
import classes from './lesson.module.css';
import { Prose } from './Prose';

interface Props {
  readonly step: LessonStep;
  /** Names of the tasks that are trained. */
  readonly names: readonly string[];
  readonly isSolved: boolean;
  /** Whether a goal is reached as the run stands. */
  readonly isReached: (goal: Goal) => boolean;
}

/** A step of a lesson: its text, and its task with what it is held to. */
export function LessonStepView({ step, names, isSolved, isReached }: Props) {
  const { task } = step;
  return (
    <>
      <h3 className={classes.stepTitle}>{step.title}</h3>
      <Prose text={step.text} />
      {task === null ? null : (
        <section className={classes.task} aria-label={text('lesson.task')}>
          <p className={classes.taskHead}>
            <strong>{text('lesson.task')}</strong>
            <span role="status" className={isSolved ? classes.solved : classes.quiet}>
              {text(isSolved ? 'lesson.solved' : 'lesson.waiting')}
            </span>
          </p>
          <Prose text={task.text} />
          <ul className={classes.goals}>
            {task.goals.map((goal) => (
              <li key={JSON.stringify(goal)}>
                {isSolved || isReached(goal) ? (
                  <IconCircleCheckFilled
                    className={classes.solved}
                    size={15}
                    aria-label={text('lesson.solved')}
                  />
                ) : (
                  <IconCircle size={15} aria-label={text('lesson.waiting')} />
                )}
                <span>{goalWords(goal, names)}</span>
              </li>
            ))}
          </ul>
          {task.hint === '' ? null : (
            <Disclosure title={text('lesson.hint')}>
              <div className={classes.hint}>
                <Prose text={task.hint} />
              </div>
            </Disclosure>
          )}
        </section>
      )}
    </>
  );
}
