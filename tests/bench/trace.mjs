/** The tasks of the pages' main threads while something is done: how long each took, and of that on the processor. */
export async function traceTasks(browser, during) {
  const { tasks } = await trace(browser, during);
  return tasks.filter(({ thread }) => thread === 'CrRendererMain');
}

/** The seconds of processor time that each kind of thread took for each second in which something was done. */
export async function traceThreads(browser, during) {
  const { tasks, seconds } = await trace(browser, during);
  const spent = {};
  for (const { thread, processorMs } of tasks) {
    const name = thread.replace(/[\d/].*$/, '').trim();
    spent[name] = (spent[name] ?? 0) + processorMs / 1000 / seconds;
  }
  return spent;
}

async function trace(browser, during) {
  const session = await browser.newBrowserCDPSession();
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'], excludedCategories: ['*'] },
  });
  const begun = performance.now();
  await during();
  const seconds = (performance.now() - begun) / 1000;
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const idOf = ({ pid, tid }) => `${pid} ${tid}`;
  const names = new Map(
    events.filter(({ name }) => name === 'thread_name').map((event) => [idOf(event), event.args.name]),
  );
  const tasks = events
    .filter((event) => /RunTask$/.test(event.name) && event.dur !== undefined)
    .map((event) => ({
      thread: names.get(idOf(event)) ?? '',
      ms: event.dur / 1000,
      processorMs: (event.tdur ?? event.dur) / 1000,
    }));
  return { tasks, seconds };
}
