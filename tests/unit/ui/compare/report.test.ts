import { beforeAll, expect, test, vi } from 'vitest';
import { readExperiment } from '../../../../src/core/experiment/link';
import { reportOf } from '../../../../src/ui/compare/report/report';
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
    '1970-01-01 00:00',
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
