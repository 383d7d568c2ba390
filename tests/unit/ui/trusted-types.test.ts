import { expect, test } from 'vitest';
import { rulesOf } from '../../../src/ui/trusted-types';

const { createHTML, createScriptURL } = rulesOf('https://example.org/mtl/index.html');

test('a style sheet may be written as markup, and nothing with a tag in it', () => {
  expect(createHTML(':root > a { color: red }')).toBe(':root > a { color: red }');
  for (const html of ['<img src=x onerror=alert(1)>', 'x<!--', '</style><script>']) {
    expect(createHTML(html)).toBeNull();
  }
});

test("a script may come from the page's own origin alone", () => {
  for (const url of ['./sw.js', 'assets/worker.js', 'https://example.org/x.js']) {
    expect(createScriptURL(url)).toBe(url);
  }
  for (const url of [
    'https://evil.example/x.js',
    '//evil.example/x.js',
    'data:text/javascript,1',
    'blob:null/1',
    'javascript:1',
  ]) {
    expect(createScriptURL(url)).toBeNull();
  }
});
