import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame } from 'playwright';
import { expect, inject, onTestFinished, test } from 'vitest';
import { readUrl, writeUrl } from '../../../src/core/link/url';
import type { ParentMessage } from '../../../src/ui/embed/parent-messages';
import { texts } from '../../../src/ui/text/zh';
import { embed } from '../../../src/ui/text/zh/embed';
import { openContext } from './harness';

declare global {
  interface Window {
    /** What the frames have told the page of this test, by their place in it. */
    heard: { readonly frame: number; readonly data: ParentMessage }[];
  }
}

/** Serves a page on an origin of its own: one that a test answers for the network would be none that may frame this machine. */
async function served(html: string): Promise<string> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

/** A page of another origin with two frames: the first is asked to speak to it, the second is not. */
async function outerPage() {
  const page = await (
    await openContext({ viewport: { width: 800, height: 900 }, locale: 'zh-CN' })
  ).newPage();
  const origin = await served(`<!doctype html><script>window.heard = [];
    addEventListener('message', ({ source, data }) => heard.push({ frame: source === frames[0] ? 0 : 1, data }));
    </script><div id="frames"></div><div style="height:3000px"></div>`);
  await page.goto(origin);
  const asked = `${inject('pageUrl')}?embed=verdict,charts&backend=cpu&messages=${origin}#v=1&seed=5&trunk=8`;
  const silent = `${inject('pageUrl')}?embed=maps&backend=cpu&autoplay=off&theme=dark#v=1`;
  await page.evaluate(
    (sources) => {
      for (const src of sources) {
        const frame = Object.assign(document.createElement('iframe'), { src, width: 700, height: 400 });
        document.getElementById('frames')!.append(frame);
      }
    },
    [asked, silent],
  );
  await page.waitForFunction(() => window.frames.length === 2);
  const [talking, quiet] = page.frames().slice(1) as [Frame, Frame];
  const until = (phase: string) =>
    page.waitForFunction(
      (wanted) => {
        const states = window.heard.map(({ data }) => data).filter((data) => data.type === 'state');
        return states.at(-1)?.phase === wanted;
      },
      phase,
      { timeout: 30_000 },
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

  await talking.getByRole('heading', { name: texts.verdict.title }).waitFor();
  expect(await talking.locator('[data-chart]').count()).toBeGreaterThan(0);
  // A frame has no glossary: a click on a term says what it is.
  await talking.locator('button[data-term]').first().click();
  await talking.getByRole('tooltip').waitFor();
  await quiet.locator('[data-view=maps] canvas').first().waitFor();
  expect(await quiet.evaluate(() => window.mtl.state())).toMatchObject({ phase: 'paused', step: 0 });
  expect(await quiet.evaluate(() => document.documentElement.dataset.mantineColorScheme)).toBe('dark');

  const back = talking.getByRole('link', { name: embed.whole });
  expect(await back.getAttribute('href')).toBe(
    `${inject('pageUrl')}#${writeUrl(readUrl('#v=1&seed=5&trunk=8').config)}`,
  );
  expect(await back.getAttribute('target')).toBe('_blank');
  for (const frame of [talking, quiet]) {
    const kept = await frame.evaluate(async () => ({
      settings: Object.keys(localStorage),
      databases: (await indexedDB.databases()).map(({ name }) => name),
    }));
    // The one that is there is the test profile's own.
    expect(kept).toEqual({ settings: ['mtl-playground.invited'], databases: [] });
  }
});
