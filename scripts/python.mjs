// Finds the Python that runs exported programs: one that has PyTorch. Their tests are skipped where there is none.
import { spawnSync } from 'node:child_process';
import { installed } from './programs.mjs';

/** The path of a Python that can import torch, or null. */
export function findTorch() {
  const candidates = [process.env.PYTHON_PATH, 'python3', '/usr/bin/python3'].filter(Boolean);
  return (
    candidates.find((path) => spawnSync(path, ['-c', 'import torch'], { stdio: 'ignore' }).status === 0) ??
    null
  );
}

/** Likewise, with Debian's package installed first where that needs no asking. */
export function ensureTorch(say = console.log) {
  const found = findTorch();
  if (found !== null) return found;
  installed('python3-torch', ['python3'], say);
  return findTorch();
}
