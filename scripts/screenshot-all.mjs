// `npm run screenshot -- all [folder] [places]`: every view of the page, in both themes and languages and at four widths, and a
// page that shows all pictures side by side; `learn,1024,en` takes
// those of places whose names begin so, of one width, of one language.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './setup.mjs';

const sizes = [
  { width: 1920, height: 1080 },
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];
const languages = ['en', 'zh'];
const schemes = ['light', 'dark'];

/** Takes them with a browser of a served page, into a folder; says which could not be taken. */
export async function screenshotAll(browser, url, folder, wanted = []) {
  const load = async (file) =>
    (await runnerImport(join(root, 'tests/setup', file), { root, configFile: false })).module;
  const module = await load('views.ts');
  const { picturedPlaces } = await load('pictured-views.ts');
  const widths = wanted.map(Number).filter(Boolean);
  const spoken = languages.filter((language) => wanted.includes(language));
  const names = wanted.filter((each) => !/^\d+$/.test(each) && !languages.includes(each));
  const places = picturedPlaces.filter(
    ({ name }) => !names.length || names.some((each) => name.startsWith(each)),
  );
  mkdirSync(folder, { recursive: true });
  for (const viewport of sizes.filter(({ width }) => !widths.length || widths.includes(width))) {
    for (const language of spoken.length ? spoken : languages) {
      for (const place of places) await walk({ browser, url, folder, module, viewport, language, place });
    }
  }
  writeFileSync(
    join(folder, 'index.html'),
    sheet(readdirSync(folder).filter((name) => name.endsWith('.png'))),
  );
}

/** One place in both themes, which change under the page as it stands. */
async function walk({ browser, url, folder, module, viewport, language, place }) {
  const words = module.wordsOf[language];
  const context = await browser.newContext({
    viewport,
    locale: language,
    hasTouch: viewport.width < 768,
    serviceWorkers: 'block',
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  let taken = 0;
  const take = async (view) => {
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      // A frame is made anew in the other theme.
      await page.waitForTimeout(page.frames().length > 1 ? 2500 : 300);
      const name = `${place.name}-${view}-${viewport.width}-${language}-${colorScheme}.png`;
      await page.screenshot({ path: join(folder, name) });
      taken++;
    }
    await page.emulateMedia({ colorScheme: 'light' });
  };
  try {
    // The first visit is invited, over what the picture is of.
    await page.addInitScript(() => localStorage.setItem('mtl-playground.invited', 'yes'));
    await page.goto(`${url}${place.search ?? ''}${place.hash}`);
    await place.settle(page, words);
    await take('page');
    const hidden = await page.evaluate(hiddenBelow);
    if (hidden > 0) {
      await page.setViewportSize({ ...viewport, height: viewport.height + hidden });
      await take('whole');
      await page.setViewportSize(viewport);
    }
    for (const view of place.views) {
      await view.show(page, words);
      await take(view.name);
      if (!view.stays) await module.leave(page);
    }
  } catch (error) {
    console.error(`${place.name}, ${viewport.width}, ${language}: ${String(error).split('\n')[0]}`);
  } finally {
    await context.close();
  }
  console.log(`${place.name} at ${viewport.width} in ${language}: ${taken} pictures`);
}

/** Runs in the page: how much higher it would have to be for nothing to be scrolled. */
function hiddenBelow() {
  const boxes = [...document.querySelectorAll('html, main, main *')].filter(
    (each) => each === document.documentElement || /auto|scroll/.test(getComputedStyle(each).overflowY),
  );
  return Math.min(
    6000,
    Math.max(...boxes.map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)),
  );
}

function sheet(names) {
  const figures = names.map(
    (name) =>
      `<figure><a href="${name}"><img src="${name}" loading="lazy"></a><figcaption>${name}</figcaption></figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Screenshots</title><style>body{display:flex;flex-wrap:wrap;gap:8px;font:10px sans-serif}figure{margin:0}img{height:220px;border:1px solid #ccc}</style>${figures.join('')}`;
}
