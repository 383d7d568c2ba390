import type { Plugin } from 'vite';

export const pagePolicy: string;
export const workerPolicy: string;
export function contentSecurityPolicy(): Plugin;
