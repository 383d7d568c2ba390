import { Suspense, useDeferredValue } from 'react';
import classes from './app.module.css';
import { KnobLeads } from './controls/knob-lead';
import { ModelPanel } from './diagram/ModelPanel';
import { OutputsPanel } from './maps/OutputsPanel';
import { DataPanel } from './panels/DataPanel';
import { TasksPanel } from './panels/TasksPanel';
import { TrainingPanel } from './panels/TrainingPanel';
import { VerdictPanel } from './panels/VerdictPanel';
import { onDemand } from './parts/on-demand';
import { PanelBoundary } from './parts/PanelBoundary';
import { ClaimBar } from './shell/ClaimBar';
import { comparisonOf } from './store/experiment/compare-with';
import { useLesson } from './store/lesson';
import { text } from './text/text';

const ChartsPanel = onDemand(() => import('./charts/ChartsPanel').then((module) => module.ChartsPanel));
const LessonPanel = onDemand(() => import('./lesson/LessonPanel').then((module) => module.LessonPanel));
// Read beside the page and not with it: the charts' library is heavy, and nothing is on the charts before the first step.
ChartsPanel.begin();

/** The one screen: settings at the left, model over charts in the middle, what comes of it at the right. */
export function Playground() {
  // What stands beside the charts comes a moment later: their first curve does not wait for it.
  const hasSides = useDeferredValue(true, false);
  const hasLesson = useLesson(({ reading }) => reading !== null);
  return (
    <main className={classes.main}>
      <div className={classes.left}>
        {hasSides ? (
          <KnobLeads value={comparisonOf}>
            <DataPanel />
            <TasksPanel />
            <TrainingPanel />
          </KnobLeads>
        ) : null}
      </div>
      <div className={classes.middle}>
        <ClaimBar />
        <div className={classes.model} id="model" tabIndex={-1}>
          <PanelBoundary name={text('shell.parts.model')}>
            <ModelPanel />
          </PanelBoundary>
        </div>
        <div className={classes.charts} id="charts">
          <PanelBoundary name={text('shell.parts.charts')}>
            <Suspense fallback={<div className={classes.waiting}>{text('shell.parts.loading')}</div>}>
              <ChartsPanel />
            </Suspense>
          </PanelBoundary>
        </div>
      </div>
      <div className={classes.right}>
        <div className={classes.verdict} id="verdict">
          <PanelBoundary name={text('shell.parts.verdict')}>
            <VerdictPanel />
          </PanelBoundary>
        </div>
        <div className={classes.outputs}>
          <PanelBoundary name={text('shell.parts.outputs')}>
            {hasSides ? <OutputsPanel /> : null}
          </PanelBoundary>
        </div>
      </div>
      {hasLesson ? (
        <div className={classes.lesson}>
          <PanelBoundary name={text('shell.pages.lesson')}>
            <Suspense fallback={null}>
              <LessonPanel />
            </Suspense>
          </PanelBoundary>
        </div>
      ) : null}
    </main>
  );
}
