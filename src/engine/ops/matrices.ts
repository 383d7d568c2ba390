import type { TensorInfo } from '../tf';
import type { Card } from './fused';
import { countOf } from './leading';
import type { Launch } from './webgl-launch';

/**
 * A launch of 2 x 2 entries a texel whose output may have many leading axes. TensorFlow.js lays out packed textures
 * of more than four axes as squares, which no loop can walk along; as one axis before the matrices they lie line by
 * line.
 */
export function launchMatrices(card: Card, launch: Omit<Launch, 'output'>): TensorInfo {
  const { outputShape } = launch;
  const flat = [countOf(outputShape.slice(0, -2)), ...outputShape.slice(-2)];
  return { ...card.launch({ ...launch, outputShape: flat, output: 'matrix' }), shape: [...outputShape] };
}
