// `npm test`: from a fresh clone to one line of figures, "N passed, N failed" or "N passed, N failed, N skipped".
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { ensureFirefox, ensureScreen } from './firefox.mjs';
import { ensureTorch } from './python.mjs';
import { ensurePackages, root } from './setup.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
const skips = [];
const results = mkdtempSync(join(tmpdir(), 'mtl-test-'));

try {
  ensurePackages();
  const chromium = ensureChromium();
  console.log(`Chromium: ${chromium}`);
  const firefox = ensureFirefox();
  console.log(`Firefox: ${firefox ?? 'none, so its tests are skipped'}`);
  if (firefox !== null) console.log(`Screen for it: ${ensureScreen() ?? 'none, so it has no WebGL'}`);
  console.log(`PyTorch: ${ensureTorch() ?? 'none, so exported programs are not run'}`);
  await check('types', [
    [bin('typescript/bin/tsc'), '-p', 'tsconfig.core.json'],
    [bin('typescript/bin/tsc'), '-p', 'tsconfig.worker.json'],
    [bin('typescript/bin/tsc'), '-p', 'tsconfig.json'],
  ]);
  await check('lint', [[bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings']]);
  // While shaders compile there is a core for those that need no browser; pages are alone with theirs.
  await Promise.all([runProjects(['unit', 'oracle'], chromium), runProjects(['webgl'], chromium)]);
  await runProjects(['page'], chromium);
} catch (error) {
  console.error(error);
  total.failed += 1;
  failures.push(`set-up: ${error.message}`);
} finally {
  rmSync(results, { recursive: true, force: true });
}

list('Skipped', skips);
list('Failed', failures);
console.log('');
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Counts as one: passed when every command ends well. */
async function check(name, commands) {
  const begun = heading(name);
  let isGood = true;
  for (const command of commands) isGood = (await run(command)) === 0 && isGood;
  total[isGood ? 'passed' : 'failed'] += 1;
  if (!isGood) failures.push(name);
  console.log(`${name}: ${isGood ? 'passed' : 'failed'} in ${seconds(begun)}`);
}

async function runProjects(projects, chromium) {
  const project = projects.join(' and ');
  const begun = heading(project);
  const file = join(results, `${projects.join('-')}.json`);
  const status = await run(
    [
      bin('vitest/vitest.mjs'),
      'run',
      ...projects.flatMap((name) => ['--project', name]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    { CHROMIUM_PATH: chromium },
  );
  const count = countOf(file, project);
  // A run that ends badly without a failed test has crashed: an error outside of tests, or a runner that died.
  if (status !== 0 && count.failed === 0) {
    count.failed = 1;
    failures.push(`${project}: the test runner ended with ${status}`);
  }
  for (const kind of Object.keys(total)) total[kind] += count[kind];
  console.log(
    `${project}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped in ${seconds(begun)}`,
  );
}

function countOf(file, project) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return count;
  }
  for (const suite of report.testResults) {
    const path = suite.name.replace(root, '');
    for (const test of suite.assertionResults) {
      const name = `${project}: ${path} > ${test.fullName.trim()}`;
      if (test.status === 'passed') count.passed += 1;
      else if (test.status === 'failed') {
        count.failed += 1;
        failures.push(name);
      } else {
        count.skipped += 1;
        skips.push(name);
      }
    }
    // A file that cannot be loaded has no tests to fail.
    if (suite.status === 'failed' && !suite.assertionResults.some((test) => test.status === 'failed')) {
      count.failed += 1;
      failures.push(`${project}: ${path}`);
    }
  }
  return count;
}

/** Runs a Node program to its end, showing what it says; gives its exit status, or the signal that ended it. */
function run(command, variables = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...variables },
    });
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) => resolve(code ?? signal));
  });
}

function bin(path) {
  return join(root, 'node_modules', path);
}

function heading(name) {
  console.log(`\n== ${name}`);
  return Date.now();
}

function seconds(begun) {
  return `${((Date.now() - begun) / 1000).toFixed(0)} s`;
}

function list(title, names) {
  if (names.length > 0) console.log(`\n${title}:\n${names.map((name) => `  ${name}`).join('\n')}`);
}
