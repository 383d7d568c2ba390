import { heapsOf } from './heaps.mjs';
import { fourTasks } from './page.mjs';

export const title =
  'A million steps with everything in view; to reach: 0 tensors more, < 5 MB of heap in page and worker, bounded histories';

/** Software draws a card's step some thousand times slower. */
const steps = { cpu: 1_000_000, webgl: 3_000 };
const warmUp = { cpu: 20_000, webgl: 300 };

/** MTL_SOAK_STEPS makes the processor's run shorter. */
export async function measure({ browser, url }) {
  const rows = [];
  for (const backend of ['cpu', 'webgl']) {
    const wanted = backend === 'cpu' ? Number(process.env.MTL_SOAK_STEPS ?? steps.cpu) : steps.webgl;
    rows.push(...(await soak(browser, `${url}?backend=${backend}${fourTasks}`, backend, wanted)));
  }
  return {
    rows,
    notes: [
      'After the warm-up and at the end a collection is forced in page and worker, then their heaps are read.',
    ],
  };
}

async function soak(browser, address, backend, wanted) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const heaps = await heapsOf(browser, context, page);
  await page.goto(address);
  await page.evaluate(() => window.mtl.ready());
  await page.evaluate(watchDrawing);
  const look = async () => {
    await page.evaluate(rest);
    return { ...(await heaps()), ...(await page.evaluate(describe)) };
  };
  const playTo = async (step) => {
    await page.evaluate(() => window.mtl.play());
    await page.waitForFunction((to) => window.mtl.state().step >= to, step, { timeout: 0, polling: 500 });
    return page.evaluate(() => window.takeDrawing());
  };
  await playTo(warmUp[backend]);
  const before = await look();
  const early = await playTo(warmUp[backend] * 2);
  const begun = performance.now();
  const from = await page.evaluate(() => window.mtl.state().step);
  await playTo(wanted - warmUp[backend]);
  const seconds = (performance.now() - begun) / 1000;
  const reached = await page.evaluate(() => window.mtl.state().step);
  const late = await playTo(wanted);
  const after = await look();
  await context.close();
  const grown = (key) => after[key] - before[key];
  const row = (what, value, goal) => ({ backend, what, value, 'to reach': goal });
  return [
    row('steps', after.step, wanted),
    row('steps a second', (reached - from) / seconds, ''),
    row('tensors more', grown('tensors'), 0),
    row('bytes of tensors more', grown('bytes'), 0),
    row('MB of heap more: page', grown('page') / 1e6, '< 5'),
    row('MB of heap more: worker', grown('worker') / 1e6, '< 5'),
    row('elements of the page more', grown('elements'), '~ 0'),
    row('points of the longest curve, first', before.longest, ''),
    row('points of the longest curve, at the end', after.longest, 'bounded'),
    row('points of all curves at the end', after.points, 'bounded'),
    row('ms of a drawn frame of the page, first', early, ''),
    row('ms of a drawn frame of the page, at the end', late, 'as first'),
    row('errors', errors.length, 0),
  ];
}

/** Pauses, and waits until the page shows the last of it. */
async function rest() {
  const { mtl } = window;
  mtl.pause();
  while (mtl.state().phase === 'running') await new Promise((resolve) => setTimeout(resolve, 50));
  await new Promise((resolve) => setTimeout(resolve, 1_000));
}

async function describe() {
  const { mtl } = window;
  const { tensors, bytes } = await mtl.memory();
  const lengths = mtl.history().map(({ steps: each }) => each.length);
  return {
    tensors,
    bytes,
    step: mtl.state().step,
    elements: document.querySelectorAll('*').length,
    longest: Math.max(...lengths),
    points: lengths.reduce((sum, each) => sum + each, 0),
  };
}

/** Times what the page does in a frame, from its callbacks to the task after them; gives the mean since it was last asked. */
function watchDrawing() {
  let spent = 0;
  let frames = 0;
  const { port1, port2 } = new MessageChannel();
  let begun = 0;
  port1.onmessage = () => {
    spent += performance.now() - begun;
    frames++;
  };
  const frame = () => {
    begun = performance.now();
    port2.postMessage(null);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  window.takeDrawing = () => {
    const mean = spent / frames;
    spent = 0;
    frames = 0;
    return mean;
  };
}
