import { guide } from './guide';
import { help } from './help';

/** Texts that come only when something asks for them (`laterTexts`): the first page does without. */
export const later = { guide, help } as const;
