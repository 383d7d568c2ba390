import { readFileSync } from 'node:fs';
import { openPage } from './page.mjs';
import { traceTasks } from './trace.mjs';

export const title = 'Experiments on the processor: from the question to the last result';

const everyMethod =
  'fixed,equal,uw,dwa,rlw,random,gls,scale_invariant,tchebycheff,stch,imtl_l,imtl,imtl_g,gradnorm,famo,excessmtl,' +
  'mgda,pcgrad,gradvac,cagrad,graddrop,nash_mtl,aligned_mtl,moco,modo,sdmgrad,db_mtl,fairgrad,config,upgrad,dualproj';

/** The page's start but for its end, so that the number of steps is known beforehand. */
const base = 'v=1&samples=1500&validation=20&split=stratified';
const questions = [
  {
    what: '31 methods, 5 seeds, 500 steps',
    goal: '<= 60 s',
    link: `ask=choices&methods=${everyMethod}&sharings=hard&${base}&seeds=5&steps=500`,
  },
  {
    what: '64 weights, 3 seeds, 1,000 steps',
    goal: '<= 30 s',
    link: `ask=weights&points=64&sweeps=fixed&${base}&seeds=3&steps=1000`,
  },
];

/** The most memory that any of the browser's pages has had, in MB, with all that a page takes without us; Linux only. */
async function peakMemory(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]) / 1e3);
  return Math.max(...peaks);
}

/** A page of its own each; the playground's run stands meanwhile, as it does behind another page. */
export async function measure({ browser, url }) {
  const rows = [];
  for (const { what, goal, link } of questions) {
    const page = await openPage(browser, `${url}?backend=cpu`);
    const devtools = await page.context().newCDPSession(page);
    const before = await peakMemory(browser);
    const told = await page.evaluate(async (asked) => {
      const { mtl } = window;
      mtl.pause();
      // What the page does in its first seconds is not the experiment's.
      await new Promise((resolve) => setTimeout(resolve, 3000));
      const tasks = [];
      const observer = new PerformanceObserver((list) =>
        tasks.push(...list.getEntries().map(({ duration }) => duration)),
      );
      observer.observe({ type: 'longtask' });
      const begun = performance.now();
      const { variants, problems } = await mtl.experiment(asked);
      const seconds = (performance.now() - begun) / 1000;
      observer.disconnect();
      const done = variants.filter(({ state }) => state.kind === 'done').length;
      return { seconds, done, all: variants.length, problems: problems.length, tasks };
    }, link);
    const peak = await peakMemory(browser);
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    rows.push({
      what,
      goal,
      seconds: told.seconds,
      variants: `${told.done} of ${told.all}`,
      problems: told.problems,
      'page tasks over 50 ms': told.tasks.length,
      'longest, ms': Math.max(0, ...told.tasks),
      'MB of heap afterwards': usedSize / 1e6,
      'MB at most, before and after': `${before.toFixed(0)}, ${peak.toFixed(0)}`,
    });
    await page.context().close();
  }
  return { rows: [...rows, await firstQuestion(browser, url)] };
}

/** What the page that compares does while a newcomer's first question is trained and drawn: processor time, as others run too. */
async function firstQuestion(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${url}?backend=cpu#compare`);
  const train = page.getByRole('button', { name: 'Train', exact: true });
  await train.waitFor();
  await page.waitForTimeout(3000);
  const begun = performance.now();
  const tasks = await traceTasks(browser, async () => {
    await train.click();
    await page.getByText(/variants · done/).waitFor({ timeout: 120_000 });
  });
  const seconds = (performance.now() - begun) / 1000;
  const answer = await page
    .getByText(/^(Best|No clear)/)
    .first()
    .textContent();
  await context.close();
  return {
    what: 'the first question on #compare',
    goal: 'no task over 50 ms',
    seconds,
    'tasks over 50 ms of processor time': tasks.filter(({ processorMs }) => processorMs > 50).length,
    'longest, ms': Math.max(...tasks.map(({ processorMs }) => processorMs)),
    answer,
  };
}
