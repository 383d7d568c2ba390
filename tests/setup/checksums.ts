import { createHash } from 'node:crypto';
import checksums from './checksums.json';

/** So many steps of each configuration are summed up. */
export const checksumSteps = 200;

/**
 * Configurations whose losses on the processor are the same on every machine, by name: all task kinds, data that are
 * drawn in different ways, eight architectures, eight methods, every activation and optimiser.
 */
export const checksumLinks = {
  'two classes and several': 'v=1',
  'regression by SGD': 'v=1&tasks=hills,wave*0.5&activation=relu&init=he&optimizer=sgd&lr=0.05&seed=3',
  'experts under PCGrad': 'v=1&tasks=circle,rings,wave&sharing=mmoe&method=pcgrad&activation=relu&seed=4',
  'stitches under uncertainty weights':
    'v=1&tasks=xor,ripple&sharing=cross-stitch&method=uw&activation=sigmoid&optimizer=momentum&seed=5',
  'masks under MGDA':
    'v=1&tasks=circle,gaussians;classes:4&sharing=mtan&method=mgda&activation=gelu&head=6&seed=6',
  'scales under GradNorm': 'v=1&data=scaled&method=gradnorm&optimizer=adamw&l2=0.01&seed=7',
  'four tasks and wide layers':
    'v=1&tasks=circle,hills,rings,wave;labels:20&trunk=64,33&batch=128&samples=2000&method=dwa&seed=8',
  'towers held together': 'v=1&tasks=spirals,wave&sharing=soft&method=equal&trunk=12,12&seed=9',
  'levels under GradDrop': 'v=1&data=correlated&sharing=ple&method=graddrop&seed=10',
  'chosen experts under Nash-MTL':
    'v=1&tasks=hills,wave,xor&sharing=dselect&method=nash_mtl&trunk=16,16&batch=16&seed=11',
} as const;

export type ChecksumName = keyof typeof checksumLinks;

export const checksumNames = Object.keys(checksumLinks) as ChecksumName[];

/** What is expected of each, as `vitest run tests/unit/worker/checksums.test.ts -u` writes it. */
export const expectedChecksums: Readonly<Record<string, string>> = checksums;

/**
 * A hash of losses to the last bit: [task and model][step], each task's shared model, then its baseline. Steps whose
 * batch has no label of the task are left out, as the page's curves leave them out.
 */
export function checksumOf(losses: readonly (readonly number[])[]): string {
  const hash = createHash('sha256');
  for (const curve of losses)
    hash.update(new Uint8Array(Float32Array.from(curve.filter((loss) => !Number.isNaN(loss))).buffer));
  return hash.digest('hex').slice(0, 16);
}

/** What a page is asked for each configuration. */
export const checksumRequests = Object.entries(checksumLinks).map(
  ([name, link]) => [name, { link, steps: checksumSteps }] as const,
);

/** Trains a configuration on the page that calls it, and gives the losses for {@link checksumOf}. */
export async function lossesOnPage(given: { link: string; steps: number }): Promise<number[][]> {
  window.mtl.pause();
  window.mtl.load(given.link);
  await window.mtl.ready();
  await window.mtl.step(given.steps);
  return window.mtl.history().flatMap(({ measure, values }) => (measure === 'train' ? [[...values]] : []));
}
