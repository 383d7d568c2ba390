import { posix } from 'node:path';
import { parseSync } from 'vite';

/** Sources by their path from the repository's root: "src/core/random.ts". */
export type Sources = ReadonlyMap<string, string>;

export interface Import {
  /** As it stands in the file. */
  readonly specifier: string;
  /** The file of `sources` that it means, or null for a package. */
  readonly file: string | null;
  /** Gone when the program runs. */
  readonly isType: boolean;
}

type Room = 'core' | 'engine' | 'protocol' | 'client' | 'worker' | 'ui' | 'main';

interface Rule {
  readonly rooms: readonly Room[];
  /** Packages by name; a name ending in "/" stands for the whole scope. */
  readonly packages: readonly string[];
}

const pagePackages = [
  '@floating-ui/react',
  '@mantine/',
  '@tabler/icons-react',
  'i18next',
  'idb-keyval',
  'katex',
  'react',
  'react-dom',
  'recharts',
  'uqr',
  'zustand',
];

const rules: Record<Room, Rule> = {
  core: { rooms: ['core'], packages: ['zod', 'pure-rand', 'papaparse', 'chardet'] },
  engine: { rooms: ['core', 'engine'], packages: ['@tensorflow/'] },
  protocol: { rooms: ['core', 'protocol'], packages: [] },
  client: { rooms: ['core', 'protocol', 'client'], packages: [] },
  worker: { rooms: ['core', 'engine', 'protocol', 'worker'], packages: ['read-excel-file', 'fflate'] },
  ui: { rooms: ['core', 'protocol', 'client', 'ui'], packages: pagePackages },
  main: { rooms: ['ui', 'client'], packages: [] },
};

/**
 * The floors of a room, the lowest first. A file imports from its own folder and from lower floors, never from another
 * folder of its own floor. A folder means all below it; '' stands for the files that lie in no folder of the room.
 */
const floors: Partial<Record<Room, readonly (readonly string[])[]>> = {
  core: [
    ['elementary'],
    [''],
    ['fields', 'linalg'],
    ['weighting', 'sharing'],
    ['config', 'terms'],
    ['data'],
    ['tasks', 'link'],
    ['run'],
    ['analysis'],
    ['kept', 'experiment', 'export', 'lesson'],
  ],
  engine: [
    ['assembly'],
    ['processor'],
    ['tensorflow'],
    ['launches'],
    ['ops'],
    ['optimizers', 'directions', 'network'],
    ['trainer'],
    ['lens'],
    [''],
  ],
  ui: [
    ['text', 'theme', 'drawing', 'term'],
    ['controls', 'parts'],
    ['store', 'record', 'verdict'],
    ['spotlight'],
    ['method', 'sharing', 'maps', 'compass', 'charts', 'console', 'runs', 'export'],
    ['panels', 'diagram', 'lab'],
    ['shell', 'landscape', 'compare', 'guide', 'lesson'],
    ['embed'],
    ['learn'],
    [''],
  ],
};

/** Each import that the rule of the rooms forbids, as a sentence; empty where all is well. */
export function violations(sources: Sources): string[] {
  const found: string[] = [];
  for (const [path, text] of sources) {
    const room = roomOf(path);
    if (room === null) {
      found.push(`${path} is in no room`);
      continue;
    }
    for (const { specifier, file, isType } of importsOf(path, text, sources)) {
      // Numbers that a bench has written lie beside the file that shows them.
      if (/^\.\/[\w-]+\.json$/.test(specifier)) continue;
      if (specifier.startsWith('.')) {
        const target = file === null ? null : roomOf(file);
        if (target === null) found.push(`${path} imports ${specifier}, which is no file of src`);
        else if (!rules[room].rooms.includes(target))
          found.push(`${path} (${room}) imports ${file} (${target})`);
        else if (target === room && climbs(room, path, file!))
          found.push(`${path} imports ${file}, which is not on a lower floor of ${room}`);
      } else if (!allowsPackage(rules[room], specifier)) {
        found.push(`${path} (${room}) imports the package ${specifier}`);
      } else if (
        bringsInTensorFlow(specifier) &&
        !isType &&
        !/^src\/engine\/(tensorflow|processor)\//.test(path)
      ) {
        found.push(`${path} imports ${specifier} past src/engine/tensorflow/tf.ts`);
      }
    }
  }
  return found;
}

/** Each import cycle once, as the list of its files; type-only imports count. */
export function cycles(sources: Sources): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (path: string): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      found.push(trail.slice(at));
      return;
    }
    if (done.has(path)) return;
    trail.push(path);
    for (const { file } of importsOf(path, sources.get(path)!, sources)) if (file !== null) visit(file);
    trail.pop();
    done.add(path);
  };
  for (const path of sources.keys()) visit(path);
  return found;
}

/** All that a file imports: values, types, re-exports, `import()` and `import('x').Type`. */
export function importsOf(path: string, text: string, sources: Sources): Import[] {
  if (!/\.tsx?$/.test(path)) return [];
  return specifiersIn(path, text).map(({ specifier, isType }) => ({
    specifier,
    isType,
    file: specifier.startsWith('.') ? resolve(path, specifier, sources) : null,
  }));
}

const read = new Map<string, readonly Specifier[]>();

/** Of the same text the same: all files of src are looked at many times. */
function specifiersIn(path: string, text: string): readonly Specifier[] {
  const known = read.get(text);
  if (known !== undefined) return known;
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]!.message}`);
  const found = specifiersOf(program);
  read.set(text, found);
  return found;
}

const importing = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

type Specifier = Omit<Import, 'file'>;

function specifiersOf(node: unknown): Specifier[] {
  if (Array.isArray(node)) return node.flatMap(specifiersOf);
  if (typeof node !== 'object' || node === null) return [];
  const { type, source, importKind } = node as {
    type?: string;
    source?: { value?: unknown } | null;
    importKind?: string;
  };
  const inside = Object.values(node).flatMap(specifiersOf);
  if (type === undefined || !importing.has(type) || !source) return inside;
  if (typeof source.value !== 'string')
    throw new Error('an import() of something that is not a plain string');
  return [{ specifier: source.value, isType: importKind === 'type' || type === 'TSImportType' }, ...inside];
}

function resolve(from: string, specifier: string, sources: Sources): string | null {
  const path = posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));
  const candidates = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`, `${path}/index.tsx`];
  return candidates.find((candidate) => sources.has(candidate)) ?? null;
}

function roomOf(path: string): Room | null {
  if (path === 'src/main.ts') return 'main';
  const folder = /^src\/(core|engine|worker|ui)\//.exec(path)?.[1];
  if (folder !== 'worker') return (folder as Room | undefined) ?? null;
  if (/protocol\.ts$/.test(path)) return 'protocol';
  return /client\.ts$/.test(path) ? 'client' : 'worker';
}

/** Whether an import within a room leads to its own floor or above; a folder that is on no floor may not be used. */
function climbs(room: Room, from: string, to: string): boolean {
  const [mine, its] = [folderOf(from), folderOf(to)];
  if (mine === its) return false;
  const levels = floors[room];
  if (levels === undefined) return false;
  const levelOf = (folder: string) => levels.findIndex((level) => level.includes(folder));
  return levelOf(mine) < 0 || levelOf(its) < 0 || levelOf(its) >= levelOf(mine);
}

/** The folder of a room that a file lies in: "charts" for src/ui/charts/view/Plot.tsx, '' for src/ui/App.tsx. */
function folderOf(path: string): string {
  const parts = path.split('/');
  return parts.length > 3 ? parts[2]! : '';
}

function allowsPackage(rule: Rule, specifier: string): boolean {
  return rule.packages.some((name) =>
    name.endsWith('/') ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`),
  );
}

function bringsInTensorFlow(specifier: string): boolean {
  return specifier.startsWith('@tensorflow/') && !specifier.endsWith('?url');
}
