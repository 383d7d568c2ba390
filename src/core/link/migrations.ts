/** A link's entries by their keys, the values as they stand in the link. */
export type LinkEntries = ReadonlyMap<string, string>;

/** Rewrites the entries of one version to those of the next; pure. */
export type Migration = (entries: LinkEntries) => LinkEntries;

/**
 * `migrations[i]` leads from version i + 1 to version i + 2, without gaps, so that a link of any age can be read.
 * One is needed whenever an old link would mean something else: a renamed key or name, but also a changed default,
 * because a link leaves out what was the default when it was made.
 */
export const migrations: readonly Migration[] = [];

/** The entries of a link of version `from`, as the version after the last of `steps` would have written them. */
export function migrate(
  entries: LinkEntries,
  from: number,
  steps: readonly Migration[] = migrations,
): LinkEntries {
  return steps.slice(from - 1).reduce((current, step) => step(current), entries);
}
