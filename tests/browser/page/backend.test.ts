import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { contextWithPrelude, openContext, openPage, restart, step } from './harness';

/** Has WebGL say that it is drawn by something of that name, and counts the programs that it compiles. */
const drawnBy = (renderer: string) => `{
  self.compiled = 0;
  const { getParameter, compileShader } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.getParameter = function (name) {
    return name === 0x9246 ? '${renderer}' : getParameter.call(this, name);
  };
  WebGL2RenderingContext.prototype.compileShader = function (shader) {
    self.compiled++;
    compileShader.call(this, shader);
  };
}`;

const withoutWebgl = 'OffscreenCanvas.prototype.getContext = () => null';

async function compiled(page: Page): Promise<number> {
  const counts = await Promise.all(
    page.workers().map((worker) => worker.evaluate(() => (self as unknown as { compiled: number }).compiled)),
  );
  return Math.max(...counts);
}

const backendOf = (page: Page) => page.evaluate(() => window.mtl.backend());
const badge = (page: Page) => page.getByTitle('Where the training runs');

test('where software draws WebGL the processor trains, and no program is loaded for WebGL or compiled', async () => {
  const context = await contextWithPrelude(drawnBy('Google SwiftShader'));
  const loaded: string[] = [];
  context.on('request', (request) => loaded.push(request.url()));
  const page = await openPage({ context });
  await restart(page);
  await step(page, 20);
  expect(await backendOf(page)).toEqual({
    id: 'cpu',
    cause: 'software',
    device: 'Google SwiftShader',
    detail: '',
    ratio: null,
  });
  expect(await compiled(page)).toBe(0);
  expect(loaded.filter((url) => /webgl-[^/]*\.js$/.test(url))).toEqual([]);
  expect(await badge(page).textContent()).toBe('CPUWebGL by software');
  await badge(page).click();
  await page.getByText(/runs in software here \(Google SwiftShader\).*not timed/).waitFor();
});

test('on a card both backends are timed before the first step, and the badge says by how much one is faster', async () => {
  const context = await contextWithPrelude(drawnBy('NVIDIA GeForce RTX 3060'));
  const page = await openPage({ context });
  const chosen = await backendOf(page);
  expect(chosen).toMatchObject({ cause: 'timed', device: 'NVIDIA GeForce RTX 3060' });
  // What draws here in truth is slower than the processor, by how much depends on the machine.
  expect(chosen!.ratio).toBeGreaterThan(0);
  expect(chosen!.id === 'cpu').toBe(chosen!.ratio! >= 2);
  expect(await compiled(page)).toBeGreaterThan(0);
  expect(await badge(page).textContent()).toMatch(/× (WebGL|CPU)|CPU [\d.]+×/);
  await restart(page);
  expect(await backendOf(page)).toEqual(chosen);
});

test('the backend that an address asks for trains for one visit, above the one that is kept', async () => {
  const context = await openContext();
  await context.addInitScript(() => localStorage.setItem('mtl-playground.backend', 'cpu'));
  const page = await openPage({ context, backend: 'webgl', hash: '#v=1&trunk=4' });
  expect(await backendOf(page)).toMatchObject({ id: 'webgl', cause: 'asked' });
  await page.evaluate(() => window.mtl.load('#v=1&trunk=5'));
  await page.evaluate(() => window.mtl.ready());
  expect(await backendOf(page)).toMatchObject({ id: 'webgl' });
  const later = await openPage({ context, hash: '#v=1&trunk=4' });
  expect(await backendOf(later)).toMatchObject({ id: 'cpu', cause: 'asked' });
});

test('a backend chosen by hand is taken at once and kept in this browser, whatever the address asked for', async () => {
  const page = await openPage({ backend: 'cpu', hash: '#v=1&trunk=4' });
  await badge(page).click();
  await page.getByRole('radio', { name: 'WebGL' }).click();
  await page.waitForFunction(() => window.mtl.backend()?.id === 'webgl');
  expect(page.url()).not.toContain('backend=');
  await page.reload();
  await page.evaluate(() => window.mtl.ready());
  expect(await backendOf(page)).toMatchObject({ id: 'webgl', cause: 'asked' });
  await badge(page).click();
  await page.getByRole('radio', { name: 'what suits model and machine' }).click();
  await page.waitForFunction(() => window.mtl.backend()?.cause !== 'asked');
});

test('a copied link asks for what trains, and a notice says so where that cannot be had', async () => {
  const here = await openContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await openPage({ context: here, backend: 'webgl', hash: '#v=1&trunk=4' });
  await page.getByRole('button', { name: 'Share link' }).click();
  await page.getByText('the same again on this card').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/\?backend=webgl#v=1&trunk=4$/);

  const other = await openPage({ context: await contextWithPrelude(withoutWebgl), url: link });
  expect(await backendOf(other)).toMatchObject({ id: 'cpu', cause: 'unusable' });
  const notice = other.getByRole('region', { name: 'Messages' });
  await notice.getByText('The link asks for WebGL, which cannot be used here.').waitFor();
  await notice.getByText(/Training runs on CPU instead/).waitFor();
  await other.getByRole('button', { name: 'Share link' }).click();
  await other.getByText('the same on every machine').waitFor();
});
