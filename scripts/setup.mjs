// What every other script needs first: the packages. Uses nothing but Node itself.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs `npm ci` where the packages are missing or were installed from another package-lock.json. */
export function ensurePackages(say = console.log) {
  const lock = join(root, 'package-lock.json');
  // npm writes this file at the end of an installation; by its side stands what we installed from.
  const marker = join(root, 'node_modules', '.package-lock.json');
  const stamp = join(root, 'node_modules', '.installed-from');
  const wanted = createHash('sha256').update(readFileSync(lock)).digest('hex');
  if (existsSync(marker)) {
    // A checkout touches files without changing them, so times only count where somebody ran npm by hand.
    const isSame = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
    if (isSame || modifiedMs(marker) >= modifiedMs(lock)) {
      writeFileSync(stamp, wanted);
      return;
    }
  }
  say('Installing packages (npm ci)');
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] };
  const installed = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, 'ci', '--no-audit', '--no-fund'], options)
    : spawnSync('npm ci --no-audit --no-fund', { ...options, shell: true });
  if (installed.status !== 0) throw new Error(`npm ci failed (${installed.status ?? installed.signal})`);
  writeFileSync(stamp, wanted);
}

/** Builds the page into dist/ where that is missing or older than its sources. */
export function ensureBuild(say = console.log) {
  const built = join(root, 'dist', 'index.html');
  const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json'];
  const newest = Math.max(...sources.map((name) => newestMs(join(root, name))));
  if (!existsSync(built) || modifiedMs(built) < newest) {
    say('Building the page');
    buildPage(join(root, 'dist'));
  }
  return join(root, 'dist');
}

/** Builds the production page into a folder. A process of its own: a test runner's NODE_ENV would get into it. */
export function buildPage(folder) {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const built = spawnSync(
    process.execPath,
    [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (built.status !== 0) throw new Error(`the page could not be built (${built.status ?? built.signal})`);
}

/** The latest change of a file, or of a folder's files and of the folders themselves, in ms; 0 where missing. */
function newestMs(path) {
  if (!existsSync(path)) return 0;
  const info = statSync(path);
  if (!info.isDirectory()) return info.mtimeMs;
  return Math.max(info.mtimeMs, ...readdirSync(path).map((name) => newestMs(join(path, name))));
}

function modifiedMs(path) {
  return statSync(path).mtimeMs;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensurePackages();
