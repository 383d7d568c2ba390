// The two trainers of a run as the training worker has them, without the page: nobody looks, and nobody judges but in
// {@link wholeRun}.

import type { Config } from '../../../src/core/config/schema';
import { readTable } from '../../../src/core/data/table/read-csv';
import type { Table } from '../../../src/core/data/table/table';
import { Run } from '../../../src/worker/run';
import { type RunSetup, setUpRun } from '../../../src/worker/run-setup';

const runs = new Map<string, Run>();

/** Makes a run of a configuration, with the text of its table where it has one. */
export async function startRun({ name, config, csv }: { name: string; config: Config; csv: string | null }) {
  runs.get(name)?.dispose();
  const run = new Run(setUpRun(config, csv === null ? null : tableOf(csv)) as RunSetup);
  runs.set(name, run);
  return trainRun({ name, forMs: 300 });
}

function tableOf(csv: string): Table {
  return readTable(new TextEncoder().encode(csv), 'table.csv', () => {}).table!;
}

/** Trains for so long, losses read one slice behind; gives the milliseconds of a step. */
export async function trainRun({ name, forMs }: { name: string; forMs: number }) {
  const run = runs.get(name)!;
  const begun = performance.now();
  let steps = 0;
  let inSlice = 1;
  let reading: Promise<unknown> = Promise.resolve();
  while (performance.now() - begun < forMs) {
    const sliceBegun = performance.now();
    for (let i = 0; i < inSlice; i++) await run.update();
    steps += inSlice;
    const before = reading;
    reading = run.takeLosses();
    await before;
    const factor = Math.min(2, Math.max(0.5, 8 / (performance.now() - sliceBegun)));
    inSlice = Math.max(1, Math.min(run.room, Math.round(inSlice * factor)));
  }
  await reading;
  return { stepMs: (performance.now() - begun) / steps };
}

/** Trains a new run of a configuration so many steps, judged where that is due; gives the milliseconds that it took. */
export async function wholeRun({ config, steps }: { config: Config; steps: number }) {
  const run = new Run(setUpRun(config, null) as RunSetup);
  const begun = performance.now();
  while (run.step < steps) {
    if (run.isEvaluationDue) await run.evaluate(0);
    if (run.room === 0) await run.takeLosses();
    await run.update();
  }
  await run.takeLosses();
  const tookMs = performance.now() - begun;
  run.dispose();
  return { tookMs };
}

/** The milliseconds of each thing that the worker does for the page beside the steps; the fastest of some times. */
export async function costsOfRun({ name }: { name: string }) {
  const run = runs.get(name)!;
  const parts: Record<string, () => Promise<unknown>> = {
    view: () => run.view(false),
    evaluation: () => run.evaluate(0),
    gradients: () => run.gradients(0),
    checkpoint: () => run.save(0),
  };
  const costs: Record<string, number> = {};
  for (const [part, work] of Object.entries(parts)) {
    let fastest = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 6; i++) {
      const begun = performance.now();
      await work();
      fastest = Math.min(fastest, performance.now() - begun);
    }
    costs[part] = fastest;
  }
  return costs;
}
