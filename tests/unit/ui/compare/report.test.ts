import { beforeAll, expect, test, vi } from 'vitest';
import { jsonOfTable } from '../../../../src/core/experiment/export/json';
import { readExperiment } from '../../../../src/core/experiment/link';
import { planned } from '../../../../src/core/experiment/variants';
import { reportOf } from '../../../../src/ui/compare/report/report';
import { namedTable } from '../../../../src/ui/compare/results/named';
import { pairResults } from '../../../../src/ui/compare/results/pairs';
import { momentText } from '../../../../src/ui/text/numbers';
import { about, base, choice, resultsWith, resultWith } from './made-up';

const question = { kind: 'choices', methods: ['uw', 'equal'].map(choice), sharings: [base.sharing] } as const;
const hostile = ['<img src=x onerror=alert(1)>', "B\" & 'co'"];

beforeAll(() => {
  vi.stubGlobal('window', { location: { href: 'https://example.org/page/?backend=cpu#compare' } });
});

function report(): string {
  const results = resultsWith(question, [resultWith(about(0.7)), resultWith(about(0.6))], { tasks: hostile });
  return reportOf({ results, hidden: [], answer: 'Best: <b>', backend: null, date: new Date(0) });
}

test('a report has question, answer, table, pictures, settings, statistics and where it comes from', () => {
  const html = report();
  for (const part of [
    'Which of 2 methods does best?',
    'Best: &lt;b&gt;',
    '<table>',
    '<svg',
    'learning rate 0.01',
    'Holm',
    momentText(0),
  ]) {
    expect(html).toContain(part);
  }
});

test('a report needs nothing beside it, and words of a user stay words', () => {
  const html = report();
  expect(html).not.toContain('<img');
  expect(html).not.toMatch(/<script|<link|@import|url\(|<[^>]*\ssrc=/);
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(html).toContain('B&quot; &amp; &#39;co&#39;');
});

test('the link of a report asks the same question', () => {
  const [, link] = /<a href="https:\/\/example\.org\/page\/#compare\?([^"]+)"/.exec(report()) ?? [];
  const { experiment, problems } = readExperiment(link!.replaceAll('&amp;', '&'));
  expect(problems).toEqual([]);
  expect(experiment.question).toEqual(question);
});

test('pairs of tasks are in the report and in the file of everything', () => {
  const three = { ...base, tasks: [...base.tasks, base.tasks[0]!] };
  const partners = { kind: 'partners', networks: 2 } as const;
  const { variants } = planned({ base: three, question: partners });
  const states = variants.map(({ config }) =>
    resultWith(
      about(0.7).map((run) => [...run!, 0.6]),
      { weights: config.tasks.map(({ weight }) => weight) },
    ),
  );
  const results = resultsWith(partners, states, { base: three, tasks: ['A', 'B', 'C'] });
  const html = reportOf({ results, hidden: [], answer: '', backend: null, date: new Date(0) });
  for (const pair of ['A + B', 'A + C', 'B + C']) expect(html).toContain(`<th scope="row">${pair}</th>`);
  const pairs = namedTable(pairResults(results)!, []);
  const written = JSON.parse(jsonOfTable(namedTable(results, []), {}, pairs));
  expect(written.pairs.rows.map(({ name }: { name: string }) => name)).toEqual(['A + B', 'A + C', 'B + C']);
  expect(written.rows.map(({ name }: { name: string }) => name)).toEqual(['All together', 'All apart']);
});
