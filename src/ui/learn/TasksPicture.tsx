import type { Config } from '../../core/config/schema';
import { dataFamilies } from '../../core/data';
import { TargetThumb } from '../controls/TargetThumb';
import { text } from '../text/text';
import classes from './learn.module.css';

/** Where nothing trains: what the tasks ask, drawn from the law that makes their examples. */
export function TasksPicture({ config, isCalm }: { readonly config: Config; readonly isCalm: boolean }) {
  const { tasks, data } = config;
  return (
    <div className={classes.resting}>
      {dataFamilies[data].isPlane ? (
        <div className={classes.thumbs}>
          {tasks.map((task, index) => (
            <TargetThumb
              // biome-ignore lint/suspicious/noArrayIndexKey: a task is its place in the list
              key={index}
              target={task.target}
              isNumber={task.kind === 'regression'}
              rotation={task.rotation}
              classCount={task.classes}
              size={88}
            />
          ))}
        </div>
      ) : null}
      <p>{text(isCalm ? 'learn.restingCalm' : 'learn.resting')}</p>
    </div>
  );
}
