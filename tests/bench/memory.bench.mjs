import { serveEngine } from './engine-page.mjs';

export const title =
  'What the engine holds over 20,000 steps: 2 tasks, 16-16, batch 32; to reach: 0 tensors, < 2 MB';

const steps = 20_000;
const model = { tasks: 2, trunk: [16, 16], batch: 32 };

/** Growth after a warm-up of 1,000 steps; the heap is measured after a collection, in a page that only trains. */
export async function measure({ browser, temporary, serve }) {
  const served = await serveEngine({ temporary, serve });
  const rows = [];
  try {
    for (const backend of ['webgl', 'cpu']) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(served.url);
      await page.waitForFunction(() => window.askHere);
      const ask = (message) => page.evaluate((asked) => window.askHere(asked), message);
      const devtools = await context.newCDPSession(page);
      const held = async () => {
        await devtools.send('HeapProfiler.collectGarbage');
        const { usedSize } = await devtools.send('Runtime.getHeapUsage');
        return { ...(await ask({ type: 'memory' })), heap: usedSize };
      };
      await ask({ type: 'backend', id: backend });
      await ask({ type: 'start', name: 'one', model });
      await ask({ type: 'train', name: 'one', steps: 1_000 });
      const before = await held();
      await ask({ type: 'train', name: 'one', steps });
      const after = await held();
      rows.push({
        backend,
        tensors: after.tensors - before.tensors,
        'kB of tensors': (after.bytes - before.bytes) / 1000,
        'MB of heap': (after.heap - before.heap) / 1e6,
      });
      await context.close();
    }
  } finally {
    await served.close();
  }
  return { rows };
}
