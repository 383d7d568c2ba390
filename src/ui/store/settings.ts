import type { BackendId } from '../../core/run/backend';
import { type LanguageId, languageIds } from '../text/languages';
import { readBackend } from './backend-names';

interface Setting<Value> {
  read(): Value;
  write(value: Value): void;
}

/** A setting kept in this browser where it keeps anything; elsewhere it lasts as long as the page. */
function kept<Value>(
  name: string,
  parse: (text: string | null) => Value,
  print: (value: Value) => string,
): Setting<Value> {
  const key = `mtl-playground.${name}`;
  return {
    read() {
      try {
        return parse(localStorage.getItem(key));
      } catch {
        // A browser that forbids storage.
        return parse(null);
      }
    },
    write(value) {
      try {
        localStorage.setItem(key, print(value));
      } catch {
        // As above.
      }
    },
  };
}

/** Whether training goes on while the tab is hidden. */
export const keepRunningSetting = kept(
  'keep-running',
  (text) => text === 'on',
  (isOn) => (isOn ? 'on' : 'off'),
);

/** The backend that the user has chosen; null where none is. */
export const backendSetting = kept<BackendId | null>('backend', readBackend, (id) => id ?? '');

/** The language of that name; null for any other text. */
export const readLanguage = (name: string | null): LanguageId | null =>
  languageIds.find((id) => id === name) ?? null;

/** The language that the user has chosen; null where none is. */
export const languageSetting = kept<LanguageId | null>('language', readLanguage, (id) => id ?? '');

/** Whether this browser has been invited to the tour. */
export const invitedSetting = kept(
  'invited',
  (text) => text === 'yes',
  (isInvited) => (isInvited ? 'yes' : ''),
);

/** The lesson that was written last, as JSON; empty where none was. */
export const lessonDraftSetting = kept<string>(
  'lesson-draft',
  (text) => text ?? '',
  (json) => json,
);
