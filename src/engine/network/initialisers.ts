import type { Initialiser } from '../../core/config/schema';
import type { Stream } from '../../core/random';

/** Draws one kernel entry for a layer of `inputs` to `units`. */
type Draw = (random: Stream, inputs: number, units: number) => number;

/**
 * The laws of initial kernels: Glorot uniform on +-sqrt(6 / (in + out)) (Glorot and Bengio 2010), He normal with
 * variance 2 / in (He et al. 2015), LeCun normal with variance 1 / in (LeCun et al. 1998),
 * and uniform on +-1 / sqrt(in), as the kernels of PyTorch's linear layers. Biases start at 0.
 */
export const initialisers: Record<Initialiser, Draw> = {
  glorot: (random, inputs, units) => (2 * random.uniform() - 1) * Math.sqrt(6 / (inputs + units)),
  he: (random, inputs) => random.normal() * Math.sqrt(2 / inputs),
  lecun: (random, inputs) => random.normal() * Math.sqrt(1 / inputs),
  pytorch: (random, inputs) => (2 * random.uniform() - 1) / Math.sqrt(inputs),
};
