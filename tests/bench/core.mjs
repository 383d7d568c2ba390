import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from '../../scripts/setup.mjs';

/** What a file of src/core exports, for measures that run in Node as it is. */
export const core = async (file) => (await runnerImport(join(root, 'src/core', file))).module;
