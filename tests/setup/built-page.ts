import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serve } from '../../scripts/serve.mjs';
import { buildPage } from '../../scripts/setup.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the production page is served from "/". */
    pageUrl: string;
    /** The folder of its files. */
    pageFolder: string;
    /** Where the same files are served from under a path. */
    subPathUrl: string;
  }
}

/** Builds the production page once for all page tests, into a folder of its own, and serves it on free ports. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'mtl-page-'));
  buildPage(folder);
  const root = await serve({ folder });
  const under = await serve({ folder, base: '/some/path/' });
  project.provide('pageUrl', root.url);
  project.provide('pageFolder', folder);
  project.provide('subPathUrl', under.url);
  return async () => {
    await Promise.all([root.close(), under.close()]);
    await rm(folder, { recursive: true, force: true });
  };
}
