import { launch, type Page } from 'puppeteer-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { findFirefox } from '../../../scripts/firefox.mjs';
import { checksumOf, checksumRequests, expectedChecksums, lossesOnPage } from '../../setup/checksums';

// Playwright drives a Firefox of its own making alone; Puppeteer takes the one that people have, by WebDriver BiDi.
const executablePath = findFirefox();

/** Opens the built page in a fresh Firefox; the test fails at its end if the page has said an error. */
async function openInFirefox(search = ''): Promise<Page> {
  const browser = await launch({ browser: 'firefox', executablePath: executablePath!, headless: true });
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  onTestFinished(() => expect(errors, 'errors of the page').toEqual([]));
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(`${inject('pageUrl')}${search}`);
  await page.evaluate(() => window.mtl.ready());
  return page;
}

test.skipIf(executablePath === null)(
  'Firefox trains by itself, and its badge says on what in full',
  async () => {
    const page = await openInFirefox();
    await page.waitForFunction(() => window.mtl.state().step >= 100);
    const badge = await page.$eval('button[title="Where the training runs"]', (button) => ({
      text: button.textContent,
      isCut: button.scrollWidth > button.clientWidth,
    }));
    expect(badge.text).toMatch(/^(CPU|WebGL)./);
    expect(badge.isCut).toBe(false);
  },
);

test.skipIf(executablePath === null)(
  'the processor gives the losses in Firefox that it gives on every machine',
  async () => {
    const page = await openInFirefox('?backend=cpu');
    const found: Record<string, string> = {};
    for (const [name, request] of checksumRequests) {
      found[name] = checksumOf(await page.evaluate(lossesOnPage, request));
    }
    expect(found).toEqual(expectedChecksums);
  },
);
