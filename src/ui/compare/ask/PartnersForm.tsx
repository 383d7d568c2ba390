import { SegmentedControl } from '@mantine/core';
import controls from '../../controls/controls.module.css';
import { text } from '../../text/text';
import type { FormProps } from './ask';
import classes from './ask.module.css';

/** How many networks a grouping may have. */
export function PartnersForm({ experiment, question, onAsk }: FormProps<'partners'>) {
  const counts = Array.from({ length: experiment.base.tasks.length - 1 }, (_, i) => String(i + 2));
  return (
    <div className={classes.line}>
      <span className={classes.name}>{text('compare.ask.networks')}</span>
      <SegmentedControl
        className={controls.segments}
        fullWidth
        aria-label={text('compare.ask.networks')}
        data={counts}
        value={String(question.networks)}
        onChange={(networks) => onAsk({ ...question, networks: Number(networks) })}
      />
      <p className={classes.why}>{text('compare.ask.networksWhy')}</p>
    </div>
  );
}
