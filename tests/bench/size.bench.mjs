import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export const title = 'Bytes of the built page';

/** What the page loads at once, what it loads later, and each worker; gzip at its default level. */
export async function measure({ folder }) {
  const assets = readdirSync(join(folder, 'assets'));
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const isFirst = (name) => html.includes(name);
  const isWorker = (name) => /worker/i.test(name);
  const groups = {
    'page, at once (JavaScript)': assets.filter((name) => name.endsWith('.js') && isFirst(name)),
    'page, later (JavaScript)': assets.filter(
      (name) => name.endsWith('.js') && !isFirst(name) && !isWorker(name),
    ),
    ...Object.fromEntries(
      assets
        .filter((name) => name.endsWith('.js') && isWorker(name))
        .map((name) => [`${name.replace(/-[^-]+\.js$/, '')} (JavaScript)`, [name]]),
    ),
    'page (style)': assets.filter((name) => name.endsWith('.css')),
  };
  return {
    rows: Object.entries(groups).map(([what, names]) => {
      const files = names.map((name) => readFileSync(join(folder, 'assets', name)));
      return {
        what,
        files: files.length,
        'kB raw': sum(files.map((file) => file.length)) / 1000,
        'kB gzip': sum(files.map((file) => gzipSync(file).length)) / 1000,
      };
    }),
  };
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
