import type { Vector2 } from '../../core/analysis/common-descent';
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
import { weightings } from '../../core/weighting';
import { words } from '../../core/words';
import type { PageCodec } from '../store/page-url';
import {
  type LabState,
  labDefault,
  labFields,
  leastTasks,
  lengthsField,
  mostTasks,
  withGradients,
} from './lab-state';

const keys = ['g', 'loss', 'weight', 'methods', 'hidden', 'method', 'updates', 'draw', 'lengths'];
const { entry, loss, weight, updates, draw } = labFields;

/** `g=1.2,0.4;-0.8,0.9&methods=pcgrad,cagrad;c:0.4&method=cagrad`: gradients, then what differs from the default. */
function write(state: LabState): string {
  const { gradients, losses, weights, shown, options, selected, lengths } = state;
  const count = gradients.length;
  const differs = (name: keyof LabState) => !isSame(state[name], labDefault[name]);
  const isOne = (values: readonly number[]) => values.every((value) => value === 1);
  const hidden = Object.keys(options).filter((id) => !shown.includes(id));
  const isShownChanged = differs('shown') || shown.some((id) => options[id] !== undefined);
  return writeEntries([
    [
      'g',
      differs('gradients') ? gradients.map((vector) => writeNumbers(vector, [entry, entry])).join(';') : null,
    ],
    ['loss', isOne(losses) ? null : writeNumbers(losses, Array(count).fill(loss))],
    ['weight', isOne(weights) ? null : writeNumbers(weights, Array(count).fill(weight))],
    ['methods', isShownChanged ? writeMethods(shown, options) : null],
    ['hidden', hidden.length > 0 ? writeMethods(hidden, options) : null],
    ['method', differs('selected') ? selected : null],
    ['updates', differs('updates') ? writeScalar(updates, state.updates, false) : null],
    ['draw', differs('draw') ? writeScalar(draw, state.draw, false) : null],
    ['lengths', differs('lengths') ? writeScalar(lengthsField, lengths, false) : null],
  ]);
}

function read(text: string): { state: LabState; problems: Problem[] } {
  const problems: Problem[] = [];
  const entries = entriesIn(text, keys, problems);
  const part = (key: string) => ({ raw: entries.get(key) ?? '', place: key, problems });
  const has = (key: string) => entries.has(key);
  const gradients = has('g') ? readGradients(entries.get('g')!, problems) : labDefault.gradients;
  const base = withGradients(labDefault, gradients);
  const count = gradients.length;
  const { shown, options } = has('methods')
    ? readMethods(entries.get('methods')!, part('methods'))
    : labDefault;
  const hidden = has('hidden') ? readMethods(entries.get('hidden')!, part('hidden')).options : {};
  const state: LabState = {
    ...base,
    losses: has('loss')
      ? readNumbers(entries.get('loss')!, Array(count).fill(loss), part('loss'))
      : base.losses,
    weights: has('weight')
      ? readNumbers(entries.get('weight')!, Array(count).fill(weight), part('weight'))
      : base.weights,
    shown,
    options: { ...hidden, ...options },
    selected: has('method') ? readSelected(entries.get('method')!, problems) : base.selected,
    updates: has('updates') ? (readScalar(updates, part('updates')) as number) : base.updates,
    draw: has('draw') ? (readScalar(draw, part('draw')) as number) : base.draw,
    lengths: has('lengths')
      ? (readScalar(lengthsField, part('lengths')) as LabState['lengths'])
      : base.lengths,
  };
  return { state, problems };
}

/** Two or three pairs of numbers; with fewer, those of the default take the rest. */
function readGradients(raw: string, problems: Problem[]): readonly Vector2[] {
  const pairs = raw.split(';');
  const place = (index: number) => words`g, task ${index + 1}`;
  const read = pairs
    .slice(0, mostTasks)
    .map((pair, index) => readNumbers(pair, [entry, entry], { place: place(index), problems }));
  const missing = labDefault.gradients.slice(read.length, leastTasks);
  const gradients = [...read, ...missing] as unknown as readonly Vector2[];
  if (pairs.length < leastTasks || pairs.length > mostTasks) {
    const used = gradients.map((pair) => pair.join(',')).join(';');
    problems.push({ place: 'g', found: quoted(raw), expected: 'two or three pairs x,y joined by ";"', used });
  }
  return gradients;
}

function readSelected(raw: string, problems: Problem[]): string {
  if (Object.hasOwn(weightings, raw)) return raw;
  const expected = words`one of ${Object.keys(weightings).join(', ')}`;
  problems.push({ place: 'method', found: quoted(raw), expected, used: labDefault.selected });
  return labDefault.selected;
}

/** The lab's state in the address. */
export const labCodec: PageCodec<LabState> = { page: 'lab', read, write };
