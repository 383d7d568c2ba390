import type { Plugin } from 'vite';

export const licensesFile: string;
export function licenses(): { readonly worker: () => Plugin; readonly page: Plugin };
