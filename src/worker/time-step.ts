import { ModelPair } from './model-pair';
import type { RunSetup } from './run-setup';

/** Steps between two reads of losses, as in a slice. */
const readEvery = 4;

/** A group of steps that a clock can tell from none: Firefox's goes by whole milliseconds. */
const shortestMs = 5;

/**
 * Milliseconds of a step on the backend that is set, by networks of the run's form that are thrown away. After two
 * steps that compile what is needed it times groups of steps for at least `forMs`, each of as many as a clock needs; the
 * fastest group counts, as what else the machine does can only make one slower.
 */
export async function timeStep(setup: RunSetup, forMs: number): Promise<number> {
  return withNetworks(setup, async (steps) => {
    for (let i = 0; i < 2; i++) await steps(1);
    let fastest = Number.POSITIVE_INFINITY;
    let reads = 1;
    const begun = performance.now();
    do {
      const groupBegun = performance.now();
      for (let i = 0; i < reads; i++) await steps(readEvery);
      const tookMs = performance.now() - groupBegun;
      if (tookMs < shortestMs) reads *= 2;
      else fastest = Math.min(fastest, tookMs / reads);
    } while (performance.now() - begun < forMs || fastest === Number.POSITIVE_INFINITY);
    return fastest / readEvery;
  });
}

/** Compiles what a step needs on the backend that is set, so that the clock starts when it is done. */
export async function warmUp(setup: RunSetup): Promise<void> {
  await withNetworks(setup, (steps) => steps(1));
}

/** Calls `work` with a function that makes so many steps and reads the losses of the last. */
async function withNetworks<Result>(
  setup: RunSetup,
  work: (steps: (count: number) => Promise<void>) => Promise<Result>,
): Promise<Result> {
  const pair = new ModelPair(setup);
  const once = async (isRead: boolean) => {
    const { losses } = await pair.step();
    if (isRead) for (const each of losses) await each.data();
  };
  try {
    return await work(async (count) => {
      for (let i = 1; i <= count; i++) await once(i === count);
    });
  } finally {
    pair.dispose();
  }
}
