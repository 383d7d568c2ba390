// What the measures share: a page of a fresh profile, and how fast its run goes.

/** The setting of the comparison with plain TensorFlow.js: two tasks, trunk 16-16, batch 32, Adam. */
export const twoTasks = '#v=1&tasks=circle,hills&trunk=16,16&batch=32&lr=0.01';

/** A run that keeps the page as busy as it gets: four tasks with maps and curves, and the baseline. */
export const fourTasks = '#v=1&tasks=circle,rings,hills,wave&trunk=16,16';

export async function openPage(browser, url) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(() => window.mtl.ready());
  return page;
}

/** Lets the run play for so long and gives its steps a second. */
export async function playFor(page, ms) {
  return page.evaluate(async (forMs) => {
    const { mtl } = window;
    const wait = (time) => new Promise((resolve) => setTimeout(resolve, time));
    mtl.play();
    while (mtl.state().phase !== 'running') await wait(20);
    const from = { step: mtl.state().step, time: performance.now() };
    await wait(forMs);
    mtl.pause();
    while (mtl.state().phase === 'running') await wait(20);
    return (1000 * (mtl.state().step - from.step)) / (performance.now() - from.time);
  }, ms);
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}
