import { memo, type ReactNode } from 'react';
import { defaultOptions } from '../../core/fields/choosable-record';
import type { Method, OptionValues } from '../../core/weighting/weighting';
import controls from '../controls/controls.module.css';
import { MethodExplanation } from '../method/MethodExplanation';
import { Panel } from '../parts/Panel';
import { type OnOption, RecordOptions } from '../record/RecordOptions';
import type { MethodNumbers } from '../record/tex';
import { say, text } from '../text/text';
import classes from './rule.module.css';

/** A method's rule with its options to set, for the pages that have methods side by side. */
export function MethodRule(props: {
  readonly method: Method;
  /** That differ from their defaults; the same object as long as they are the same. */
  readonly options: OptionValues;
  readonly onOption: OnOption;
  readonly numbers?: MethodNumbers;
  /** Above the explanation. */
  readonly children?: ReactNode;
}) {
  const { method, onOption, numbers, children } = props;
  return (
    <Panel
      className={classes.rule ?? ''}
      title={text('lab.method.title')}
      lead={<b className={classes.name}>{say(method.title)}</b>}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className={classes.body} aria-label={say(method.title)} tabIndex={0}>
        {children}
        <MethodExplanation
          method={method}
          options={props.options}
          {...(numbers === undefined ? {} : { numbers })}
        >
          <OptionFields method={method} options={props.options} onOption={onOption} />
        </MethodExplanation>
      </section>
    </Panel>
  );
}

interface OptionProps {
  readonly method: Method;
  readonly options: OptionValues;
  readonly onOption: OnOption;
}

/** The controls are many times as much work as the rest, and stay as they are while something else moves. */
const OptionFields = memo(function OptionFields({ method, options, onOption }: OptionProps) {
  if (Object.keys(method.options).length === 0) return null;
  const values = { ...defaultOptions(method), ...options };
  return (
    <div className={`${controls.rows} ${classes.options}`}>
      <RecordOptions record={method} values={values} onOption={onOption} />
    </div>
  );
});
