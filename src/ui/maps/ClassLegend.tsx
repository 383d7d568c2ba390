import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { inOwnUnit } from '../../core/data/dataset';
import { shownName } from '../store/names';
import { useApp } from '../store/store';
import { useFamily } from '../store/useTargets';
import { measureText } from '../text/numbers';
import { text } from '../text/text';
import { taskColor } from '../theme/task-colors';
import classes from './maps.module.css';
import { runInks } from './output-ink';
import { cssOf } from './rgb';

/** What a map's colours mean: a patch a class, or the ends of a regression's range. */
export function ClassLegend({ task }: { readonly task: number }) {
  const ready = useApp((state) => state.ready);
  const { isUsers } = useFamily();
  const scheme = useComputedColorScheme('light');
  const ink = useMemo(() => {
    if (ready === null) return undefined;
    return runInks(ready.tasks, ready.points, (index) => taskColor(index, scheme), scheme)[task];
  }, [ready, task, scheme]);
  const summary = ready?.tasks[task];
  if (ink === undefined || summary === undefined) return null;
  if (ink.kind !== 'regression') {
    return (
      <ul className={classes.tints} aria-label={text('diagram.outputs.colors')}>
        {summary.classes.map((name, index) => (
          <li key={name}>
            <i
              className={`${classes.patch} ${classes.tint}`}
              style={{ background: cssOf(ink.tints[index]!) }}
            />
            {shownName(name, isUsers)}
          </li>
        ))}
      </ul>
    );
  }
  const [low, high] = ink.ends.map((end) => cssOf(end)) as [string, string];
  return (
    <div className={classes.ramp}>
      <span>{measureText(inOwnUnit(summary, ink.range.low))}</span>
      <i className={classes.gradient} style={{ background: `linear-gradient(to right, ${low}, ${high})` }} />
      <span>{measureText(inOwnUnit(summary, ink.range.high))}</span>
    </div>
  );
}
