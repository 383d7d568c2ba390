// Programs that this machine has, and those that its packages can bring.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The path of the first of these programs that there is, or null. */
export function programOf(names) {
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

/** The path that a variable of the environment holds, or null; throws where it leads to nothing that runs. */
export function programIn(variable) {
  const wanted = process.env[variable];
  if (!wanted) return null;
  if (!isExecutable(wanted)) throw new Error(`${variable} is ${wanted}, which cannot be run`);
  return wanted;
}

/**
 * Installs a package of the system, as root where apt-get is; gives the path of one of its programs, or null. What it is
 * called with to see whether it runs does nothing else.
 */
export function installed(name, programs, say, harmless = ['--version']) {
  if (process.getuid?.() !== 0 || !isExecutable('/usr/bin/apt-get')) return null;
  say(`Installing ${name} with apt-get`);
  const options = {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', name], options);
  const path = programOf(programs);
  // Ubuntu's packages of browsers are stubs that ask for snap: only one that runs is taken.
  const runs = path !== null && spawnSync(path, harmless, { stdio: 'ignore' }).status === 0;
  return runs ? path : null;
}

export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
