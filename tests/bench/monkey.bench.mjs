import { core } from './core.mjs';
import { acts, pick } from './monkey-acts.mjs';

const minutes = Number(process.env.MTL_MONKEY_MINUTES ?? 1);
const seed = Number(process.env.MTL_MONKEY_SEED ?? 1);

export const title = `A monkey at the page, ${minutes} minutes a language, seed ${seed}; to reach: 0 faults`;

// A page that does not answer for so long stands still.
const patienceMs = 30_000;
/** Acts between two looks at the page. */
const lookEvery = 10;
/** Acts that are told of with a fault. */
const told = 12;

/** Clicks, types, presses keys and goes from page to page at random, and looks at what becomes of the page. */
export async function measure({ browser, url }) {
  const { readUrl } = await core('link/url.ts');
  const { configSchema } = await core('config/schema.ts');
  const { stream } = await core('random.ts');
  const isValid = ({ config, link }) =>
    configSchema.safeParse(config).success && readUrl(link).problems.length === 0;
  const rows = [];
  const notes = [];
  for (const language of ['en', 'zh']) {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      serviceWorkers: 'block',
      acceptDownloads: false,
    });
    const { origin } = new URL(url);
    const faults = [];
    const done = [];
    const fault = (kind, what) =>
      faults.push(`${language}, ${kind}: ${what}; after ${done.slice(-told).join(' | ')}`);
    const page = await context.newPage();
    await context.route(
      (to) => to.protocol.startsWith('http') && to.origin !== origin,
      (route) => {
        const request = route.request();
        // A link that was clicked leads where it says, in a tab of its own: were it in this one, the page would be gone.
        if (!request.isNavigationRequest()) fault('request', request.url());
        return route.abort();
      },
    );
    context.on('page', (opened) => void opened.close());
    page.on('pageerror', (error) => fault('exception', error.stack ?? error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') fault('console', message.text());
    });
    page.on('crash', () => fault('crash', ''));
    page.on('dialog', (dialog) => void dialog.dismiss());

    const drawn = stream(seed, 'monkey');
    await page.goto(`${url}?lang=${language}`);
    let longestMs = 0;
    for (
      const until = performance.now() + 60_000 * minutes;
      performance.now() < until && faults.length < 5;
    ) {
      const begun = performance.now();
      try {
        done.push(await inTime(pick(drawn, acts)(page, drawn)));
        if (done.length % lookEvery === 0) {
          await page
            .waitForFunction(isDrawn, null, { timeout: patienceMs })
            .catch(() => fault('blank', page.url()));
          const seen = await inTime(page.evaluate(look));
          if (seen.failed !== null) fault('part', seen.failed);
          if (seen.config !== null && !isValid(seen)) fault('configuration', seen.link);
        }
      } catch (error) {
        // What was aimed at has gone, or the page with it: the next look tells.
        if (/stands still|crashed/.test(error.message)) fault('stuck', error.message);
        done.push(`(${error.message.split('\n')[0].slice(0, 60)})`);
      }
      longestMs = Math.max(longestMs, performance.now() - begun);
    }
    rows.push({
      language,
      acts: done.length,
      faults: faults.length,
      's of the longest act': longestMs / 1000,
    });
    notes.push(...faults);
    await context.close();
  }
  return { rows, notes };
}

function inTime(act) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('the page stands still')), patienceMs);
  });
  return Promise.race([act, late]).finally(() => clearTimeout(timer));
}

/** In the page: whether there is more than its outline. */
function isDrawn() {
  return document.querySelector('#root main') !== null;
}

/** In the page. */
function look() {
  const failed = [...document.querySelectorAll('[role=alert]')].find(({ textContent }) =>
    /could not be drawn|画不出来|无法绘制/.test(textContent),
  );
  return {
    failed: failed?.textContent ?? null,
    config: window.mtl?.config() ?? null,
    link: window.mtl?.link() ?? '',
  };
}
