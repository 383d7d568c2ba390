import * as gradients from './by-gradients';
import * as losses from './by-losses';
import * as generated from './generated';
import type { TorchMethod } from './method';
import * as remembering from './remembering';

/** Every method of core/weighting as Python, by its id. */
export const torchMethods: Readonly<Record<string, TorchMethod>> = {
  fixed: losses.fixed,
  equal: losses.equal,
  uw: losses.uw,
  dwa: losses.dwa,
  gls: losses.gls,
  scale_invariant: losses.scaleInvariant,
  imtl_l: losses.imtlL,
  famo: losses.famo,
  stch: losses.stch,
  tchebycheff: losses.tchebycheff,
  rlw: losses.rlw,
  gradnorm: remembering.gradnorm,
  pcgrad: gradients.pcgrad,
  mgda: gradients.mgda,
  cagrad: gradients.cagrad,
  nash_mtl: gradients.nashMtl,
  gradvac: gradients.gradvac,
  imtl_g: gradients.imtlG,
  imtl: generated.imtl,
  aligned_mtl: gradients.alignedMtl,
  fairgrad: gradients.fairgrad,
  upgrad: gradients.upgrad,
  dualproj: gradients.dualproj,
  config: gradients.config,
  sdmgrad: generated.sdmgrad,
  modo: generated.modo,
  random: gradients.random,
  graddrop: gradients.graddrop,
  db_mtl: remembering.dbMtl,
  excessmtl: remembering.excessMtl,
  moco: remembering.moco,
};
