import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { serveEngine } from './engine-page.mjs';
import { median } from './page.mjs';

export const title = 'The engine on the processor: ratios to PyTorch, eager, on one thread';

const rounds = 5;
const roundMs = 1_000;
const models = [
  { what: '2 tasks, 16-16, batch 32', goal: '>= 5', model: { tasks: 2, trunk: [16, 16], batch: 32 } },
  { what: '2 tasks, 256-256, batch 256', goal: '>= 1', model: { tasks: 2, trunk: [256, 256], batch: 256 } },
];

/** Both sides in turn, ours in a worker of the page, the other in a process of its own. */
export async function measure({ browser, temporary, serve }) {
  const python = ['python3', '/usr/bin/python3'].find(
    (name) => spawnSync(name, ['-c', 'import torch']).status === 0,
  );
  if (python === undefined) return { rows: [], notes: ['Skipped: no python3 here has PyTorch.'] };
  const version = spawnSync(python, ['-c', 'import torch; print(torch.__version__)'], { encoding: 'utf8' });
  const torch = startTorch(python);
  const served = await serveEngine({ temporary, serve });
  const context = await browser.newContext();
  const page = await context.newPage();
  const ask = (message) => page.evaluate((m) => window.ask('ours', m), message);
  try {
    await page.goto(served.url);
    await page.waitForFunction(() => window.ask);
    await ask({ type: 'backend', id: 'cpu' });
    const rows = [];
    for (const { what, goal, model } of models) {
      await ask({ type: 'start', name: what, model });
      await torch.ask({ model });
      const turns = [];
      for (let round = 0; round < rounds; round++) {
        const ours = await ask({ type: 'train', name: what, forMs: roundMs });
        turns.push({ ours: ours.stepMs, torch: (await torch.ask({ forMs: roundMs })).stepMs });
      }
      rows.push({
        what: `${what}: times as fast`,
        ours: median(turns.map((turn) => turn.ours)),
        torch: median(turns.map((turn) => turn.torch)),
        ratio: median(turns.map((turn) => turn.torch / turn.ours)),
        'to reach': goal,
      });
    }
    return { rows, notes: [`Milliseconds of a step; PyTorch ${version.stdout.trim()}.`] };
  } finally {
    torch.end();
    await context.close();
    await served.close();
  }
}

function startTorch(python) {
  const child = spawn(python, [join(import.meta.dirname, 'engine', 'torch_peer.py')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async ask(message) {
      child.stdin.write(`${JSON.stringify(message)}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error('PyTorch ended');
      return JSON.parse(value);
    },
    end: () => child.kill(),
  };
}
