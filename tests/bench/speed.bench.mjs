import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { median, openPage, playFor, twoTasks } from './page.mjs';

export const title = 'Steps a second: two tasks, trunk 16-16, batch 32, Adam, against plain TensorFlow.js';

const rounds = 5;
const roundMs = 4_000;

/**
 * The page as it is (curves, maps and evaluations included) and the same model in tf.layers in a worker of its own,
 * in turn in one browser on one backend, so that what slows the machine slows both.
 */
export async function measure({ browser, url, temporary, serve }) {
  const folder = await mkdtemp(join(temporary, 'mtl-peer-'));
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'peer'),
    base: './',
    worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 5000 },
    logLevel: 'error',
  });
  const served = await serve({ folder });
  try {
    return await compare(browser, url, served.url);
  } finally {
    await served.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function compare(browser, url, peerUrl) {
  const alone = await openPage(browser, `${url}${twoTasks}&baseline=off`);
  const both = await openPage(browser, url + twoTasks);
  for (const page of [alone, both]) await page.evaluate(() => window.mtl.pause());
  const context = await browser.newContext();
  const peer = await context.newPage();
  await peer.goto(peerUrl);
  const backend = await alone.evaluate(() => window.mtl.backend().id);
  await peer.evaluate((id) => window.peer({ type: 'start', backend: id }), backend);
  for (const page of [alone, both]) await playFor(page, roundMs);

  const rates = { alone: [], both: [], peer: [] };
  for (let round = 0; round < rounds; round++) {
    rates.alone.push(await playFor(alone, roundMs));
    rates.peer.push(
      (await peer.evaluate((forMs) => window.peer({ type: 'train', forMs }), roundMs)).stepsPerSecond,
    );
    rates.both.push(await playFor(both, roundMs));
  }
  for (const page of [alone, both, peer]) await page.context().close();
  const ratio = (name) => median(rates[name].map((rate, round) => rate / rates.peer[round]));
  return {
    rows: [
      line('page, shared model', rates.alone, ratio('alone')),
      line('page, shared model and single-task baseline', rates.both, ratio('both')),
      line('plain TensorFlow.js, shared model', rates.peer, 1),
    ],
    notes: [`Backend: ${backend}. Medians of ${rounds} turns of ${roundMs / 1000} s.`],
  };
}

function line(what, rates, ratio) {
  return { what, 'steps/s': median(rates), least: Math.min(...rates), most: Math.max(...rates), ratio };
}
