import { type TermId, type TopicId, termTopics } from '../../core/terms';
import { folded } from '../record/record';
import { text } from '../text/text';

/** Terms that stand together. */
export interface FoundTopic {
  readonly topic: TopicId;
  readonly terms: readonly TermId[];
}

/**
 * The terms whose name, English id or words have all that is searched for, by their topics; those that are called so
 * stand before those that only speak of it.
 */
export function foundTerms(search: string): readonly FoundTopic[] {
  const wanted = folded(search).split(/\s+/).filter(Boolean);
  const topics = Object.entries(termTopics).map(([topic, terms]) => ({
    topic: topic as TopicId,
    terms: Object.keys(terms) as TermId[],
  }));
  if (wanted.length === 0) return topics;
  const has = (words: string) => wanted.every((word) => folded(words).includes(word));
  const isNamed = (term: TermId) => has(`${term} ${text(`glossary.${term}.name`)}`);
  const isTold = (term: TermId) =>
    has(`${text(`glossary.${term}.name`)} ${text(`glossary.${term}.is`)} ${text(`glossary.${term}.more`)}`);
  return topics
    .map(({ topic, terms }) => ({
      topic,
      terms: [...terms.filter(isNamed), ...terms.filter((term) => !isNamed(term) && isTold(term))],
    }))
    .filter(({ terms }) => terms.length > 0);
}
