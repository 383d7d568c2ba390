import { runFields, taskFields } from '../../../core/config/fields';
import { presets } from '../../../core/config/presets';
import type { Config } from '../../../core/config/schema';
import type { Field } from '../../../core/fields/field';
import { isSame } from '../../../core/is-same';
import { longestName } from '../../../core/kept/kept-run';
import { grammar } from '../../text/language';
import { say, text } from '../../text/text';
import { changedKnobs } from '../changes';
import { knobWords, type NamedConfig } from '../config-words';

/** Knobs up to which a run is called by what differs from the run before it. */
const mostNamed = 3;

/** The run before, by which the next is called. */
export interface RunBefore {
  readonly name: string;
  readonly config: Config;
}

/**
 * What a run is called: as the preset that it is, else by what differs from the run before it ("PCGrad", "trunk 32-32"),
 * else by its tasks; the same again as the run before.
 */
export function runName({ config, tasks }: NamedConfig, before: RunBefore | null): string {
  const preset = presets.find((each) => isSame(each.config, config));
  const named = preset ? say(preset.title) : (nameAfter({ config, tasks }, before) ?? grammar().list(tasks));
  return cut(named === '' ? config.data : named);
}

function nameAfter({ config, tasks }: NamedConfig, before: RunBefore | null): string | null {
  if (before === null || before.config.data !== config.data) return null;
  const changed = changeWords(before.config, { config, tasks });
  if (changed === null || changed.length > mostNamed) return null;
  return changed.length === 0 ? before.name : grammar().clauses(changed);
}

/** What a configuration has otherwise than the one before, a knob each; null where it has other tasks. */
export function changeWords(before: Config, { config, tasks }: NamedConfig): readonly string[] | null {
  const changed = [...new Set(changedKnobs(before, config).map(wholeKnob))];
  return changed.includes('tasks') ? null : changed.map((knob) => wordsOf(knob, config, tasks));
}

/** "method" for "method.c": an option is told with its record. */
function wholeKnob(knob: string): string {
  return knob.startsWith('tasks.') ? knob : knob.split('.')[0]!;
}

function wordsOf(knob: string, config: Config, tasks: readonly string[]): string {
  const [first, index, name] = knob.split('.');
  if (name === undefined)
    return knobWords(runFields[first as keyof typeof runFields], config[first as keyof Config]);
  const field: Field = taskFields[name as keyof typeof taskFields];
  const value = config.tasks[Number(index)]![name as keyof typeof taskFields];
  return text('messages.mark.task', { name: tasks[Number(index)] ?? '', change: knobWords(field, value) });
}

/** Cut to a name's length, and never through a letter of two parts. */
function cut(name: string): string {
  return name.slice(0, longestName).replace(/[\ud800-\udbff]$/, '');
}
