import type { LaterCatalogue } from '../../language-texts';
import { gradients } from './gradients';
import { learning } from './learning';
import { measuring } from './measuring';
import { sharing } from './sharing';
import { training } from './training';

/** 各术语的含义。 */
export const glossary: LaterCatalogue['glossary'] = {
  ...learning,
  ...sharing,
  ...gradients,
  ...training,
  ...measuring,
};
