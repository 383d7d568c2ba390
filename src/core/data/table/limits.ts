/** The largest file that is read, in bytes: 64 MiB. Said before a byte of it is read. */
export const maxTableBytes = 64 * 2 ** 20;

export const minTableColumns = 2;
export const maxTableColumns = 200;

/** Fewer rows than this leave nothing to train and test on. */
export const minTableRows = 5;

/** A column's name is cut to this many characters, so that a task can name its target by it in a link. */
export const maxNameLength = 64;

/** A target with more distinct values than this is no class. */
export const maxClasses = 50;

/** A categorical feature gets this many columns for its most frequent values; the others share one. */
export const maxCategories = 30;

/** Numbers that an encoded table may hold, rows times features: 128 MiB of them. */
export const maxInputNumbers = 2 ** 25;
