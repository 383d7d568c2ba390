import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { checksumOf, checksumRequests, expectedChecksums, lossesOnPage } from '../../setup/checksums';
import { expectClose } from '../../setup/close';
import { csvOf } from '../../unit/core/data/table/tables';
import { firefox, openInFirefox, screen } from './firefox-browser';

const table = csvOf([
  ['width', 'height', 'load', 'kind'],
  ...Array.from({ length: 60 }, (_, row) => [
    `${(row * 7) % 11}`,
    `${(row * 5) % 13}`,
    `${2 * ((row * 7) % 11) - ((row * 5) % 13)}`,
    row % 3 ? 'oak' : 'elm',
  ]),
]);

/** How many of the canvases in sight show more than one colour. */
const painted = (page: Page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('canvas')].filter((canvas) => {
        const { width, height } = canvas;
        if (!canvas.checkVisibility() || width === 0) return false;
        const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
        return new Set(new Uint32Array(Uint8Array.from(pixels).buffer)).size > 1;
      }).length,
  );

const hasText = (page: Page, wanted: string) =>
  page.waitForFunction((text) => document.body.textContent.includes(text), {}, wanted);

const press = (page: Page, name: string) =>
  page.evaluate((text) => {
    const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === text);
    found!.click();
  }, name);

describe.skipIf(firefox === null)('Firefox', () => {
  test('trains by itself, draws charts and maps, scrolls nothing aside and cuts no badge', async () => {
    const page = await openInFirefox();
    await page.waitForFunction(() => window.mtl.state().step >= 100);
    // A run that has come to its end says so in the badge.
    await page.evaluate(() => {
      window.mtl.reset();
      window.mtl.pause();
      return window.mtl.ready();
    });
    await page.evaluate(() => window.mtl.step(30));
    const badge = await page.$eval('button[title="Where the training runs"]', (button) => ({
      text: button.textContent,
      isCut: button.scrollWidth > button.clientWidth,
    }));
    expect(badge.text).toMatch(/^(CPU|WebGL)./);
    expect(badge.isCut).toBe(false);
    await page.waitForSelector('[data-chart] path[stroke-width]');
    expect(await painted(page)).toBeGreaterThan(3);
    const scrolled = await page.$eval('#model canvas[role=img]', (network) => {
      const stage = network.parentElement!.parentElement!;
      return [stage.scrollWidth - stage.clientWidth, stage.scrollHeight - stage.clientHeight];
    });
    expect(scrolled).toEqual([0, 0]);
  });

  test('reads a table that is dropped on it, and trains on it', async () => {
    const page = await openInFirefox('#v=1&seed=3');
    await page.evaluate((csv) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([csv], 'made.csv'));
      const drag = (type: string) =>
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      drag('dragenter');
      drag('drop');
    }, table);
    await hasText(page, 'What is in made.csv?');
    await press(page, 'Train on this table');
    await page.waitForFunction(() => window.mtl.config().data === 'table');
    await page.evaluate(() => window.mtl.ready());
    expect(await page.evaluate(() => window.mtl.step(20))).toBeGreaterThanOrEqual(20);
  });

  test('draws the lab and the landscape', async () => {
    const page = await openInFirefox('#v=1&seed=3&steps=10');
    await page.evaluate(() => {
      window.location.hash = '#lab';
    });
    await page.waitForSelector('.katex');
    await page.waitForSelector('main svg line');
    await page.evaluate(() => {
      window.location.hash = '#landscape?steps=1000';
    });
    await hasText(page, 'Run again');
    expect(await painted(page)).toBeGreaterThan(0);
  });

  test.skipIf(screen === null)(
    'gives a link the losses of the processor on WebGL, up to rounding',
    async () => {
      const link = '#v=1&seed=3&steps=20&baseline=off';
      const losses = async (backend: string) => {
        const page = await openInFirefox(`?backend=${backend}${link}`);
        await page.waitForFunction(() => window.mtl.state().step === 20);
        expect(await page.evaluate(() => window.mtl.backend()?.id)).toBe(backend);
        const badge = await page.$eval(
          'button[title="Where the training runs"]',
          ({ textContent }) => textContent,
        );
        expect(badge).not.toContain('∞');
        return page.evaluate(() =>
          window.mtl.history().flatMap(({ measure, values }) => (measure === 'train' ? values : [])),
        );
      };
      expectClose(await losses('webgl'), await losses('cpu'), { relative: 1e-3 });
    },
  );

  test('gives the losses on the processor that every machine gives', async () => {
    const page = await openInFirefox('?backend=cpu');
    const found: Record<string, string> = {};
    for (const [name, request] of checksumRequests) {
      found[name] = checksumOf(await page.evaluate(lossesOnPage, request));
    }
    expect(found).toEqual(expectedChecksums);
  });
});
