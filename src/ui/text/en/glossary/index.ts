import type { TermId } from '../../../../core/terms';
import { gradients } from './gradients';
import { learning } from './learning';
import { measuring } from './measuring';
import { sharing } from './sharing';
import { training } from './training';

/** What is said of a term: what it is called, what it is in a sentence, and what else there is to know. */
interface TermText {
  readonly name: string;
  readonly is: string;
  readonly more: string;
}

/** What every term means. */
export const glossary = {
  ...learning,
  ...sharing,
  ...gradients,
  ...training,
  ...measuring,
} as const satisfies Readonly<Record<TermId, TermText>>;
