import { defaultTask } from '../../core/config/defaults';
import { runFields, taskFields } from '../../core/config/fields';
import type { Config, TaskConfig } from '../../core/config/schema';
import { dataFamilies } from '../../core/data';
import type { Field } from '../../core/fields/field';
import { isSame } from '../../core/is-same';
import { knobValue, knobWords } from '../store/config-words';
import { grammar } from '../text/language';
import { percentText } from '../text/numbers';
import { say, text } from '../text/text';

export interface BaseLine {
  readonly title: string;
  readonly words: string;
}

/** Said elsewhere, or what an experiment says of itself. */
const unsaid = ['target', 'name', 'kind', 'weight'];

/** What a configuration is, in a few lines; `tasks` are what its tasks are called. */
export function baseWords(config: Config, tasks: readonly string[]): readonly BaseLine[] {
  const words = (names: readonly (keyof Config)[]) =>
    names.map((name) => knobWords(runFields[name as keyof typeof runFields] as Field, config[name]));
  const { title } = runFields.data.options.find(({ id }) => id === config.data)!;
  const family = dataFamilies[config.data];
  const network: (keyof Config)[] = ['sharing', 'trunk', ...optional(config, ['head', 'activation'])];
  const training: (keyof Config)[] = [
    'method',
    ...optional(config, ['optimizer', 'trunkL1', 'trunkL2', 'headL1', 'headL2', 'evenLabels']),
    'learningRate',
    'batch',
  ];
  return [
    { title: text('compare.base.data'), words: [say(title), ...words(family.knobs)].join(' · ') },
    {
      title: text('compare.base.tasks'),
      words: config.tasks
        .map((task, index) => taskWords(task, tasks[index] ?? ''))
        .join(text('runs.compare.between')),
    },
    { title: text('compare.base.network'), words: words(network).join(' · ') },
    { title: text('compare.base.training'), words: words(training).join(' · ') },
    { title: text('compare.base.judged'), words: judgedWords(config) },
  ];
}

/** Those that are not at their defaults. */
function optional(config: Config, names: readonly (keyof typeof runFields)[]): (keyof Config)[] {
  return names.filter((name) => !isSame(config[name], runFields[name].default));
}

function taskWords(task: TaskConfig, name: string): string {
  const changed = Object.entries<Field>(taskFields).filter(([knob, field]) => {
    const of = knob as keyof TaskConfig;
    return field.type !== 'text' && !unsaid.includes(knob) && !isSame(task[of], defaultTask[of]);
  });
  const said = changed.map(([knob, field]) => knobWords(field, task[knob as keyof TaskConfig]));
  const weight = task.weight === 1 ? [] : [knobWords(taskFields.weight, task.weight)];
  const options = grammar().clauses([knobValue(taskFields.kind, task.kind), ...weight, ...said]);
  return text('runs.withOptions', { title: name, options });
}

function judgedWords({ validationShare }: Config): string {
  return validationShare > 0
    ? text('compare.base.best', { share: percentText(validationShare) })
    : text('compare.base.tested');
}
