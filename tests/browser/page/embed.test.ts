import type { Frame } from 'playwright';
import { expect, inject, test } from 'vitest';
import type { ParentMessage } from '../../../src/ui/embed/parent-messages';
import { openContext } from './harness';

declare global {
  interface Window {
    /** What the frames have told the page of this test, by their place in it. */
    heard: { readonly frame: number; readonly data: ParentMessage }[];
  }
}

/** A page of another origin with two frames: the first is asked to speak to it, the second is not. */
async function outerPage() {
  const { origin } = new URL(inject('subPathUrl'));
  const asked = `${inject('pageUrl')}?embed=verdict,charts&backend=cpu&messages=${origin}#v=1&seed=5&trunk=8`;
  const silent = `${inject('pageUrl')}?embed=maps&backend=cpu&autoplay=off&theme=dark#v=1`;
  const context = await openContext({ viewport: { width: 800, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  const frameOf = (src: string) =>
    `<iframe src="${src.replaceAll('&', '&amp;')}" width="700" height="400"></iframe>`;
  await page.route(`${origin}/outer`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><script>window.heard = [];
        addEventListener('message', (event) => {
          const frame = event.source === frames[0] ? 0 : 1;
          heard.push({ frame, data: event.data });
        });</script>${frameOf(asked)}${frameOf(silent)}<div style="height:3000px"></div>`,
    }),
  );
  await page.goto(`${origin}/outer`);
  const [talking, quiet] = page.frames().slice(1) as [Frame, Frame];
  const until = (phase: string) =>
    page.waitForFunction(
      (wanted) => {
        const states = window.heard.map(({ data }) => data).filter((data) => data.type === 'state');
        return states.at(-1)?.phase === wanted;
      },
      phase,
      { timeout: 60_000 },
    );
  const say = (message: unknown) =>
    page.evaluate((data) => window.frames[0]!.postMessage(data, '*'), message);
  return { page, talking, quiet, until, say };
}

test('a frame in another page shows its results, speaks only where it was asked to, rests out of sight and keeps nothing', async () => {
  const { page, talking, quiet, until, say } = await outerPage();
  await until('running');
  await page.waitForFunction(() => window.heard.some(({ data }) => data.type === 'numbers' && data.verdict));

  await page.evaluate(() => window.scrollTo(0, 2500));
  await until('paused');
  await page.evaluate(() => window.scrollTo(0, 0));
  await until('running');
  await say({ to: 'mtl-playground', command: 'load', link: '#v=1&seed=9' });
  await say({ to: 'mtl-playground', command: 'pause' });
  await until('paused');
  expect(await talking.evaluate(() => window.mtl.config().seed)).toBe(5);

  const heard = await page.evaluate(() => window.heard);
  expect(new Set(heard.map(({ frame }) => frame))).toEqual(new Set([0]));
  expect(heard.map(({ data }) => data).find(({ type }) => type === 'ready')).toMatchObject({
    from: 'mtl-playground',
    tasks: ['Circle', 'Rings'],
  });

  await talking.getByRole('heading', { name: '结论' }).waitFor();
  expect(await talking.locator('[data-chart]').count()).toBeGreaterThan(0);
  await quiet.locator('[data-view=maps] canvas').first().waitFor();
  expect(await quiet.evaluate(() => window.mtl.state())).toMatchObject({ phase: 'paused', step: 0 });
  expect(await quiet.evaluate(() => document.documentElement.dataset.mantineColorScheme)).toBe('dark');

  const back = talking.getByRole('link', { name: '打开完整页面' });
  expect(await back.getAttribute('href')).toBe(`${inject('pageUrl')}#v=1&trunk=8&seed=5`);
  expect(await back.getAttribute('target')).toBe('_blank');
  for (const frame of [talking, quiet]) {
    const kept = await frame.evaluate(async () => ({
      settings: Object.keys(localStorage),
      databases: (await indexedDB.databases()).map(({ name }) => name),
    }));
    expect(kept).toEqual({ settings: [], databases: [] });
  }
});
