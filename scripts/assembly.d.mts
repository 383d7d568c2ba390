import type { Plugin } from 'vite';

export function assembly(): Plugin;

export function compiled(path: string): Promise<Uint8Array>;
