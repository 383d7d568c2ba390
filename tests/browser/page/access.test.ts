import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { foreignWords, readPage } from '../../setup/foreign-words';
import { picturedPlaces } from '../../setup/pictured-views';
import { leave, type Place, places, type View, wordsOf } from '../../setup/views';
import { openContext, openPage } from './harness';

declare const axe: typeof import('axe-core');

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Without what axe would fetch all styles for, each time: whether a page turns with a phone. */
const always: RunOptions = {
  preload: false,
  // The page's links to its own pages begin with a hash: where one has scrolled away in a menu, axe takes it for a skip link.
  rules: { 'skip-link': { enabled: false } },
};
const colors: RunOptions = { ...always, runOnly: ['color-contrast'] };
/** With what axe leaves out by itself; on a phone it would find what has scrolled under the transport bar. */
const withSizes: RunOptions = { ...always, rules: { ...always.rules, 'target-size': { enabled: true } } };

/** What axe has against the page, or a part of it, as it is. */
async function faults(page: Page, part: string | undefined, options: RunOptions): Promise<string[]> {
  const { violations } = await page.evaluate(
    ([selector, asked]): Promise<AxeResults> =>
      axe.run(selector === null ? document : { include: [selector] }, {
        resultTypes: ['violations'],
        ...asked,
      }),
    [part ?? null, options] as const,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Drawings that neither have words of their own nor lie in, or under, what has. */
function wordless(): string[] {
  const told =
    '[role=img][aria-label], [role=group][aria-label], [role=slider][aria-label], fieldset[aria-label], button';
  return [...document.querySelectorAll('svg, canvas')].flatMap((drawing) => {
    const { width, height } = drawing.getBoundingClientRect();
    if (Math.min(width, height) < 60 || drawing.closest(`${told}, figure:has(figcaption)`) !== null)
      return [];
    const beside = drawing.parentElement!.querySelector(told);
    return beside !== null && drawing.hasAttribute('aria-hidden') ? [] : [drawing.outerHTML.slice(0, 200)];
  });
}

/** Pages that take the place of each other, so that one start of the whole is enough for all of them. */
const isShared = ({ search, hash }: Place) => search === undefined && /^#(?!v=)/.test(hash);

/** A page of the browser at a place: the one that is there already, or one that begins with it. */
async function pageAt(place: Place, there: Page | null, options: BrowserContextOptions): Promise<Page> {
  if (there !== null && isShared(place)) {
    await there.goto(`${inject('pageUrl')}${place.hash}`);
    // Until the page before has gone.
    await there.waitForTimeout(200);
    return there;
  }
  // What moves would only be waited for.
  const context = await openContext({ ...options, reducedMotion: 'reduce' });
  const url = `${inject('pageUrl')}${place.search ?? ''}`;
  const page = await openPage({ context, url, hash: place.hash });
  // Not as a script of the page, which lets none in.
  await page.evaluate(source);
  return page;
}

/** Walks through a place and all that it shows; what is found is told with where it was. */
async function walk(place: Place, page: Page, language: 'en' | 'zh', isLight: boolean): Promise<string[]> {
  const words = wordsOf[language];
  await place.settle(page, words);
  const found: string[] = [];
  const look = async ({ name, part, hasLinkWords }: Pick<View, 'name' | 'part' | 'hasLinkWords'>) => {
    const against = await faults(page, part, isLight ? withSizes : always);
    against.push(...(await page.evaluate(wordless)).map((drawing) => `without words: ${drawing}`));
    const [across, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    if (across! > room!) against.push(`${across} px across in ${room}`);
    const isRead = language === 'zh' && hasLinkWords !== true;
    const foreign = isRead ? (await page.evaluate(readPage)).flatMap(foreignWords) : [];
    const unsaid = foreign.filter((word) => !place.foreign?.includes(word));
    against.push(...new Set(unsaid.map((word) => `${word} in Chinese`)));
    found.push(...against.map((fault) => `${place.name}, ${name}: ${fault}`));
  };
  await look({ name: 'as it opens' });
  // Each theme has its own walk; wide pages that have more on them than a phone's are looked at in both.
  if (isLight && hasMoreWhereWide.test(place.name)) {
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await faults(page, undefined, colors);
    await page.emulateMedia({ colorScheme: 'light' });
    found.push(...dark.map((fault) => `${place.name}, dark: ${fault}`));
  }
  // What only leads on to others like it is not gone through to the end.
  const last = place.views.findLastIndex(({ isAlike }) => !isAlike);
  for (const view of place.views.slice(0, last + 1).filter(({ isAlike, stays }) => stays || !isAlike)) {
    await view.show(page, words);
    if (view.part !== undefined) await page.locator(view.part).first().waitFor();
    if (!view.isAlike) await look(view);
    if (!view.stays) await leave(page);
  }
  return found;
}

const hasMoreWhereWide = /^playground$/;

/** Of the places that are worth a picture, those that are made of parts of their own; one with results has its form as well. */
const own = /^(tour|lessons|lesson-quarrel|embed-2|transfer-results)$/;
const lookedAt = [...places, ...picturedPlaces.filter(({ name }) => own.test(name))].filter(
  ({ name }) => name !== 'transfer',
);

const looks = [
  ['en', { viewport: { width: 1440, height: 900 }, colorScheme: 'light' }],
  ['zh', { viewport: { width: 390, height: 844 }, colorScheme: 'dark', hasTouch: true }],
] as const;

test('axe finds nothing wherever one can go, in both themes, wide in English and on a phone in Chinese, where no word is English; nor does anything stick out, or a drawing lack words', async () => {
  // Side by side: a walk mostly waits for the page.
  const found = await Promise.all(
    looks.map(async ([language, options]) => {
      const all: string[] = [];
      let shared: Page | null = null;
      for (const place of lookedAt) {
        const page = await pageAt(place, shared, { ...options, locale: language });
        if (isShared(place)) shared = page;
        all.push(...(await walk(place, page, language, options.colorScheme === 'light')));
        if (page !== shared) await page.close();
      }
      return all;
    }),
  );
  expect(found.flat()).toEqual([]);
}, 300_000);
