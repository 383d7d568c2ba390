import type { LaterCatalogue } from '../language-texts';
import { glossary } from './glossary';
import { guide } from './guide';
import { help } from './help';
import { transfer } from './transfer';

/** 用到时才加载的文字。 */
export const later: LaterCatalogue = { glossary, guide, help, transfer };
