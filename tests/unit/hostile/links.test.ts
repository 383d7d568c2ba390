import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { presets } from '../../../src/core/config/presets';
import { configSchema } from '../../../src/core/config/schema';
import { readUrl, splitQuery, writeUrl } from '../../../src/core/link/url';
import { labCodec } from '../../../src/ui/lab/lab-url';
import { landscapeCodec } from '../../../src/ui/landscape/landscape-url';
import { pageOf, stateIn } from '../../../src/ui/store/page-name';
import type { PageCodec } from '../../../src/ui/store/page-url';
import { readVisitBackend } from '../../../src/ui/store/visit-backend';
import { mutator, trial, tries } from '../../setup/mutations';

const old = readFileSync(join(import.meta.dirname, '../core/link/links.txt'), 'utf8');
const links = [
  ...old.split('\n').filter((line) => line.includes('v=1')),
  ...presets.map(({ config }) => `#${writeUrl(config)}`),
];
const pageLinks = [
  '#lab?g=1.2,0.4;-0.8,0.9&methods=pcgrad,cagrad;c:0.4&method=cagrad&loss=1,2&weight=0.5,1&draw=3&lengths=keep',
  '#landscape?on=pcgrad&start=0.5,-3&methods=mgda,cagrad;c:0.4&lr=0.01&steps=2000&optimizer=adam&show=sum',
];

test('a mutated link gives a configuration that the schema accepts, and whole problems', () => {
  const drawn = mutator('hostile/links');
  trial(
    'mutated links',
    tries(3000),
    () => drawn.text(links),
    (link) => {
      const { config, problems } = readUrl(link);
      expect(configSchema.safeParse(config).success).toBe(true);
      expect(problems.length).toBeLessThanOrEqual(21);
      splitQuery(link);
      readVisitBackend(link);
    },
  );
});

test('a mutated address of another page gives a state that its own link gives back', () => {
  const drawn = mutator('hostile/pages');
  const check = <State>({ read, write }: PageCodec<State>, hash: string) => {
    const { state } = read(stateIn(hash));
    expect(read(write(state)).state).toEqual(state);
  };
  trial(
    'mutated addresses of other pages',
    tries(1500),
    () => drawn.text(pageLinks),
    (hash) => {
      const page = pageOf(hash);
      if (page === 'lab') check(labCodec, hash);
      else if (page === 'landscape') check(landscapeCodec, hash);
      else expect(configSchema.safeParse(readUrl(hash).config).success).toBe(true);
    },
  );
});

test('a link as long as an address can be is read as far as it makes sense', () => {
  const length = 2 ** 21;
  const parts = [
    ')',
    '&amp;',
    '&#0',
    '%',
    '%ff',
    'a=1&',
    'tasks=rings,',
    ';a:1',
    ',',
    '"',
    '.',
    'v=1&',
    '?',
    '#',
    '%252A',
  ];
  for (const part of parts) {
    for (const start of ['#v=1&', '#v=1&tasks=rings', '#v=1&trunk=1', '#lab?', '?v=1&']) {
      const link = start + part.repeat(length / part.length);
      const { config, problems } = readUrl(link);
      expect(configSchema.safeParse(config).success).toBe(true);
      expect(problems.length).toBeLessThanOrEqual(21);
      if (start === '#lab?') labCodec.read(stateIn(link));
    }
  }
}, 60_000);
