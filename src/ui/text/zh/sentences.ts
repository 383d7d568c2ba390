import { fields } from './core/fields';
import { landscapes } from './core/landscapes';
import { methods } from './core/methods';
import { names } from './core/names';
import { presets } from './core/presets';
import { problems } from './core/problems';
import { sharing } from './core/sharing';
import { terms } from './core/terms';

/** What core says, by its English sentence. */
export const sentences: Readonly<Record<string, string>> = {
  ...Object.fromEntries(names.map((name) => [name, name])),
  ...fields,
  ...landscapes,
  ...methods,
  ...presets,
  ...problems,
  ...sharing,
  ...terms,
};
