import { fourTasks, median, openPage } from './page.mjs';
import { traceTasks } from './trace.mjs';

export const title = 'Main thread while four tasks and the baseline train for 20 s';

const warmUpMs = 8_000;
const measuredMs = 20_000;
const longMs = 50;

/**
 * Long tasks (over 50 ms, Long Tasks API) after warm-up, and how long clicks wait for what they do. A task's length
 * counts the time in which the system ran something else; what the page itself did is its processor time, from a
 * trace of the same 20 s.
 */
export async function measure({ browser, url }) {
  const rows = [];
  for (const backend of ['cpu', 'webgl']) {
    for (const row of await measureOn(backend, browser, url)) rows.push({ backend, ...row });
  }
  return { rows };
}

async function measureOn(backend, browser, url) {
  const page = await openPage(browser, `${url}?backend=${backend}${fourTasks}`);
  await page.evaluate(() => window.mtl.play());
  await page.waitForTimeout(warmUpMs);
  await page.evaluate(observe);
  const from = await page.evaluate(() => window.mtl.state().step);
  const traced = await traceTasks(browser, () => page.waitForTimeout(measuredMs));
  if (traced.length === 0) throw new Error('the trace has no tasks');
  const untouched = await page.evaluate(() => window.takeLongTasks());
  const stepsPerSecond = (1000 * ((await page.evaluate(() => window.mtl.state().step)) - from)) / measuredMs;
  const clicks = await clickThrough(page);
  const clicked = await page.evaluate(() => window.takeLongTasks());
  await page.context().close();
  return [
    row('long tasks while nobody touches it', untouched),
    {
      what: 'tasks of more than 50 ms of processor time',
      value: traced.filter(({ processorMs }) => processorMs > longMs).length,
      longest: Math.max(...traced.map(({ processorMs }) => processorMs)),
    },
    row('long tasks during the clicks below', clicked),
    { what: 'steps a second meanwhile', value: stepsPerSecond },
    ...Object.entries(clicks).map(([what, ms]) => ({
      what: `${what}, ms`,
      answered: `${ms.filter((one) => one !== null).length} of ${ms.length}`,
      median: median(ms.filter((one) => one !== null)),
      longest: Math.max(...ms.filter((one) => one !== null)),
    })),
  ];
}

function row(what, tasks) {
  return {
    what,
    value: tasks.length,
    median: tasks.length ? median(tasks) : '',
    longest: Math.max(0, ...tasks),
  };
}

function observe() {
  let durations = [];
  const observer = new PerformanceObserver((list) => {
    durations.push(...list.getEntries().map((entry) => entry.duration));
  });
  observer.observe({ type: 'longtask' });
  window.takeLongTasks = () => {
    durations.push(...observer.takeRecords().map((entry) => entry.duration));
    const taken = durations;
    durations = [];
    return taken;
  };
}

/** From the press of a key or a click to the change that it asks for, as the page sees it; null if none in 3 s. */
async function clickThrough(page) {
  const times = {
    'pause: until the run stands': [],
    'play: until it runs': [],
    'weight: until it is taken': [],
  };
  const until = (isSo) =>
    page.evaluate(
      ([source]) =>
        new Promise((resolve) => {
          const check = new Function(`return (${source})()`);
          let from = null;
          const begin = (event) => {
            from ??= event.timeStamp;
          };
          for (const type of ['pointerdown', 'keydown'])
            addEventListener(type, begin, { capture: true, once: true });
          const given = performance.now();
          const look = () => {
            if (from !== null && check()) resolve(performance.now() - from);
            else if (performance.now() - given > 3000) resolve(null);
            else setTimeout(look, 1);
          };
          look();
        }),
      [isSo.toString()],
    );
  for (let i = 0; i < 5; i++) {
    const paused = until(() => window.mtl.state().phase === 'paused');
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    times['pause: until the run stands'].push(await paused);
    const runs = until(() => window.mtl.state().phase === 'running');
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    times['play: until it runs'].push(await runs);
    const slider = page.getByRole('slider', { name: /Loss weight/ }).first();
    await slider.focus();
    const before = await page.evaluate(() => {
      window.weightBefore = window.mtl.config().tasks[0].weight;
      return window.weightBefore;
    });
    const taken = until(() => window.mtl.config().tasks[0].weight !== window.weightBefore);
    await slider.press(before > 10 ? 'ArrowLeft' : 'ArrowRight');
    times['weight: until it is taken'].push(await taken);
  }
  return times;
}
