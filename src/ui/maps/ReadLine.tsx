import type { AppState } from '../store/state';
import { useApp } from '../store/store';
import { useCalm } from '../store/useCalm';
import { fixed, measureText, percentText } from '../text/numbers';
import { sayName, text } from '../text/text';
import classes from './maps.module.css';
import { inputsAt, pointAt, type Reading, readingAt, type Spot } from './reading';
import { type MapsOf, seedMapsIn } from './shown-maps';

/** What the task answers at a spot, and what it should; what to do where there is none. */
export function ReadLine({
  task,
  spot,
  of,
}: {
  readonly task: number;
  readonly spot: Spot | null;
  readonly of: MapsOf;
}) {
  const view = useCalm((state) => state.view);
  const ready = useApp((state) => state.ready);
  const config = useApp((state) => state.config.tasks[task]);
  const sentence =
    spot === null ? text('diagram.outputs.probeHint') : readingText({ view, ready, config, of }, task, spot);
  return (
    <output className={classes.reading} aria-live="polite">
      {sentence}
    </output>
  );
}

interface Known extends Pick<AppState, 'view' | 'ready'> {
  readonly config: AppState['config']['tasks'][number] | undefined;
  readonly of: MapsOf;
}

function readingText({ view, ready, config, of }: Known, task: number, spot: Spot): string {
  const summary = ready?.tasks[task];
  if (!view?.grid || !ready?.points || summary === undefined || config === undefined) {
    return text('diagram.outputs.waiting');
  }
  const [x1, x2] = inputsAt(ready.points, spot).map((value) => fixed(value)) as [string, string];
  const { grid } = view;
  const maps = of === 'seed' ? null : seedMapsIn(grid, task, summary);
  const outputs = of === 'seed' ? grid.outputs[task] : maps?.mean;
  if (outputs === undefined) return text('diagram.outputs.waiting');
  if (of === 'apart') {
    const value = maps!.apart[pointAt(grid.side, spot)]!;
    return summary.kind === 'regression'
      ? text('diagram.outputs.maps.readNumbers', {
          x1,
          x2,
          apart: measureText(value * summary.unit.deviation),
        })
      : text('diagram.outputs.maps.readClasses', { x1, x2, share: percentText(value) });
  }
  const reading = wording(
    readingAt({ outputs, side: grid.side }, spot, summary, config, ready.points),
    x1,
    x2,
  );
  const count = grid.runs?.length ?? 0;
  return of === 'mean' ? text('diagram.outputs.maps.readMean', { count, reading }) : reading;
}

function wording(reading: Reading, x1: string, x2: string): string {
  if (reading.kind === 'number') {
    const { predicted, target } = reading;
    return text('diagram.outputs.readNumber', {
      x1,
      x2,
      predicted: measureText(predicted),
      target: measureText(target),
    });
  }
  const { probability } = reading;
  const [predicted, target] = [reading.predicted, reading.target].map((name) => sayName(name)) as [
    string,
    string,
  ];
  return text('diagram.outputs.readClass', { x1, x2, predicted, share: percentText(probability), target });
}
