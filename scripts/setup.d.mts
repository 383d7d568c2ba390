export const root: string;
export function ensurePackages(say?: (line: string) => void): void;
export function ensureBuild(say?: (line: string) => void): string;
export function buildPage(folder: string): void;
