import { text } from '../../text/text';
import { QuestionPage } from '../QuestionPage';
import { PresetCards } from './PresetCards';
import { TransferResultsView } from './TransferResultsView';
import { transferCodec } from './transfer-url';

/** What a trunk that some tasks have trained is worth to a new one. */
export function TransferPage() {
  return (
    <QuestionPage
      title={text('transfer.title')}
      codec={transferCodec}
      Cards={PresetCards}
      Answer={TransferResultsView}
      answers={({ question }) => question.kind === 'transfer'}
      elsewhere={
        <>
          {text('transfer.elsewhere')} <a href="#compare">{text('transfer.toCompare')}</a>
        </>
      }
    />
  );
}
