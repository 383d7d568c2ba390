import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cycles, importsOf, type Sources, violations } from '../setup/import-rule';

const root = join(import.meta.dirname, '../..');
const sources = read(['src']);

function read(folders: readonly string[]): Sources {
  const found = new Map<string, string>();
  for (const folder of folders) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(tsx?|m?js|css|md|html)$/.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      found.set(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8'));
    }
  }
  return found;
}

/** What is said of made-up files that stand among the real ones. */
function violationsOf(files: Record<string, string>): string[] {
  const found = violations(new Map([...sources, ...Object.entries(files)]));
  return found.filter((line) => Object.keys(files).some((path) => line.startsWith(path)));
}

describe('the import rule', () => {
  test('holds for every file of src', () => {
    expect(sources.size).toBeGreaterThan(50);
    expect(violations(sources)).toEqual([]);
  });

  test.each([
    ['core may not import the engine', 'src/core/made-up.ts', "import '../engine/tensorflow/tf';"],
    ['core may not import React', 'src/core/made-up.ts', "import { useState } from 'react';"],
    [
      'core may not import a type of the page',
      'src/core/made-up.ts',
      "import type { AppState } from '../ui/store/state';",
    ],
    ['the engine may not import the worker', 'src/engine/made-up.ts', "export * from '../worker/protocol';"],
    [
      'the engine takes TensorFlow.js from one file',
      'src/engine/made-up.ts',
      "import '@tensorflow/tfjs-core';",
    ],
    [
      'the worker may not import the page',
      'src/worker/made-up.ts',
      "type A = import('../ui/store/state').AppState;",
    ],
    [
      'the worker takes TensorFlow.js from the engine',
      'src/worker/made-up.ts',
      "import '@tensorflow/tfjs-core';",
    ],
    [
      'a client may not import the engine',
      'src/worker/made-up-client.ts',
      "import '../engine/tensorflow/tf';",
    ],
    [
      'the page may not import the engine',
      'src/ui/made-up.ts',
      "import { tf } from '../engine/tensorflow/tf';",
    ],
    [
      "the page may not import the worker's insides",
      'src/ui/made-up.tsx',
      "const a = import('../worker/session');",
    ],
    [
      'the page may not import TensorFlow.js',
      'src/ui/made-up.ts',
      "import type { Tensor } from '@tensorflow/tfjs-core';",
    ],
    ['a file outside of the rooms is refused', 'src/made-up.ts', 'export const a = 1;'],
    ['an import that leads out of src is refused', 'src/core/made-up.ts', "import '../setup/import-rule';"],
    [
      'the store may not import what shows it',
      'src/ui/store/made-up.ts',
      "import type { Chart } from '../charts/model/chart';",
    ],
    [
      'folders of one floor may not import each other',
      'src/ui/maps/made-up.ts',
      "import '../compass/words';",
    ],
    [
      'a method may not know the configuration',
      'src/core/weighting/made-up.ts',
      "import '../config/schema';",
    ],
    [
      'an operation may not know the trainer',
      'src/engine/ops/made-up.ts',
      "import type { Batch } from '../trainer/batches';",
    ],
    [
      "methods' tensor forms may not import the optimisers",
      'src/engine/directions/made-up.ts',
      "import { optimizers } from '../optimizers';",
    ],
    [
      'a folder of core that is on no floor is refused',
      'src/core/made-up/a.ts',
      "import type { Matrix } from '../linalg/matrix';",
    ],
  ])('%s', (_claim, path, text) => {
    expect(violationsOf({ [path]: text })).toHaveLength(1);
  });

  test('allows what it should', () => {
    const files = {
      'src/core/made-up.ts': "import { z } from 'zod';\nimport { stream } from './random';",
      'src/worker/made-up.ts':
        "import { tf } from '../engine/tensorflow/tf';\nimport type { Frame } from './protocol';",
      'src/ui/made-up.tsx':
        "import type { Frame } from '../worker/protocol';\nimport { Button } from '@mantine/core';",
    };
    expect(violationsOf(files)).toEqual([]);
  });
});

describe('import cycles', () => {
  test('there is none in src', () => {
    expect(cycles(sources)).toEqual([]);
  });

  test('one is found, types included', () => {
    const files = new Map([
      ['src/core/a.ts', "import type { B } from './b';\nexport type A = B;"],
      ['src/core/b.ts', "export { c as b } from './c';\nexport type B = 1;"],
      ['src/core/c.ts', "import { a } from './a';\nexport const c = a;"],
    ]);
    expect(cycles(files)).toEqual([['src/core/a.ts', 'src/core/b.ts', 'src/core/c.ts']]);
  });
});

test('every way to import is seen', () => {
  const text = [
    "import './a';",
    "import b from './b';",
    "import type { C } from './c';",
    "export { d } from './d';",
    "export * from './e';",
    "const f = () => import('./f');",
    "let g: import('./g').G;",
    "// import './not';",
    'const text = "import \'./nor-this\'";',
  ].join('\n');
  const specifiers = importsOf('src/core/x.ts', text, new Map()).map((found) => found.specifier);
  expect(specifiers).toEqual(['./a', './b', './c', './d', './e', './f', './g']);
});

describe('src', () => {
  // Comments may speak of what the code must not do.
  const code = new Map(
    [...sources].map(([path, text]) => [path, text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')]),
  );
  const filesWith = (pattern: RegExp) =>
    [...code].filter(([, text]) => pattern.test(text)).map(([path]) => path);

  test('draws no unseeded random numbers but the seed that the dice gives and the names of kept runs', () => {
    expect(filesWith(/\bMath\s*\.\s*random\b|\bgetRandomValues\b|\brandomUUID\b/)).toEqual([
      'src/ui/store/new-id.ts',
      'src/ui/store/other-seed.ts',
    ]);
  });

  test('writes numbers for readers in two places: the page, and English without a page', () => {
    expect(filesWith(/\btoLocaleString\b|\bNumberFormat\(/)).toEqual([
      'src/core/words.ts',
      'src/ui/text/numbers.ts',
    ]);
  });

  test('asks for no chart tab by its name', () => {
    expect(filesWith(/\btab(\.id)?\s*[!=]==?\s*'/)).toEqual([]);
  });

  test('takes elementary functions from core/elementary, where numbers count: browsers differ in theirs', () => {
    const counted = filesWith(
      /\bMath\s*\.\s*(a?(sin|cos|tan)h?|atan2|exp|expm1|log|log1p|log10|pow|hypot|cbrt)\b/,
    ).filter((path) => /^src\/(core|engine|worker)\//.test(path) && !path.startsWith('src/engine/assembly/'));
    expect(counted).toEqual([]);
    const powers = filesWith(/(?<!\b2 )\*\* /).filter((path) => /^src\/(core|engine|worker)\//.test(path));
    expect(powers).toEqual([]);
  });

  test('never blocks on the graphics card', () => {
    expect(filesWith(/\b(dataSync|arraySync)\b/)).toEqual([]);
  });
});

test("no file names a path of somebody's machine", () => {
  const files = read(['src', 'tests', 'scripts', 'public']);
  const machinePath = /(?<![\w.*:-])\/(?:work|home|Users|root)\/|\b[A-Z]:\\Users\\/;
  expect([...files].filter(([, text]) => machinePath.test(text)).map(([path]) => path)).toEqual([]);
  expect(machinePath.test(`see /${'home'}/somebody/x`)).toBe(true);
});
