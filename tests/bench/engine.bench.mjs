import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { median } from './page.mjs';

export const title = 'The engine: ratios to plain TensorFlow.js and to itself';

const rounds = 5;
const roundMs = 1_500;
const small = { tasks: 2, trunk: [16, 16], batch: 32 };

export async function measure({ browser, temporary, serve }) {
  const folder = await mkdtemp(join(temporary, 'mtl-engine-'));
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'engine'),
    base: './',
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 5000, target: 'es2022' },
    logLevel: 'error',
  });
  const served = await serve({ folder });
  const context = await browser.newContext();
  const page = await context.newPage();
  const ask = (side, message) => page.evaluate(([s, m]) => window.ask(s, m), [side, message]);
  const rows = [];
  try {
    await page.goto(served.url);
    await page.waitForFunction(() => window.ask);
    for (const backend of ['webgl', 'cpu']) {
      const model = small;
      await ask('ours', { type: 'start', backend, model });
      await ask('peer', { type: 'start', backend, model });
      const times = { ours: [], layers: [], loop: [] };
      for (let round = 0; round < rounds; round++) {
        times.ours.push((await ask('ours', { type: 'train', forMs: roundMs })).stepMs);
        times.layers.push((await ask('peer', { type: 'train', form: 'layers', forMs: roundMs })).stepMs);
        times.loop.push((await ask('peer', { type: 'train', form: 'loop', forMs: roundMs })).stepMs);
      }
      rows.push({
        backend,
        ours: median(times.ours),
        layers: median(times.layers),
        loop: median(times.loop),
        ratio: median(times.ours.map((ms, i) => Math.min(times.layers[i], times.loop[i]) / ms)),
        launches: backend === 'webgl' ? (await ask('ours', { type: 'launches' })).launches : '',
      });
    }
  } finally {
    await context.close();
    await served.close();
    await rm(folder, { recursive: true, force: true });
  }
  return { rows };
}
