// The same models as the documentation of TensorFlow.js teaches them, in two forms: a functional model of tf.layers
// with an output and a loss for each task, trained batch by batch; and a loop of tf.variableGrads and tf.train.adam
// over variables of one's own. Data, sizes, activation and optimiser are those of the other side.
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plainUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';

const batches = 10;
let sides = null;

const url = (file) => new URL(file, self.location.href).href;
setWasmPaths({
  'tfjs-backend-wasm.wasm': url(plainUrl),
  'tfjs-backend-wasm-simd.wasm': url(simdUrl),
  'tfjs-backend-wasm-threaded-simd.wasm': url(threadedUrl),
});

self.onmessage = async ({ data }) => {
  try {
    if (data.type === 'start') postMessage(await start(data.backend, data.model));
    else postMessage(await train(data.form, data.forMs));
  } catch (error) {
    postMessage({ error: String(error) });
  }
};

async function start(backend, model) {
  tf.env().set('SOFTWARE_WEBGL_ENABLED', true);
  await tf.setBackend(backend);
  await tf.ready();
  sides?.dispose();
  tf.disposeVariables();
  const inputs = Array.from({ length: batches }, () => tf.randomUniform([model.batch, 2], -1, 1));
  // Every second task is a classification. The batches lie ready on the backend: making them is not measured.
  const targets = inputs.map((x) =>
    Array.from({ length: model.tasks }, (_, task) =>
      tf.tidy(() => {
        const sum = x.mul(task + 1).sum(1, true);
        return isClass(task) ? sum.greater(0).toFloat() : sum.sin();
      }),
    ),
  );
  const layers = layersModel(model);
  const loop = handWritten(model);
  sides = {
    layers: (i) => layers.trainOnBatch(inputs[i], targets[i]),
    loop: (i) => loop.step(inputs[i], targets[i]),
    dispose() {
      layers.dispose();
      loop.dispose();
      tf.dispose([inputs, targets]);
    },
  };
  for (const form of ['layers', 'loop']) await train(form, 0);
  return { backend: tf.getBackend() };
}

const isClass = (task) => task % 2 === 0;

function layersModel({ tasks, trunk }) {
  const input = tf.input({ shape: [2] });
  let value = input;
  for (const units of trunk) value = tf.layers.dense({ units, activation: 'tanh' }).apply(value);
  const outputs = Array.from({ length: tasks }, (_, task) =>
    tf.layers.dense({ units: 1, activation: isClass(task) ? 'sigmoid' : 'linear' }).apply(value),
  );
  const model = tf.model({ inputs: input, outputs });
  model.compile({
    optimizer: tf.train.adam(0.01),
    loss: outputs.map((_, task) => (isClass(task) ? 'binaryCrossentropy' : 'meanSquaredError')),
  });
  return model;
}

function handWritten({ tasks, trunk }) {
  const layer = (inputs, units) => ({
    kernel: tf.variable(tf.randomUniform([inputs, units], -0.5, 0.5)),
    bias: tf.variable(tf.zeros([units])),
  });
  const widths = [2, ...trunk];
  const shared = trunk.map((units, i) => layer(widths[i], units));
  const heads = Array.from({ length: tasks }, () => layer(widths.at(-1), 1));
  const optimizer = tf.train.adam(0.01);
  const apply = (x, { kernel, bias }) => tf.add(tf.matMul(x, kernel), bias);
  // A loss is read once in so many steps, as one does who wants speed.
  const readEvery = 10;
  let steps = 0;
  return {
    async step(x, targets) {
      const { value, grads } = tf.variableGrads(() => {
        let hidden = x;
        for (const one of shared) hidden = tf.tanh(apply(hidden, one));
        return tf.addN(
          heads.map((head, task) => {
            const output = apply(hidden, head);
            return isClass(task)
              ? tf.losses.sigmoidCrossEntropy(targets[task], output)
              : tf.losses.meanSquaredError(targets[task], output);
          }),
        );
      });
      optimizer.applyGradients(grads);
      tf.dispose(grads);
      steps += 1;
      if (steps % readEvery === 0) await value.data();
      value.dispose();
    },
    dispose() {
      optimizer.dispose();
      tf.dispose([shared, heads]);
    },
  };
}

/** Trains for so long, but at least one step; gives the milliseconds of a step. */
async function train(form, forMs) {
  const begun = performance.now();
  let steps = 0;
  while (steps < 1 || performance.now() - begun < forMs) {
    await sides[form](steps % batches);
    steps += 1;
  }
  return { stepMs: (performance.now() - begun) / steps };
}
