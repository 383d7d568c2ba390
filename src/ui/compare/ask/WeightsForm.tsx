import { SegmentedControl } from '@mantine/core';
import { runFields } from '../../../core/config/fields';
import controls from '../../controls/controls.module.css';
import { text } from '../../text/text';
import type { FormProps } from './ask';
import classes from './ask.module.css';
import { pointMethods, sweepMethods } from './groups';
import { RecordTicks } from './RecordTicks';

const counts = [16, 24, 32, 48, 64] as const;

/** Which weights, by what they are swept, and which methods lie beside them. */
export function WeightsForm({ question, onAsk }: FormProps<'weights'>) {
  return (
    <>
      <div className={classes.line}>
        <span className={classes.name}>{text('compare.ask.points')}</span>
        <SegmentedControl
          className={controls.segments}
          fullWidth
          aria-label={text('compare.ask.points')}
          data={counts.map(String)}
          value={String(question.points)}
          onChange={(points) => onAsk({ ...question, points: Number(points) })}
        />
        <p className={classes.why}>{text('compare.ask.pointsHint')}</p>
      </div>
      <RecordTicks
        title={text('compare.ask.sweeps')}
        field={runFields.method}
        groupsOf={sweepMethods}
        chosen={question.sweeps}
        least={1}
        onChoose={(sweeps) => onAsk({ ...question, sweeps })}
      />
      <p className={classes.why}>{text('compare.ask.sweepsWhy')}</p>
      <RecordTicks
        title={text('compare.ask.beside')}
        field={runFields.method}
        groupsOf={pointMethods}
        chosen={question.methods}
        least={0}
        onChoose={(methods) => onAsk({ ...question, methods })}
      />
      <p className={classes.why}>{text('compare.ask.besideWhy')}</p>
    </>
  );
}
