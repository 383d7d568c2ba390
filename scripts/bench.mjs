// `npm run bench [-- name ...] [-- --json file]`: what is measured, printed as tables. Each file of tests/bench that
// ends in .bench.mjs is one measure: it exports `title` and `measure(bench)`, which gives rows to print.
import { readdirSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { printTable } from './bench-table.mjs';
import { chromiumArgs, ensureChromium } from './chromium.mjs';
import { serve } from './serve.mjs';
import { ensureBuild, ensurePackages, root } from './setup.mjs';

const { values, positionals } = parseArgs({
  options: { json: { type: 'string' } },
  allowPositionals: true,
});
const measures = readdirSync(join(root, 'tests', 'bench'))
  .filter((name) => name.endsWith('.bench.mjs'))
  .filter((name) => positionals.length === 0 || positionals.some((wanted) => name.includes(wanted)));
if (measures.length === 0) {
  console.error(`no measure is called ${positionals.join(' or ')}`);
  process.exit(2);
}

ensurePackages();
const executablePath = ensureChromium();
const folder = ensureBuild();
const { chromium } = await import('playwright');
const served = await serve({ folder });
const browser = await chromium.launch({ executablePath, args: chromiumArgs });
const report = { date: new Date().toISOString(), machine: await machine(), measures: [] };
try {
  console.log(
    Object.entries(report.machine)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n'),
  );
  for (const name of measures) {
    const { title, measure } = await import(pathToFileURL(join(root, 'tests', 'bench', name)).href);
    console.log(`\n## ${title}`);
    const { rows, notes = [] } = await measure({
      browser,
      url: served.url,
      folder,
      temporary: tmpdir(),
      serve,
    });
    printTable(rows);
    for (const note of notes) console.log(note);
    report.measures.push({ name: basename(name, '.bench.mjs'), title, rows, notes });
  }
} finally {
  await browser.close();
  await served.close();
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);

/** What the figures were taken on; a software renderer is named, as its figures say little of a graphics card. */
async function machine() {
  const page = await browser.newPage();
  await page.goto(served.url);
  const device = await page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl2');
    const info = gl?.getExtension('WEBGL_debug_renderer_info');
    return info ? gl.getParameter(info.UNMASKED_RENDERER_WEBGL) : 'none';
  });
  await page.close();
  return {
    processor: `${cpus()[0]?.model.trim() ?? 'unknown'}, ${cpus().length} cores`,
    browser: `Chromium ${browser.version()}`,
    webgl: `${device}${/SwiftShader|llvmpipe/i.test(device) ? ' (software: no graphics card)' : ''}`,
  };
}
