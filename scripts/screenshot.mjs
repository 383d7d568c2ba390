// `npm run screenshot`: the README's pictures, taken of the page as it is: docs/screen.png and docs/screen-dark.png.
// `npm run screenshot -- all [folder] [places]`: pictures of everything, screenshots/ unless told.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromiumArgs, ensureChromium } from './chromium.mjs';
import { serve } from './serve.mjs';
import { ensureBuild, ensurePackages, root } from './setup.mjs';

const steps = 2000;

ensurePackages();
const executablePath = ensureChromium();
const folder = ensureBuild();
const { chromium } = await import('playwright');
const docs = join(root, 'docs');
mkdirSync(docs, { recursive: true });
const served = await serve({ folder });
const browser = await chromium.launch({ executablePath, args: chromiumArgs });
try {
  if (process.argv[2] === 'all') {
    const { screenshotAll } = await import('./screenshot-all.mjs');
    await screenshotAll(
      browser,
      served.url,
      resolve(process.argv[3] ?? join(root, 'screenshots')),
      process.argv[4]?.split(','),
    );
  } else await takeForReadme();
} finally {
  await browser.close();
  await served.close();
}

async function takeForReadme() {
  for (const [colorScheme, name] of [
    ['light', 'screen.png'],
    ['dark', 'screen-dark.png'],
  ]) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme });
    // The page as it is on every visit but the first.
    await page.addInitScript(() => localStorage.setItem('mtl-playground.invited', 'yes'));
    await page.goto(served.url);
    await page.evaluate(async (n) => {
      await window.mtl.ready();
      window.mtl.pause();
      window.mtl.reset();
      await window.mtl.step(n);
    }, steps);
    // The page draws at most some times a second: what was computed last is on it a moment later.
    await page.waitForTimeout(1500);
    await page.screenshot({ path: join(docs, name) });
    console.log(`docs/${name}`);
    await page.close();
  }
}
