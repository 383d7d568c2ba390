// Compiles src/engine/assembly, the processor's kernels, to WebAssembly: a plugin for Vite, so that the page, the tests and
// the benches need no step before them. `import kernels from './assembly/index.ts?assembly'` gives the module in base64.
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const flags = [
  '-O3',
  '--noAssert',
  '--runtime=stub',
  '--enable=simd',
  // Kernels are put into it, to be called by their places.
  '--exportTable',
  '--outFile=kernels.wasm',
  // Vectors are handed from function to function inside of the module only.
  '--disableWarning=112',
];

export function assembly() {
  return {
    name: 'assembly',
    enforce: 'pre',
    load: {
      filter: { id: /\?assembly$/ },
      async handler(id) {
        const path = id.replace(/\?assembly$/, '');
        const folder = dirname(path);
        for (const file of readdirSync(folder)) this.addWatchFile(join(folder, file));
        return `export default '${Buffer.from(await compiled(path)).toString('base64')}';`;
      },
    },
  };
}

/** The bytes of the module with this entry file; throws with the compiler's words. */
export async function compiled(path) {
  const { main } = await import('assemblyscript/asc');
  const said = [];
  const written = new Map();
  const { error } = await main(['index.ts', ...flags], {
    readFile: (name) => readFile(join(dirname(path), name), 'utf8').catch(() => null),
    writeFile: (name, contents) => void written.set(name, contents),
    listFiles: () => [],
    stderr: { write: (text) => void said.push(text) },
    stdout: { write: () => {} },
  });
  const words = said.join('');
  if (error || words !== '') throw new Error(`${path} does not compile: ${words || error.message}`);
  return written.get('kernels.wasm');
}
