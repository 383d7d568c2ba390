import { embed } from './embed';
import { glossary } from './glossary';
import { help } from './help';
import { learn } from './learn';
import { lesson } from './lesson';
import { picture } from './picture';
import { tables } from './tables';
import { tour } from './tour';
import { transfer } from './transfer';

/** Texts that come only when something asks for them (`laterTexts`): the first page does without. */
export const later = { embed, glossary, help, learn, lesson, picture, tables, tour, transfer } as const;
