/** The path of a Python that can import torch, or null. */
export function findTorch(): string | null;
/** Likewise, with Debian's package installed first where that needs no asking. */
export function ensureTorch(say?: (line: string) => void): string | null;
