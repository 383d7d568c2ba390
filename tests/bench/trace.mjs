/** The tasks of the pages' main threads while something is done: how long each took, and of that on the processor. */
export async function traceTasks(browser, during) {
  const session = await browser.newBrowserCDPSession();
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'], excludedCategories: ['*'] },
  });
  await during();
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const thread = ({ pid, tid }) => `${pid} ${tid}`;
  const mainThreads = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(thread),
  );
  return events
    .filter(
      (event) => /RunTask$/.test(event.name) && event.dur !== undefined && mainThreads.has(thread(event)),
    )
    .map(({ dur, tdur = dur }) => ({ ms: dur / 1000, processorMs: tdur / 1000 }));
}
