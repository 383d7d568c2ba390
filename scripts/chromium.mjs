// Finds the Chromium that tests, bench and screenshots use, and fetches one where there is none.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/**
 * WebGL without a graphics card: Chromium no longer falls back to its software renderer by itself. The page itself
 * is then painted by the processor, as Chromium does where there is no card: left to the software renderer, painting
 * takes ten times as long as the training (measured: 12.5 s of processor time per 100 steps against 1.2 s). A
 * machine with a card can have it used with CHROMIUM_GPU=1.
 */
export const chromiumArgs = [
  ...(process.env.CHROMIUM_GPU
    ? []
    : ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-gpu-compositing']),
  '--ignore-gpu-blocklist',
  '--no-sandbox',
  '--disable-background-networking',
];

/** The path of a Chromium that is there already, or null. */
export function findChromium() {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) {
    if (!isExecutable(wanted)) throw new Error(`CHROMIUM_PATH is ${wanted}, which cannot be run`);
    return wanted;
  }
  return onPath() ?? playwrightsOwn();
}

/** The path of a Chromium, installed first if need be: by the system's packages as root, else by Playwright. */
export function ensureChromium(say = console.log) {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && isExecutable('/usr/bin/apt-get')) {
    say('No Chromium found; installing it with apt-get');
    const options = {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['update'], options);
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
    const installed = onPath();
    // Ubuntu's package of that name is a stub that asks for snap: only one that runs is taken.
    if (installed && spawnSync(installed, ['--version'], { stdio: 'ignore' }).status === 0) return installed;
  }
  say("No Chromium found; downloading Playwright's own");
  const cli = fileURLToPath(new URL('../node_modules/playwright/cli.js', import.meta.url));
  const withSystemLibraries = process.getuid?.() === 0 && process.platform === 'linux' ? ['--with-deps'] : [];
  execFileSync(process.execPath, [cli, 'install', ...withSystemLibraries, 'chromium'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const downloaded = playwrightsOwn();
  if (!downloaded) throw new Error('no Chromium could be installed; set CHROMIUM_PATH to one');
  return downloaded;
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, name + suffix);
      if (isExecutable(path)) return path;
    }
  }
  return null;
}

// Asked of a child process, as Playwright itself may not be installed yet when this module is loaded.
function playwrightsOwn() {
  const script =
    "import('playwright').then(({ chromium }) => process.stdout.write(chromium.executablePath()))";
  const asked = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    encoding: 'utf8',
  });
  return asked.status === 0 && asked.stdout !== '' && isExecutable(asked.stdout) ? asked.stdout : null;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
