import type { ChoosableRecord } from '../../core/fields/choosable-record';
import { inEnglish, type Words } from '../../core/words';
import { say } from '../text/text';

/** Records that stand together in a list. */
export interface RecordGroup<Id extends string, Record extends ChoosableRecord = ChoosableRecord> {
  readonly id: Id;
  readonly records: readonly Record[];
}

/**
 * The records that a search finds, in their groups and their own order; groups without any are left out. What is called
 * just that stands alone.
 */
export function groupsOf<Id extends string, Record extends ChoosableRecord>(
  ids: readonly Id[],
  records: readonly Record[],
  groupOf: (record: Record) => Id,
  search: string,
): RecordGroup<Id, Record>[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  const named = records.filter(({ id, title }) =>
    [folded(id), ...namesOf(title).map(folded)].includes(words.join(' ')),
  );
  const found =
    named.length > 0
      ? named
      : records.filter((record) => words.every((word) => searchText(record).includes(word)));
  return ids
    .map((id) => ({ id, records: found.filter((record) => groupOf(record) === id) }))
    .filter((group) => group.records.length > 0);
}

function searchText({ id, title, summary, source }: ChoosableRecord): string {
  const { authors, year, title: paper, venue } = source;
  return folded([id, ...namesOf(title), ...namesOf(summary), authors, year, paper, venue].join(' '));
}

/** Found in English too, whatever the page's language. */
const namesOf = (said: Words): readonly string[] => [say(said), inEnglish(said)];

/** Without capitals, accents, hyphens and underscores: "nashmtl" finds Nash-MTL, "korner" finds Körner. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}_-]/gu, '')
    .toLowerCase();
}
