import type { VectorReader } from './reader';

// Whatever a module in this folder exports in the form of a reader is one: a new reader touches no other file.
const modules = import.meta.glob<Readonly<Record<string, unknown>>>(
  ['./*.ts', '!./index.ts', '!./reader.ts'],
  {
    eager: true,
  },
);

export const readers: readonly VectorReader[] = Object.values(modules).flatMap((module) =>
  Object.values(module).filter(isReader),
);

function isReader(value: unknown): value is VectorReader {
  return typeof value === 'object' && value !== null && 'file' in value && 'read' in value;
}
