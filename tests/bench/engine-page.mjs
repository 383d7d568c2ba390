import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { assembly } from '../../scripts/assembly.mjs';

/** Builds the page of tests/bench/engine for production and serves it; `close` ends that and takes it away. */
export async function serveEngine({ temporary, serve }) {
  const folder = await mkdtemp(join(temporary, 'mtl-engine-'));
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'engine'),
    base: './',
    plugins: [assembly()],
    worker: { format: 'es', plugins: () => [assembly()] },
    build: { outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 5000, target: 'es2022' },
    logLevel: 'error',
  });
  const served = await serve({ folder, hasPolicy: false });
  return {
    url: served.url,
    async close() {
      await served.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
