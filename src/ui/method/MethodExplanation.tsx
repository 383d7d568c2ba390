import type { ReactNode } from 'react';
import { defaultOptions } from '../../core/fields/choosable-record';
import type { Method, OptionValues } from '../../core/weighting/weighting';
import { Explanation, type Fact } from '../record/Explanation';
import { type MethodNumbers, numbersTex } from '../record/tex';
import { say, text } from '../text/text';

export interface MethodExplanationProps {
  readonly method: Method;
  /** Of the method; what is not named has its default. */
  readonly options?: OptionValues;
  /** What the method says just now; left out where nothing has been computed. */
  readonly numbers?: MethodNumbers;
  /** Between the formula and what its symbols mean: the method's options, say. */
  readonly children?: ReactNode;
}

/** What a method does and where it comes from. */
export function MethodExplanation({ method, options = {}, numbers, children }: MethodExplanationProps) {
  const isClosest = method.needs === 'jacobian';
  return (
    <Explanation
      record={method}
      facts={factsOf(method, { ...defaultOptions(method), ...options })}
      {...(numbers === undefined ? {} : { numbersTex: numbersTex(numbers, isClosest) })}
    >
      {children}
    </Explanation>
  );
}

function factsOf(method: Method, options: OptionValues): Fact[] {
  return [
    { name: text('explanation.looksAt'), value: text(`explanation.needs.${method.needs}`) },
    { name: text('explanation.scale'), value: text(`explanation.scales.${method.scale}`) },
    { name: text('explanation.heads'), value: text(`explanation.headRules.${method.heads(options)}`) },
    { name: text('explanation.noLabel'), value: text('explanation.noLabelHelp') },
    ...(method.random === '' ? [] : [{ name: text('explanation.random'), value: say(method.random) }]),
  ];
}
