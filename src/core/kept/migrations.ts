/** Rewrites a kept run, or its facts alone, of one version to the next; pure. */
export type KeptMigration = (run: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** `keptMigrations[i]` leads from version i + 1 to version i + 2, without gaps, as those of links do. */
export const keptMigrations: readonly KeptMigration[] = [];

/** A run of version `from`, as the version after the last of `steps` would have kept it. */
export function migrated(
  run: Readonly<Record<string, unknown>>,
  from: number,
  steps: readonly KeptMigration[] = keptMigrations,
): Readonly<Record<string, unknown>> {
  return steps.slice(from - 1).reduce((current, step, i) => ({ ...step(current), v: from + i + 1 }), run);
}
