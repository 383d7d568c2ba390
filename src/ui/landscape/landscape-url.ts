import { landscapes } from '../../core/analysis/landscapes';
import { landscapeOf } from '../../core/analysis/landscapes/choice';
import { isSame } from '../../core/is-same';
import {
  entriesIn,
  readMethods,
  readNumbers,
  writeEntries,
  writeMethods,
  writeNumbers,
} from '../../core/link/page-entries';
import { readScalar, writeScalar } from '../../core/link/url-scalars';
import { quoted } from '../../core/link/url-text';
import type { Problem } from '../../core/problem';
import { words } from '../../core/words';
import type { PageCodec } from '../store/page-url';
import {
  type LandscapeState,
  landscapeDefault,
  landscapeFields,
  mostMethods,
  startFields,
  withLandscape,
} from './landscape-state';

const { scale, steps, learningRate, optimizer, seed, contours } = landscapeFields;
const keys = ['on', 'scale', 'start', 'methods', 'method', 'steps', 'lr', 'optimizer', 'seed', 'show'];

/** `on=pcgrad&start=0.5,-3&methods=mgda,cagrad;c:0.4&lr=0.01`: what differs from the default. */
function write(state: LandscapeState): string {
  const base = withLandscape(landscapeDefault, state.id);
  const differs = (name: keyof LandscapeState) => !isSame(state[name], base[name]);
  const hasOthers =
    differs('shown') ||
    state.shown.some((id) => !isSame(state.options[id] ?? {}, landscapeDefault.options[id] ?? {}));
  return writeEntries([
    ['on', state.id === landscapeDefault.id ? null : state.id],
    ['scale', differs('scale') ? String(state.scale) : null],
    ['start', differs('start') ? writeNumbers(state.start, startFields(landscapeOf(state))) : null],
    ['methods', hasOthers ? writeMethods(state.shown, state.options) : null],
    ['method', differs('selected') ? state.selected : null],
    ['steps', differs('steps') ? writeScalar(steps, state.steps, false) : null],
    ['lr', differs('learningRate') ? writeScalar(learningRate, state.learningRate, false) : null],
    ['optimizer', differs('optimizer') ? writeScalar(optimizer, state.optimizer, false) : null],
    ['seed', differs('seed') ? writeScalar(seed, state.seed, false) : null],
    ['show', differs('contours') ? writeScalar(contours, state.contours, false) : null],
  ]);
}

function read(text: string): { state: LandscapeState; problems: Problem[] } {
  const problems: Problem[] = [];
  const entries = entriesIn(text, keys, problems);
  const part = (key: string) => ({ raw: entries.get(key) ?? '', place: key, problems });
  const or = <T>(key: string, otherwise: T, reader: () => unknown): T =>
    entries.has(key) ? (reader() as T) : otherwise;
  const id = or('on', landscapeDefault.id, () => readId(entries.get('on')!, problems));
  const base = withLandscape(landscapeDefault, id);
  const chosen = { id, scale: or('scale', base.scale, () => Number(readScalar(scale, part('scale')))) };
  const methods = entries.has('methods') ? readChosen(entries.get('methods')!, problems) : base;
  const state: LandscapeState = {
    ...chosen,
    start: or('start', base.start, () =>
      readNumbers(entries.get('start')!, startFields(landscapeOf(chosen)), part('start')),
    ),
    shown: methods.shown,
    options: methods.options,
    selected: or('method', firstOf(methods.shown, base.selected), () =>
      readSelected(entries.get('method')!, methods.shown, problems),
    ),
    steps: or('steps', base.steps, () => readScalar(steps, part('steps'))),
    learningRate: or('lr', base.learningRate, () => readScalar(learningRate, part('lr'))),
    optimizer: or('optimizer', base.optimizer, () => readScalar(optimizer, part('optimizer'))),
    seed: or('seed', base.seed, () => readScalar(seed, part('seed'))),
    contours: or('show', base.contours, () => readScalar(contours, part('show'))),
  };
  return { state, problems };
}

/** The method that is explained unless the link says: the usual one if it is there. */
function firstOf(shown: readonly string[], usual: string): string {
  return shown.includes(usual) ? usual : (shown[0] ?? usual);
}

function readChosen(raw: string, problems: Problem[]) {
  const { shown, options } = readMethods(raw, { place: 'methods', problems });
  if (shown.length <= mostMethods) return { shown, options };
  const used = words`the first ${mostMethods}`;
  const found = words`${shown.length} methods`;
  problems.push({ place: 'methods', found, expected: words`up to ${mostMethods} methods`, used });
  return { shown: shown.slice(0, mostMethods), options };
}

function readId(raw: string, problems: Problem[]): string {
  if (landscapes.some(({ id }) => id === raw)) return raw;
  const expected = words`one of ${landscapes.map(({ id }) => id).join(', ')}`;
  problems.push({ place: 'on', found: quoted(raw), expected, used: landscapeDefault.id });
  return landscapeDefault.id;
}

function readSelected(raw: string, shown: readonly string[], problems: Problem[]): string {
  if (shown.includes(raw)) return raw;
  const used = firstOf(shown, landscapeDefault.selected);
  problems.push({ place: 'method', found: quoted(raw), expected: 'one of the methods that are shown', used });
  return used;
}

/** The landscape page's state in the address. */
export const landscapeCodec: PageCodec<LandscapeState> = { page: 'landscape', read, write };
