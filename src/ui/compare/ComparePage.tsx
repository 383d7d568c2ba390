import { text } from '../text/text';
import { KindCards } from './ask/KindCards';
import { compareCodec } from './compare-url';
import { QuestionPage } from './QuestionPage';
import { ResultsView } from './results/ResultsView';

/** Variants of what is on the playground, compared. */
export function ComparePage() {
  return (
    <QuestionPage
      title={text('compare.title')}
      codec={compareCodec}
      Cards={KindCards}
      Answer={ResultsView}
      answers={({ question }) => question.kind !== 'transfer'}
      elsewhere={
        <>
          {text('compare.answer.ofNewTask')} <a href="#transfer">{text('compare.answer.toNewTask')}</a>
        </>
      }
    />
  );
}
