import type { RecordChoice } from '../../src/core/weighting/weigher';

interface TrainingMethod extends RecordChoice {
  /** Which of a step's weights the file lists, where not those of the shared parameters. */
  readonly listed?: 'heads';
  /** Relative; of the weights that the file lists, where {@link weightsTolerance} is too narrow. */
  readonly tolerance?: number;
}

/** Relative. The weights are read off float32 losses and gradients, which are right to about 1e-7. */
export const weightsTolerance = 1e-5;

/** What the training files call a setting, in our records' words; options that are left out are at their default. */
export const trainingMethods: Readonly<Record<string, TrainingMethod>> = {
  ew_sum: { id: 'equal', options: { reduction: 'sum' } },
  gls: { id: 'gls', options: {} },
  'dwa_T2_epoch=step': { id: 'dwa', options: { temperature: 2 } },
  uw: { id: 'uw', options: { form: 'kind', initial: 0, rate: 0 } },
  uw_libmtl: { id: 'uw', options: { form: 'regression', initial: -0.5, rate: 0 } },
  gradnorm_paper: { id: 'gradnorm', options: { form: 'paper', alpha: 1.5, rate: 0.025 } },
  gradnorm_libmtl: { id: 'gradnorm', options: { form: 'libmtl', alpha: 1.5 } },
  pcgrad: { id: 'pcgrad', options: { reduction: 'sum' } },
  mgda_heads_weighted: { id: 'mgda', options: { heads: 'weighted' } },
  mgda_heads_unweighted: { id: 'mgda', options: { heads: 'own' } },
  'cagrad_c0.5_rescale1': { id: 'cagrad', options: { c: 0.5, rescale: 'square' } },
  // Listed before clipping, which the heads' weights are free of.
  nash_mtl_clip1_heads_weighted: {
    id: 'nash_mtl',
    options: { maxNorm: 1, heads: 'weighted' },
    listed: 'heads',
  },
  nash_mtl_noclip_heads_unweighted: { id: 'nash_mtl', options: { maxNorm: 0, heads: 'own' } },
  imtl_g: { id: 'imtl_g', options: {} },
  aligned_mtl_sum: { id: 'aligned_mtl', options: { scale: 'min', reduction: 'sum' } },
  upgrad_mean: { id: 'upgrad', options: { reduction: 'mean' } },
  fairgrad_alpha2: { id: 'fairgrad', options: { alpha: 2 } },
  'gradvac_beta0.5': { id: 'gradvac', options: { beta: 0.5 } },
  'db_mtl_beta0.9': { id: 'db_mtl', options: { beta: 0.9, sigma: 0 } },
  moco: { id: 'moco', options: { form: 'libmtl' } },
  excessmtl: { id: 'excessmtl', options: { eta: 0.01 } },
  'stch_mu1_warmup4_epoch=step': { id: 'stch', options: { form: 'recipe', mu: 1, warmup: 4 } },
  // It learns from what one step takes off ln L, some 1e-3, where a float32 L is right to 1e-7; measured: up to 4e-4.
  'famo_gamma1e-3': { id: 'famo', options: { gamma: 1e-3, rate: 0.025 }, tolerance: 1e-3 },
};
