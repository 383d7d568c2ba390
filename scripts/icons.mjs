// `node scripts/icons.mjs`: public/icons, the pictures of public/favicon.svg that phones and desktops put the page under.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumArgs, ensureChromium } from './chromium.mjs';
import { root } from './setup.mjs';

const folder = join(root, 'public');
const drawing = readFileSync(join(folder, 'favicon.svg'), 'utf8');

/** Share of the picture that the drawing takes: a mask may cut off all but a circle of 80 % of it. */
const icons = [
  { name: 'icon-192', size: 192, share: 0.72, radius: 0.2 },
  { name: 'icon-512', size: 512, share: 0.72, radius: 0.2 },
  { name: 'maskable-512', size: 512, share: 0.52, radius: 0 },
  { name: 'apple-touch-icon', size: 180, share: 0.66, radius: 0 },
];

const { chromium } = await import('playwright');
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs });
try {
  for (const { name, size, share, radius } of icons) {
    const page = await browser.newPage({ viewport: { width: size, height: size }, colorScheme: 'light' });
    await page.setContent(
      `<style>
        body { margin: 0; display: grid; place-items: center; height: 100vh; background: #fff; border-radius: ${100 * radius}% }
        html { background: transparent }
        svg { width: ${100 * share}%; height: ${100 * share}% }
      </style>${drawing}`,
    );
    await page.screenshot({ path: join(folder, 'icons', `${name}.png`), omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
