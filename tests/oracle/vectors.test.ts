import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readers } from './readers';
import type { VectorFile } from './readers/reader';
import { tally } from './tally';

// Another folder of files with the same names and form can be named: MTL_VECTORS=folder npx vitest ...
const folder = process.env.MTL_VECTORS ?? join(import.meta.dirname, '../vectors');

const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .flatMap((name) => {
    const content: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    return isVectorFile(content) ? [{ name: name.slice(0, -'.json'.length), content }] : [];
  });

const lines: string[] = [];

describe('reference vectors', () => {
  afterAll(() => console.log(lines.join('\n')));

  test('lie in the folder, and no two readers want the same file', () => {
    expect(files.length).toBeGreaterThan(0);
    const wanted = readers.map(({ file }) => file);
    expect(new Set(wanted).size).toBe(wanted.length);
  });

  for (const { name, content } of files) {
    test(name, async () => {
      const reader = readers.find(({ file }) => file === name);
      if (reader === undefined) {
        lines.push(`${name}: no reader`);
        throw new Error(`${name}.json has no reader in tests/oracle/readers`);
      }
      const { line, faults } = tally(content.cases, [...(await reader.read(content))]);
      lines.push(`${name}: ${line}`);
      expect(faults).toEqual([]);
    }, 600_000);
  }
});

function isVectorFile(content: unknown): content is VectorFile {
  return (
    typeof content === 'object' &&
    content !== null &&
    'method' in content &&
    'cases' in content &&
    Array.isArray(content.cases)
  );
}
