import { optionsOf } from '../../core/weighting/chosen';
import type { Method } from '../../core/weighting/weighting';
import { Disclosure } from '../controls/Disclosure';
import { type OnOption, optionsSummary, RecordOptions } from '../record/RecordOptions';
import { actions } from '../store/actions';
import { getState, useApp } from '../store/store';
import { text } from '../text/text';

/** The options of the chosen method under their title, which says their values; nothing where it has none. */
export function MethodOptions({ method }: { readonly method: Method }) {
  const options = optionsOf(useApp((state) => state.config.method));
  if (Object.keys(method.options).length === 0) return null;
  return (
    <Disclosure title={text('method.options')} summary={optionsSummary(method.options, options)}>
      <MethodOptionControls method={method} />
    </Disclosure>
  );
}

/** The controls alone. */
export function MethodOptionControls({ method }: { readonly method: Method }) {
  const options = optionsOf(useApp((state) => state.config.method));
  return <RecordOptions record={method} values={options} onOption={setOption} />;
}

const setOption: OnOption = (name, value) => {
  const { method } = getState().config;
  actions.configure({ method: { ...method, options: { ...method.options, [name]: value } } });
};
