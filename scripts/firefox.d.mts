export function findFirefox(): string | null;
export function ensureFirefox(say?: (line: string) => void): string | null;
export function findScreen(): string | null;
export function ensureScreen(say?: (line: string) => void): string | null;
