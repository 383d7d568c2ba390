import type { LaterCatalogue } from '../language-texts';
import { embed } from './embed';
import { glossary } from './glossary';
import { help } from './help';
import { learn } from './learn';
import { lesson } from './lesson';
import { picture } from './picture';
import { tables } from './tables';
import { tour } from './tour';
import { transfer } from './transfer';

/** 用到时才加载的文字。 */
export const later: LaterCatalogue = {
  embed,
  glossary,
  help,
  learn,
  lesson,
  picture,
  tables,
  tour,
  transfer,
};
