// `npm run bench:claims [-- name ...] [-- --json file]`: what papers say of their methods, and the page of its presets and
// of tasks that belong together, put to the test on our engine, with verdicts by the numbers. Each record of tests/bench/claims/index.ts is
// one claim. Trains in Node, papers' claims on as many threads as there are cores; the numbers depend on neither threads
// nor time. What the presets come to is also written down, in docs/claims.md and for the page.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { openThreads } from '../tests/bench/claims/threads.mjs';
import { assembly } from './assembly.mjs';
import { printTable } from './bench-table.mjs';
import { ensurePackages, root } from './setup.mjs';

const { values, positionals } = parseArgs({
  options: { json: { type: 'string' } },
  allowPositionals: true,
});
ensurePackages();
const temporary = mkdtempSync(join(tmpdir(), 'mtl-claims-'));
const bundle = await bundled();
const { claims } = await import(bundle);
const wanted = claims.filter(({ id }) => positionals.length === 0 || positionals.includes(id));
if (wanted.length === 0) {
  console.error(`no claim is called ${positionals.join(' or ')}; there are ${claims.map(({ id }) => id)}`);
  process.exitCode = 2;
}
const progress = { begun: performance.now(), asked: 0, done: 0 };
const threads = openThreads(availableParallelism(), bundle, () => {
  progress.done++;
  const seconds = Math.round((performance.now() - progress.begun) / 1000);
  process.stderr.write(`trained ${progress.done} of ${progress.asked} so far, ${seconds} s\n`);
});
const train = (job) => {
  progress.asked++;
  return threads.train(job);
};
try {
  // One claim after the other, so that progress and memory are of one.
  const report = [];
  for (const { id, title, measure } of wanted) {
    console.log(`\n## ${title}`);
    const { rows, notes, files = {} } = await measure(train);
    printTable(rows);
    for (const note of notes) console.log(note);
    for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
    report.push({ id, title, rows, notes });
  }
  if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
} finally {
  await threads.close();
  rmSync(temporary, { recursive: true, force: true });
}

/** Builds engine and claims into one module for Node; gives its address. */
async function bundled() {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [assembly()],
    resolve: { dedupe: ['@tensorflow/tfjs-core'] },
    ssr: { noExternal: true },
    build: {
      outDir: temporary,
      target: 'es2022',
      copyPublicDir: false,
      ssr: join(root, 'tests', 'bench', 'claims', 'index.ts'),
      rollupOptions: { output: { entryFileNames: 'claims.mjs' } },
    },
  });
  return pathToFileURL(join(temporary, 'claims.mjs')).href;
}
