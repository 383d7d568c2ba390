import { expect, inject, test } from 'vitest';
import { curves, openContext, openPage, phase, reach, restart, step } from './harness';
import { servedCopy } from './next-version';

test('installed, the page opens and trains without a network; a new version waits for the user, and for the run', async () => {
  const served = await servedCopy();
  const context = await openContext({
    serviceWorkers: 'allow',
    locale: 'en',
    viewport: { width: 1440, height: 900 },
  });
  const page = await openPage({ context, url: served.url, hash: '#v=1&seed=3&steps=0' });
  // While nothing trains the files are copied sooner.
  await page.evaluate(() => window.mtl.pause());
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const session = await context.newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A browser without an address bar never offers to install a page.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);

  // Another version takes its place, of which no file has an old name.
  await served.publish();
  const script = () => page.locator('script[src*="assets/page-"]').first().getAttribute('src');
  const before = await script();
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const notice = page.locator('[data-tone]').filter({ hasText: 'There is a new version of this page.' });
  await notice.waitFor();
  await page.evaluate(() => window.mtl.play());
  const { step: at } = await page.evaluate(() => window.mtl.state());
  await reach(page, at + 20);
  const take = notice.getByRole('button', { name: 'Install it now' });
  await take.click({ force: true });
  // What was not loaded before comes as it was.
  await page.getByRole('button', { name: /^Runs:/ }).click();
  await page.getByRole('dialog', { name: 'Runs' }).waitFor();
  await page.keyboard.press('Escape');
  expect(await script()).toBe(before);

  await page.evaluate(() => window.mtl.pause());
  await phase(page, 'paused');
  const other = await openPage({ context, url: served.url, hash: '#lab' });
  await take.click();
  await notice.getByText('Close the other tab of this page first').waitFor();
  await other.close();
  const { step: kept } = await page.evaluate(() => window.mtl.state());
  await Promise.all([page.waitForEvent('load'), take.click()]);
  await page.evaluate(() => window.mtl.ready());
  expect(await script()).toMatch(/x\.js$/);
  expect(await page.evaluate(() => window.mtl.state())).toMatchObject({ phase: 'paused', step: kept });

  await context.setOffline(true);
  expect(await page.evaluate(() => navigator.onLine)).toBe(false);
  await page.reload();
  await page.evaluate(() => window.mtl.ready());
  expect(await step(page, 20)).toBe(kept + 20);
});

test('the same files work under another path', async () => {
  const page = await openPage({ url: inject('subPathUrl'), hash: '#v=1' });
  await restart(page);
  await step(page, 20);
  expect((await curves(page, 'train')).map(({ steps }) => steps.at(-1))).toEqual([20, 20]);
  await page.evaluate(() => window.mtl.play());
  await reach(page, 25);
});

test('a part whose code does not come leaves the page as it is, and is there, with its styles, when it is tried again', async () => {
  const context = await openContext({ viewport: { width: 1440, height: 900 } });
  const page = await openPage({
    context,
    hash: '#v=1&seed=3',
    expectedErrors: /Failed to (?:load|fetch)|Unable to preload/,
  });
  let isCut = true;
  await context.route(/assets\/(?:RunsDrawer|LabPage)-/, (route) =>
    isCut ? route.abort() : route.continue(),
  );
  await page.getByRole('button', { name: /^Runs:/ }).click();
  const failed = page.getByRole('alert').filter({ hasText: 'could not be drawn' });
  await failed.waitFor();
  expect(await page.getByRole('heading', { name: 'MTL Playground' }).isVisible()).toBe(true);
  await failed.getByRole('button', { name: /^Dismiss/ }).click();
  expect(await failed.count()).toBe(0);
  await page.evaluate(() => {
    window.location.hash = '#lab';
  });
  await failed.waitFor();
  isCut = false;
  await failed.getByRole('button', { name: 'Try again' }).click();
  const plane = page.getByRole('heading', { name: 'Gradients' }).first();
  await plane.waitFor();
  await page.waitForFunction(() =>
    [...document.querySelectorAll('link[rel=stylesheet]')].every(
      (link) => (link as HTMLLinkElement).sheet !== null,
    ),
  );
});
