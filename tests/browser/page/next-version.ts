import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { serve } from '../../../scripts/serve.mjs';

/** The built page served from a folder of its own, in which a test can put another version of it. */
export async function servedCopy(): Promise<{ readonly url: string; publish(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'mtl-version-'));
  await cp(inject('pageFolder'), folder, { recursive: true });
  const served = await serve({ folder });
  onTestFinished(async () => {
    await served.close();
    await rm(folder, { recursive: true, force: true });
  });
  return { url: served.url, publish: () => publishNext(folder) };
}

/** As a build of other sources does: every file under assets/ has another name, and none of the old ones is left. */
async function publishNext(folder: string): Promise<void> {
  const assets = join(folder, 'assets');
  const names = await readdir(assets);
  const known = new Set(names);
  const next = (name: string) => name.replace(/(\.\w+)$/, 'x$1');
  const renamed = (text: string) =>
    text.replace(/[\w.-]+\.\w+/g, (name) => (known.has(name) ? next(name) : name));
  const texts = [...names.map((name) => join('assets', name)), 'index.html', 'sw.js'];
  for (const file of texts.filter((name) => /\.(?:js|css|html)$/.test(name))) {
    const path = join(folder, file);
    const text = renamed(await readFile(path, 'utf8'));
    await writeFile(path, file === 'sw.js' ? text.replace(/revision:"\w/g, 'revision:"next') : text);
  }
  for (const name of names) await rename(join(assets, name), join(assets, next(name)));
}
