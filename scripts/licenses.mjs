// The licences of the packages whose code the built page and its workers hold, as one file beside them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

export const licensesFile = 'licenses.txt';

/** Their code is compiled in, or written by another plugin, so no bundle names them. */
const besides = [
  'assemblyscript',
  'workbox-core',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
];

/** Plugins that share what they see: `worker` for the bundle of each worker, `page` for that of the page, the last. */
export function licenses() {
  const folders = new Set(besides.map((name) => join(root, 'node_modules', name)));
  const look = (bundle) => {
    for (const file of Object.values(bundle)) {
      for (const id of file.type === 'chunk' ? file.moduleIds : []) {
        const folder = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];
        if (folder !== undefined) folders.add(folder);
      }
    }
  };
  return {
    worker: () => ({
      name: 'licenses-of-worker',
      apply: 'build',
      generateBundle: (_, bundle) => look(bundle),
    }),
    page: {
      name: 'licenses',
      apply: 'build',
      generateBundle(_, bundle) {
        look(bundle);
        this.emitFile({ type: 'asset', fileName: licensesFile, source: textOf([...folders].map(packageIn)) });
      },
    },
  };
}

function packageIn(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)(\.|$)/i.test(each));
  const by = typeof author === 'string' ? author : (author?.name ?? '');
  const said = file === undefined ? by : readFileSync(join(folder, file), 'utf8').trim();
  return { name, version, license: license ?? 'see below', said };
}

function textOf(packages) {
  const sorted = packages.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  const list = sorted.map(({ name, version, license }) => `${name} ${version}: ${license}`);
  const texts = sorted.map(({ name, said }) => `${'-'.repeat(80)}\n${name}\n\n${said}`);
  return `MTL Playground is made with these packages.\n\n${list.join('\n')}\n\n${texts.join('\n\n')}\n`;
}
