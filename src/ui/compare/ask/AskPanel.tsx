import type { Experiment } from '../../../core/experiment/experiment';
import { taskLimits } from '../../../core/experiment/start-question';
import { Panel } from '../../parts/Panel';
import { text } from '../../text/text';
import type { ChangeExperiment } from './ask';
import classes from './ask.module.css';
import { ChoicesForm } from './ChoicesForm';
import { KnobsForm } from './KnobsForm';
import { LabelsForm } from './LabelsForm';
import { NewTaskForm } from './NewTaskForm';
import { PartnersForm } from './PartnersForm';
import { WeightsForm } from './WeightsForm';

interface Props {
  readonly experiment: Experiment;
  readonly tasks: readonly string[];
  readonly change: ChangeExperiment;
}

/** What is asked: the form of the question. */
export function AskPanel(props: Props) {
  const { base, question } = props.experiment;
  const [least, most] = taskLimits[question.kind];
  const count = base.tasks.length;
  return (
    <Panel title={text('compare.ask.title')} className={classes.panel ?? ''}>
      {count < least || count > most ? (
        <p className={classes.refusal}>{text('compare.ask.tooFew', { least, most, count })}</p>
      ) : (
        <Form {...props} />
      )}
    </Panel>
  );
}

function Form({ experiment, tasks, change }: Props) {
  const { question } = experiment;
  const shared = {
    experiment,
    tasks,
    onAsk: (next: typeof question) => change((before) => ({ ...before, question: next })),
  };
  switch (question.kind) {
    case 'choices':
      return <ChoicesForm {...shared} question={question} />;
    case 'knobs':
      return <KnobsForm {...shared} question={question} />;
    case 'weights':
      return <WeightsForm {...shared} question={question} />;
    case 'partners':
      return <PartnersForm {...shared} question={question} />;
    case 'labels':
      return <LabelsForm {...shared} question={question} />;
    case 'transfer':
      return <NewTaskForm experiment={experiment} tasks={tasks} change={change} question={question} />;
    default:
      return question satisfies never;
  }
}
