import { median } from './page.mjs';

export const title = 'From opening the page to the first points on its curves';

const rounds = 5;

/** Cold: a profile that has never seen the page. Warm: the same page again, from the cache of its service worker. */
export async function measure({ browser, url }) {
  const cold = [];
  const warm = [];
  for (let round = 0; round < rounds; round++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    cold.push(await firstPoint(page, url));
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    warm.push(await firstPoint(page, url));
    await context.close();
  }
  return {
    rows: [
      { what: 'cold, ms', median: median(cold), longest: Math.max(...cold) },
      { what: 'warm, ms', median: median(warm), longest: Math.max(...warm) },
    ],
    notes: ['Files come from this machine; the backend is started and its programs are compiled each time.'],
  };
}

async function firstPoint(page, url) {
  await page.goto(url, { waitUntil: 'commit' });
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const look = () => {
          if (window.mtl && window.mtl.history().length > 0) resolve(performance.now());
          else setTimeout(look, 5);
        };
        look();
      }),
  );
}
