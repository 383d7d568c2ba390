// Finds the Chromium that tests, bench and screenshots use, and fetches one where there is none.
import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installed, isExecutable, programIn, programOf } from './programs.mjs';

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
  return programIn('CHROMIUM_PATH') ?? programOf(names) ?? playwrightsOwn();
}

/** The path of a Chromium, installed first if need be: by the system's packages as root, else by Playwright. */
export function ensureChromium(say = console.log) {
  const found = findChromium() ?? installed('chromium', names, say);
  if (found) return found;
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
