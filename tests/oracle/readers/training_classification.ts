import type { VectorReader } from './reader';
import { trainingOutcomes } from './training';

export const reader: VectorReader = { file: 'training_classification', read: trainingOutcomes };
