/** The pages that this is made of; all but the first have a name in the address. */
export type PageId = 'playground' | (typeof namedPages)[number];

const namedPages = ['lab', 'landscape', 'compare', 'transfer', 'learn', 'lesson'] as const;

/**
 * The page that an address means: `#lab` and `#lab?g=1,0` are the lab's, `#learn/shared` is a chapter of
 * learn's, a configuration is the playground's. Marks of the sentence around a link may have got stuck to the name.
 */
export function pageOf(hash: string): PageId {
  const [, plain, learn] = /^#?(?:([a-z]+)|(learn)\/[a-z-]*)(?:\?|[.,;:!)\]>'"]*$)/.exec(hash) ?? [];
  const name = plain ?? learn;
  return namedPages.find((each) => each === name) ?? 'playground';
}

/** What an address says of a page's state: what stands behind the name and the question mark. */
export function stateIn(hash: string): string {
  const mark = hash.indexOf('?');
  return pageOf(hash) === 'playground' || mark < 0 ? '' : hash.slice(mark + 1);
}

/** The address of a page in a state; the bare name where there is nothing to say. */
export function hashFor(page: Exclude<PageId, 'playground'>, state: string): string {
  return state === '' ? `#${page}` : `#${page}?${state}`;
}
