import type { RecordChoice } from '../../../src/core/weighting/weigher';
import type { LayerNumbers } from '../../setup/parameters';

/** A case of architectures.json in our words: the architecture, and what its blocks hold. */
export interface ArchitectureCase {
  readonly sharing: RecordChoice;
  /** Units of the trunk's layers. */
  readonly trunk: readonly number[];
  /** By the names of blocks, for every copy. */
  readonly layers: Readonly<Record<string, readonly LayerNumbers[]>>;
}

/** What the file gives a case, whichever it is. */
// biome-ignore lint/suspicious/noExplicitAny: each case has a form of its own
type Input = any;

/** By task, 'a' and 'b', something of each. */
type OfTasks<T> = Readonly<Record<string, T>>;

const none: LayerNumbers = { kernel: [] };
/** So much taken off a gate's logit leaves nothing of an expert. */
const never = -1e9;

const tasksOf = <T>(of: OfTasks<T>): readonly T[] => Object.values(of);
const unitsOf = ({ kernel }: LayerNumbers): number => kernel[0]!.length;
const widthsOf = (layers: readonly LayerNumbers[]) => layers.map(unitsOf);
const identity = (size: number): LayerNumbers => ({
  kernel: Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_, c) => Number(row === c))),
});

/** Blocks of a name for each layer. */
function numbered(name: string, layers: readonly (readonly LayerNumbers[])[]) {
  return Object.fromEntries(layers.map((copies, layer) => [`${name}/${layer}`, copies]));
}

/** [layer][task], or a list of tasks and experts in that order, from [task][layer]. */
function byLayer<T>(of: OfTasks<readonly T[]>): T[][] {
  const tasks = tasksOf(of);
  return tasks[0]!.map((_, layer) => tasks.map((layers) => layers[layer]!));
}

const oneOf = (file: Input): Record<string, readonly LayerNumbers[]> => ({ 'head/out': tasksOf(file.heads) });

function hard(file: Input): ArchitectureCase {
  return {
    sharing: { id: 'hard', options: {} },
    trunk: [unitsOf(file.trunk)],
    layers: { 'trunk/0': [file.trunk], ...oneOf(file) },
  };
}

function mmoe(file: Input): ArchitectureCase {
  return {
    sharing: { id: 'mmoe', options: { experts: file.experts.length } },
    trunk: [unitsOf(file.experts[0])],
    layers: { 'experts/0': file.experts, gates: tasksOf(file.gates), ...oneOf(file) },
  };
}

/** Tasks have as many own experts as the one with the most; a gate never listens to one that is not there. */
function cgc(file: Input): ArchitectureCase {
  const shared: LayerNumbers[] = file.experts_shared;
  const specific = tasksOf<readonly LayerNumbers[]>(file.experts_specific);
  const own = Math.max(...specific.map((experts) => experts.length));
  const gates = tasksOf<Required<LayerNumbers>>(file.gates).map(({ kernel, bias }) => ({
    kernel,
    bias: Array.from({ length: shared.length + own }, (_, expert) => bias[expert] ?? never),
  }));
  return {
    sharing: { id: 'cgc', options: { shared: shared.length, own } },
    trunk: [unitsOf(shared[0]!)],
    layers: {
      'experts/0': shared,
      'own/0': specific.flatMap((experts) => Array.from({ length: own }, (_, k) => experts[k] ?? none)),
      gates,
      ...oneOf(file),
    },
  };
}

function dselect(file: Input): ArchitectureCase {
  const { experts, k, gamma } = file;
  return {
    sharing: { id: 'dselect', options: { experts: experts.length, k, gamma } },
    trunk: [unitsOf(experts[0])],
    layers: {
      'experts/0': experts,
      bits: tasksOf(file.z_logits),
      shares: tasksOf(file.w_logits),
      ...oneOf(file),
    },
  };
}

/** `first` says after which layer the file's first stitches are; all others mix nothing. */
const crossStitch =
  (first: number) =>
  (file: Input): ArchitectureCase => {
    const towers = byLayer<LayerNumbers>(file.towers);
    const stitches = towers.map((layers, layer) => {
      const kernel = file.cross_units[layer - first];
      return [kernel ? { kernel } : identity(layers.length)];
    });
    return {
      sharing: { id: 'cross-stitch', options: {} },
      trunk: widthsOf(towers.map(([a]) => a!)),
      layers: { ...numbered('trunk', towers), ...numbered('stitch', stitches), ...oneOf(file) },
    };
  };

function sluice(file: Input): ArchitectureCase {
  const towers = byLayer<LayerNumbers>(file.towers);
  return {
    sharing: { id: 'sluice', options: {} },
    trunk: widthsOf(towers.map(([a]) => a!)),
    layers: {
      ...numbered('trunk', towers),
      ...numbered(
        'stitch',
        file.alpha.map((kernel: number[][]) => [{ kernel }]),
      ),
      beta: file.beta.map((weights: number[]) => ({ kernel: [weights] })),
      ...oneOf(file),
    },
  };
}

/** `gates` are those of the tasks; the paper's form has one more, for the shared stream. */
function ple(form: 'paper' | 'libmtl', gates: string) {
  return (file: Input): ArchitectureCase => {
    const shared: LayerNumbers[][] = file.shared;
    const own = byLayer<readonly LayerNumbers[]>(file.specific);
    const commonGate = form === 'paper' ? { 'shared-gate/0': [file.shared_gate_layer0] } : {};
    return {
      sharing: { id: 'ple', options: { shared: shared[0]!.length, own: own[0]![0]!.length, form } },
      trunk: widthsOf(shared.map(([first]) => first!)),
      layers: {
        ...numbered('experts', shared),
        ...numbered(
          'own',
          own.map((tasks) => tasks.flat()),
        ),
        ...numbered('gates', byLayer<LayerNumbers>(file[gates])),
        ...commonGate,
        ...oneOf(file),
      },
    };
  };
}

/** The file's masks come from a narrower layer than ours; what is missing in it is 0, and so is what comes of it. */
function mtan(file: Input): ArchitectureCase {
  const attention = byLayer<readonly [LayerNumbers, LayerNumbers]>(file.attention);
  return {
    sharing: { id: 'mtan', options: {} },
    trunk: widthsOf(file.shared_u),
    layers: {
      ...numbered(
        'first',
        file.shared_u.map((layer: LayerNumbers) => [layer]),
      ),
      ...numbered(
        'second',
        file.shared_p.map((layer: LayerNumbers) => [layer]),
      ),
      ...numbered(
        'attention',
        attention.map((tasks) => tasks.map(([hidden]) => hidden)),
      ),
      ...numbered(
        'mask',
        attention.map((tasks) => tasks.map(([, mask]) => mask)),
      ),
      ...numbered('feature', byLayer<LayerNumbers>(file.feature)),
      ...oneOf(file),
    },
  };
}

/** By the names of the file's cases. */
export const architectureCases: Readonly<Record<string, (file: Input) => ArchitectureCase>> = {
  HPS: hard,
  MMoE: mmoe,
  CGC: cgc,
  DSelect_k_E4: dselect,
  DSelect_k_E5: dselect,
  Cross_stitch_libmtl_placement: crossStitch(1),
  PLE_libmtl_form: ple('libmtl', 'gates'),
  Cross_stitch_paper: crossStitch(0),
  Sluice: sluice,
  PLE_paper: ple('paper', 'task_gates'),
  MTAN_mlp: mtan,
};
