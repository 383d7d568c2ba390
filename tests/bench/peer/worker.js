// Two tasks on one trunk as the documentation of TensorFlow.js teaches it: a functional model of tf.layers with two
// outputs, one loss each, trained batch by batch. Sizes, activation and optimiser are the page's.
import * as tf from '@tensorflow/tfjs';

const batch = 32;
const batches = 10;
let model;
let inputs;
let targets;

self.onmessage = async ({ data }) => {
  if (data.type === 'start') postMessage(await start(data.backend));
  else postMessage(await train(data.forMs));
};

async function start(backend) {
  tf.env().set('SOFTWARE_WEBGL_ENABLED', true);
  await tf.setBackend(backend);
  const input = tf.input({ shape: [2] });
  let trunk = input;
  for (const units of [16, 16]) trunk = tf.layers.dense({ units, activation: 'tanh' }).apply(trunk);
  const circle = tf.layers.dense({ units: 1, activation: 'sigmoid', name: 'circle' }).apply(trunk);
  const hills = tf.layers.dense({ units: 1, name: 'hills' }).apply(trunk);
  model = tf.model({ inputs: input, outputs: [circle, hills] });
  model.compile({ optimizer: tf.train.adam(0.01), loss: ['binaryCrossentropy', 'meanSquaredError'] });
  // The batches lie ready on the backend: what it costs to make them is not measured.
  inputs = Array.from({ length: batches }, () => tf.randomUniform([batch, 2], -1, 1));
  targets = inputs.map((x) => [
    tf.tidy(() => x.square().sum(1, true).less(0.5).toFloat()),
    tf.tidy(() => x.mul(3).sin().sum(1, true)),
  ]);
  await train(2000);
  return { backend: tf.getBackend(), tensors: tf.memory().numTensors };
}

async function train(forMs) {
  const begun = performance.now();
  let steps = 0;
  while (performance.now() - begun < forMs) {
    await model.trainOnBatch(inputs[steps % batches], targets[steps % batches]);
    steps += 1;
  }
  return { stepsPerSecond: (1000 * steps) / (performance.now() - begun) };
}
