import type { TorchArchitecture } from '../architecture';
import { cgc, dselect, mmoe } from './experts';
import { mtan } from './mtan';
import { ple } from './ple';
import { crossStitch, sluice } from './stitched';
import { groups, hard, single, soft, traceNorm } from './trunks';

/** Every architecture of core/sharing as a PyTorch module, by its id. */
export const torchArchitectures: Readonly<Record<string, TorchArchitecture>> = {
  hard,
  groups,
  soft,
  trace: traceNorm,
  'cross-stitch': crossStitch,
  sluice,
  mmoe,
  cgc,
  ple,
  dselect,
  mtan,
  single,
};
