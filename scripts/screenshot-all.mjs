// `npm run screenshot -- all [folder]`: every view of the page, in both themes and languages and at three widths, and a page
// that shows all pictures side by side.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './setup.mjs';

const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];
const languages = ['en', 'zh'];
const schemes = ['light', 'dark'];

/** Takes them all with a browser of a served page, into a folder; says which could not be taken. */
export async function screenshotAll(browser, url, folder) {
  const { module } = await runnerImport(join(root, 'tests/setup/views.ts'), { root, configFile: false });
  mkdirSync(folder, { recursive: true });
  const taken = [];
  for (const viewport of sizes) {
    for (const language of languages) {
      for (const place of module.places) {
        taken.push(...(await walk({ browser, url, folder, module, viewport, language, place })));
      }
    }
  }
  writeFileSync(join(folder, 'index.html'), sheet(taken));
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
  const taken = [];
  const take = async (view) => {
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(300);
      const name = `${place.name}-${view}-${viewport.width}-${language}-${colorScheme}.png`;
      await page.screenshot({ path: join(folder, name) });
      taken.push(name);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  };
  try {
    // The first visit is invited, over what the picture is of.
    await page.addInitScript(() => localStorage.setItem('mtl-playground.invited', 'yes'));
    await page.goto(`${url}${place.hash}`);
    await place.settle(page, words);
    await take('page');
    for (const view of place.views) {
      await view.show(page, words);
      await take(view.name);
      await module.leave(page);
    }
  } catch (error) {
    console.error(`${place.name}, ${viewport.width}, ${language}: ${String(error).split('\n')[0]}`);
  } finally {
    await context.close();
  }
  console.log(`${place.name} at ${viewport.width} in ${language}: ${taken.length} pictures`);
  return taken;
}

function sheet(names) {
  const figures = names.map(
    (name) =>
      `<figure><a href="${name}"><img src="${name}" loading="lazy"></a><figcaption>${name}</figcaption></figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Screenshots</title><style>body{display:flex;flex-wrap:wrap;gap:8px;font:10px sans-serif}figure{margin:0}img{height:220px;border:1px solid #ccc}</style>${figures.join('')}`;
}
