// `npm run measure [-- folder]`: how large the code is and how it hangs together, of this or another copy of the project.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { printTable } from './bench-table.mjs';
import { ensurePackages, root } from './setup.mjs';

ensurePackages();
const { parseSync } = await import('vite');

const project = process.argv[2] ?? root;
const sources = filesBelow('src');
const tests = filesBelow('tests');
const rooms = ['core', 'engine', 'worker', 'ui'];
// As long as there are words to say.
const records = /^src\/(?:ui\/text\/|core\/config\/(?:(?:\w+-)?fields|presets)\.ts)/;

printTable(
  [...rooms.map((room) => [room, room]), ['', 'src'], ['', 'src, records of words aside', records]].map(
    ([room, name, aside]) => {
      const files = [...sources].filter(
        ([path]) => path.startsWith(posix.join('src', room, '/')) && !aside?.test(path),
      );
      const lengths = files.map(([, text]) => linesOf(text)).sort((a, b) => a - b);
      const at = (share) => lengths[Math.ceil(share * lengths.length) - 1];
      const [longest] = files.find(([, text]) => linesOf(text) === at(1));
      return {
        room: name,
        files: lengths.length,
        lines: lengths.reduce((sum, length) => sum + length, 0),
        median: at(0.5),
        p90: at(0.9),
        max: at(1),
        longest: longest.slice('src/'.length),
      };
    },
  ),
);

const imports = importsOf(sources);
const fileCircles = circlesOf(imports);
const folderCircles = circlesOf(betweenFolders(imports));
// What TensorFlow.js hands to kernels gets its types in these files; no kernel should need to say them again.
const handedOver = ['src/engine/launches/fused.ts', 'src/engine/launches/named-inputs.ts'];
const engine = [...sources].filter(([path]) => path.startsWith('src/engine/'));
const count = (pattern, isMeant = () => true) =>
  engine
    .filter(([path]) => isMeant(path))
    .reduce((sum, [, text]) => sum + (withoutComments(text).match(pattern)?.length ?? 0), 0);
const castsOfInputs = /\b(?:inputs|infos|attributes|attrs) as\b/g;

printTable([
  { measure: 'circles of files, types included', count: fileCircles.length },
  { measure: 'circles of folders', count: folderCircles.length },
  {
    measure: "casts of kernels' inputs and attributes",
    count: count(castsOfInputs, (path) => !handedOver.includes(path)),
  },
  {
    measure: 'the same where they are handed over',
    count: count(castsOfInputs, (path) => handedOver.includes(path)),
  },
  { measure: 'casts by way of unknown in engine', count: count(/\bas unknown as\b/g) },
  { measure: 'test files', count: [...tests.keys()].filter((path) => /\.test\.tsx?$/.test(path)).length },
  { measure: 'lines of tests', count: [...tests.values()].reduce((sum, text) => sum + linesOf(text), 0) },
]);
for (const circle of [...fileCircles, ...folderCircles]) console.log(circle.join(' > '));

/** TypeScript below a folder of the project, by its path from there. */
function filesBelow(folder) {
  const names = readdirSync(join(project, folder), { recursive: true });
  const paths = names.map((name) => posix.join(folder, name.replaceAll('\\', '/')));
  const written = paths.filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));
  return new Map(written.sort().map((path) => [path, readFileSync(join(project, path), 'utf8')]));
}

function withoutComments(text) {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
}

function linesOf(text) {
  return text.split('\n').length - 1;
}

/** By file: the files that it imports. */
function importsOf(files) {
  return new Map(
    [...files].map(([path, text]) => {
      const { module } = parseSync(path, text);
      const named = [...module.staticImports, ...module.staticExports.flatMap(({ entries }) => entries)];
      const specifiers = named.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []);
      const dynamic = [...text.matchAll(/\bimport\('([^']+)'\)/g)].map(([, specifier]) => specifier);
      return [path, new Set([...specifiers, ...dynamic].flatMap((name) => fileOf(path, name, files)))];
    }),
  );
}

function fileOf(from, specifier, files) {
  if (!specifier.startsWith('.')) return [];
  const path = posix.join(posix.dirname(from), specifier);
  const candidates = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`];
  return candidates.find((candidate) => files.has(candidate)) ?? [];
}

/** The same between folders; one stands for all below it, and for the files that lie in no folder of their room. */
function betweenFolders(graph) {
  const folderOf = (path) => path.split('/').slice(0, -1).slice(0, 3).join('/');
  const folders = new Map();
  for (const [path, targets] of graph) {
    const own = folders.get(folderOf(path)) ?? new Set();
    for (const target of targets) if (folderOf(target) !== folderOf(path)) own.add(folderOf(target));
    folders.set(folderOf(path), own);
  }
  return folders;
}

/** Groups of which each reaches each (Tarjan 1972), of more than one. */
function circlesOf(graph) {
  const numbers = new Map();
  const lowest = new Map();
  const stack = [];
  const circles = [];
  const visit = (node) => {
    numbers.set(node, numbers.size);
    lowest.set(node, numbers.get(node));
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!numbers.has(next)) visit(next);
      if (stack.includes(next)) lowest.set(node, Math.min(lowest.get(node), lowest.get(next)));
    }
    if (lowest.get(node) !== numbers.get(node)) return;
    const circle = stack.splice(stack.indexOf(node));
    if (circle.length > 1) circles.push(circle);
  };
  for (const node of graph.keys()) if (!numbers.has(node)) visit(node);
  return circles;
}
