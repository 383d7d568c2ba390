import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, expect, inject, onTestFinished } from 'vitest';
import { findFirefox, findScreen } from '../../../scripts/firefox.mjs';

// Playwright drives a Firefox of its own making alone; Puppeteer takes the one that people have, by WebDriver BiDi.
export const firefox = findFirefox();

/** What draws a screen that nobody sees: without one Firefox has no WebGL. */
export const screen = findScreen();

let browser: Promise<Browser> | null = null;
const ends: (() => unknown)[] = [];

afterAll(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function started(): Promise<Browser> {
  const display = await openScreen();
  const made = await launch({
    browser: 'firefox',
    executablePath: firefox!,
    headless: display === null,
    env: display === null ? process.env : { ...process.env, DISPLAY: display },
    // What draws it is no card, so that Firefox would not by itself.
    extraPrefsFirefox: { 'webgl.force-enabled': true },
  });
  ends.push(() => made.close());
  return made;
}

/** The name of a screen of the tests' own; null where there is nothing to draw one. */
async function openScreen(): Promise<string | null> {
  if (screen === null) return null;
  const server = spawn(screen, ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  ends.push(() => server.kill());
  const [line] = await once(server.stdout, 'data');
  return `:${String(line).trim()}`;
}

/** Opens the built page in a fresh profile of Firefox; the test fails at its end if the page has said an error. */
export async function openInFirefox(address = ''): Promise<Page> {
  browser ??= started();
  const context = await (await browser).createBrowserContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  onTestFinished(() => expect(errors, 'errors of the page').toEqual([]));
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(`${inject('pageUrl')}${address}`);
  await page.evaluate(() => window.mtl.ready());
  return page;
}
