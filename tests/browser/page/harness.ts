import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type ConsoleMessage,
  chromium,
  type Page,
} from 'playwright';
import { afterAll, expect, inject, onTestFinished } from 'vitest';
import { chromiumArgs, ensureChromium } from '../../../scripts/chromium.mjs';
import type { ConsoleSeries } from '../../../src/ui/console/console-series';

export interface OpenOptions {
  /** What follows the address: "#v=1&seed=3"; empty opens the page as a newcomer does. */
  readonly hash?: string;
  /** What the address asks to train on. The page's own choice is the processor where there is no graphics card. */
  readonly backend?: 'webgl' | 'cpu';
  /** Where the page is served; from "/" unless told. */
  readonly url?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  /** A browser profile to open the page in; a fresh one unless told. */
  readonly context?: BrowserContext;
  /** Errors that the test itself brings about. */
  readonly expectedErrors?: RegExp;
}

let browser: Promise<Browser> | null = null;

afterAll(async () => {
  const open = browser;
  browser = null;
  await (await open)?.close();
});

/**
 * A fresh browser profile, gone at the test's end. Offline use is off unless asked for: it loads every file twice. Nor is
 * it the first visit, which is invited, unless `isFirstVisit`.
 */
export async function openContext(
  options: BrowserContextOptions = {},
  isFirstVisit = false,
): Promise<BrowserContext> {
  const context = await newContext(options, isFirstVisit);
  onTestFinished(() => context.close());
  return context;
}

/** The same, gone with the browser at the end of the file. */
async function newContext(options: BrowserContextOptions, isFirstVisit = false): Promise<BrowserContext> {
  browser ??= chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs });
  const context = await (await browser).newContext({ serviceWorkers: 'block', ...options });
  if (!isFirstVisit)
    await context.addInitScript(() => {
      // What is no page of ours has no storage.
      if (location.protocol.startsWith('http')) localStorage.setItem('mtl-playground.invited', 'yes');
    });
  return context;
}

/** A browser profile whose training workers run some code before their own. */
export async function contextWithPrelude(code: string): Promise<BrowserContext> {
  const context = await openContext({ viewport: { width: 1440, height: 900 } });
  await context.route(/worker-[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${code};${await response.text()}` });
  });
  return context;
}

/**
 * One page for many tests of a file, which each finds as the one before has left it; at another hash where one is given.
 * It fails the test in which it has thrown or written an error.
 */
export function sharePage(
  options: BrowserContextOptions = { viewport: { width: 1440, height: 900 } },
): (hash?: string) => Promise<Page> {
  let opened: Promise<Page> | null = null;
  return async (hash = '') => {
    if (opened === null) {
      const context = await newContext(options);
      opened = openPage({ context, hash });
      return opened;
    }
    const page = await opened;
    failOnErrors(page);
    if (isElsewhere(hash)) await page.goto(`${inject('pageUrl')}${hash}`);
    else if (hash !== '') await load(page, hash);
    return page;
  };
}

/** The other pages have no run. */
const isElsewhere = (hash: string) => /^#(lab|landscape|compare|transfer|learn|lesson)\b/.test(hash);

/** Goes to the settings of a link, and waits until their run is ready. */
export async function load(page: Page, link: string): Promise<void> {
  await page.evaluate((to) => void window.mtl.load(to), link);
  await page.evaluate(() => window.mtl.ready());
}

/**
 * Opens the built page and waits until its first run, if it has one, is ready. The test fails at its end if the
 * page has thrown or written an error to the console.
 */
export async function openPage(options: OpenOptions = {}): Promise<Page> {
  const { viewport = { width: 1440, height: 900 }, colorScheme = 'light' } = options;
  const context = options.context ?? (await openContext({ viewport, colorScheme }));
  const page = await context.newPage();
  failOnErrors(page, options.expectedErrors);
  const search = options.backend === undefined ? '' : `?backend=${options.backend}`;
  await page.goto(`${options.url ?? inject('pageUrl')}${search}${options.hash ?? ''}`);
  if (!isElsewhere(options.hash ?? '')) await page.evaluate(() => window.mtl.ready());
  return page;
}

function failOnErrors(page: Page, expected: RegExp = /(?!)/): void {
  const errors: string[] = [];
  const note = (error: Error) => errors.push(error.stack ?? error.message);
  const read = (message: ConsoleMessage) => {
    if (message.type() === 'error') errors.push(message.text());
  };
  page.on('pageerror', note);
  page.on('console', read);
  onTestFinished(() => {
    page.off('pageerror', note);
    page.off('console', read);
    expect(
      errors.filter((error) => !expected.test(error)),
      'errors of the page',
    ).toEqual([]);
  });
}

/** Makes n steps from where the run stands and leaves it paused; gives the step reached. */
export function step(page: Page, n: number): Promise<number> {
  return page.evaluate((count) => window.mtl.step(count), n);
}

/** Waits until the run has reached a step. */
export async function reach(page: Page, wanted: number): Promise<void> {
  await page.waitForFunction((at) => window.mtl.state().step >= at, wanted, { timeout: 90_000 });
}

/** Waits until the run is in a phase, such as "paused". */
export async function phase(page: Page, wanted: string): Promise<void> {
  await page.waitForFunction((name) => window.mtl.state().phase === name, wanted, { timeout: 90_000 });
}

/** The curves of one measure of the shared model, a task each; of several seeds those of the first. */
export async function curves(page: Page, measure: string): Promise<readonly ConsoleSeries[]> {
  const series = await page.evaluate(() => window.mtl.history());
  const [first] = series;
  return series.filter(
    (one) => one.measure === measure && one.model === 'shared' && one.seed === first?.seed,
  );
}

/** Puts the page back to step 0, paused. */
export async function restart(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.mtl.pause();
    window.mtl.reset();
    return window.mtl.ready();
  });
  await phase(page, 'paused');
  expect(await page.evaluate(() => window.mtl.state().step)).toBe(0);
}

/** Of a phone, a small and a usual screen, those on which the page is wider than the window. Leaves the last. */
export async function tooNarrow(page: Page): Promise<number[]> {
  const found: number[] = [];
  for (const [width, height] of [
    [390, 844],
    [1024, 768],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    const across = await page.evaluate(async () => {
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      return document.documentElement.scrollWidth;
    });
    if (across > width) found.push(width);
  }
  return found;
}
