/** A link's format; the first thing in it. Older links are migrated (see url.ts). */
export const configVersion = 1;

export const maxTasks = 16;
