import { runFields } from '../../../core/config/fields';
import { text } from '../../text/text';
import type { FormProps } from './ask';
import { allMethods, allSharings } from './groups';
import { RecordTicks } from './RecordTicks';

/** Which methods with which ways of sharing. */
export function ChoicesForm({ question, onAsk }: FormProps<'choices'>) {
  return (
    <>
      <RecordTicks
        title={text('compare.ask.methods')}
        field={runFields.method}
        groupsOf={allMethods}
        chosen={question.methods}
        least={1}
        onChoose={(methods) => onAsk({ ...question, methods })}
      />
      <RecordTicks
        title={text('compare.ask.sharings')}
        field={runFields.sharing}
        groupsOf={allSharings}
        chosen={question.sharings}
        least={1}
        onChoose={(sharings) => onAsk({ ...question, sharings })}
      />
    </>
  );
}
