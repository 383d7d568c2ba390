import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { median } from './page.mjs';

export const title = 'From opening the page to a verdict in words';

const rounds = 5;
const windowMs = 2_000;

const moments = {
  'first paint, ms': ({ paint }) => paint,
  'first point of a curve, ms': ({ point }) => point,
  'a verdict in words, ms': ({ verdict }) => verdict,
  'layout shift, over 10 s': ({ shift }) => shift,
};
const goals = {
  'first paint, ms': '<= 500',
  'first point of a curve, ms': '<= 1000',
  'a verdict in words, ms': '<= 3000',
  'layout shift, over 10 s': '0',
};

/** Cold: a profile that has never seen the page. Warm: the same page again, from the cache of its service worker. */
export async function measure({ browser, url, folder }) {
  const cold = [];
  const warm = [];
  let asked = [];
  for (let round = 0; round < rounds; round++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addInitScript(watchStart);
    const page = await context.newPage();
    // A new profile is a new window, which makes itself for a second; a user's browser is open already.
    await page.waitForTimeout(windowMs);
    const names = [];
    page.on('request', (request) => names.push(basename(new URL(request.url()).pathname) || 'index.html'));
    const note = () => {
      asked = [...new Set(names)];
    };
    cold.push(await opened(page, url, note));
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    warm.push(await opened(page, url, () => {}));
    await context.close();
  }
  const row = (what, times) =>
    Object.entries(moments).map(([moment, pick]) => ({
      what: `${what}: ${moment}`,
      median: median(times.map(pick)),
      longest: Math.max(...times.map(pick)),
      'to reach': goals[moment],
    }));
  return {
    rows: [...row('cold', cold), ...row('warm', warm), ...bytesOf(asked, folder)],
    notes: [
      'Files come from this machine. Bytes: what is asked for before the first point, gzip at its default level.',
    ],
  };
}

/** Opens the page; `onPoint` is called when the first curve has a point. Waits until nothing more can move. */
async function opened(page, url, onPoint) {
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.started?.point);
  onPoint();
  await page.waitForFunction(() => window.started.verdict);
  await page.waitForFunction(() => performance.now() > 10_000);
  return page.evaluate(() => ({
    ...window.started,
    paint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
  }));
}

/** Runs in the page before its own scripts: notes when what happens first. */
function watchStart() {
  const curve = '[role=tabpanel] svg g[clip-path] > path[d^=M]';
  const started = { point: 0, verdict: 0, shift: 0 };
  window.started = started;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) started.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    if (started.point === 0 && document.querySelector(curve) !== null) started.point = performance.now();
    const words = document.querySelector('#verdict p[class*=sentence]')?.textContent ?? '';
    if (started.verdict === 0 && words !== '' && !/too early/i.test(words))
      started.verdict = performance.now();
    if (started.point === 0 || started.verdict === 0) setTimeout(look, 10);
  };
  look();
}

function bytesOf(names, folder) {
  const files = names.flatMap((name) => {
    try {
      return [{ name, bytes: readFileSync(join(folder, name === 'index.html' ? '' : 'assets', name)) }];
    } catch {
      return [];
    }
  });
  const rows = files.map(({ name, bytes }) => ({
    what: `before the first point: ${name}`,
    'kB raw': bytes.length / 1000,
    'kB gzip': gzipSync(bytes).length / 1000,
  }));
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  return [
    ...rows,
    { what: 'before the first point: all', 'kB raw': sum('kB raw'), 'kB gzip': sum('kB gzip') },
  ];
}
