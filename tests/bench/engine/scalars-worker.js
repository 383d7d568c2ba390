// A network as TensorFlow Playground computes it: an object for each unit and each link, one number at a time, sample by
// sample; gradients are gathered over a batch, then every link takes its step. Written anew after tensorflow/playground.
let side = null;

self.onmessage = ({ data }) => {
  if (data.type === 'start') {
    side = {
      network: network([2, ...data.model.trunk, 1]),
      samples: samples(10 * data.model.batch),
      ...data.model,
    };
    postMessage({ ...train(0) });
  } else postMessage(train(data.forMs));
};

function samples(count) {
  return Array.from({ length: count }, (_, i) => {
    const input = [Math.cos(2.4 * i), Math.sin(1.7 * i)];
    return { input, label: Math.sign(input[0] + input[1]) };
  });
}

/** [layer][unit]; a unit knows its links both ways. */
function network(widths) {
  const layers = widths.map((units) =>
    Array.from({ length: units }, () => ({
      bias: 0.1,
      incoming: [],
      outgoing: [],
      total: 0,
      output: 0,
      outputSlope: 0,
      inputSlope: 0,
      gathered: 0,
      count: 0,
    })),
  );
  let drawn = 1;
  for (let layer = 1; layer < layers.length; layer++) {
    for (const to of layers[layer]) {
      for (const from of layers[layer - 1]) {
        drawn = (drawn * 16807) % 2147483647;
        const link = { from, to, weight: drawn / 2147483647 - 0.5, slope: 0, gathered: 0, count: 0 };
        from.outgoing.push(link);
        to.incoming.push(link);
      }
    }
  }
  return layers;
}

function forward(layers, input) {
  layers[0].forEach((unit, i) => {
    unit.output = input[i];
  });
  for (let layer = 1; layer < layers.length; layer++) {
    for (const unit of layers[layer]) {
      unit.total = unit.bias;
      for (const { from, weight } of unit.incoming) unit.total += weight * from.output;
      unit.output = Math.tanh(unit.total);
    }
  }
}

function backward(layers, label) {
  const [last] = layers.at(-1);
  last.outputSlope = last.output - label;
  for (let layer = layers.length - 1; layer >= 1; layer--) {
    for (const unit of layers[layer]) {
      unit.inputSlope = unit.outputSlope * (1 - unit.output * unit.output);
      unit.gathered += unit.inputSlope;
      unit.count++;
      for (const link of unit.incoming) {
        link.slope = unit.inputSlope * link.from.output;
        link.gathered += link.slope;
        link.count++;
      }
    }
    if (layer === 1) return;
    for (const unit of layers[layer - 1]) {
      unit.outputSlope = 0;
      for (const { to, weight } of unit.outgoing) unit.outputSlope += weight * to.inputSlope;
    }
  }
}

function update(layers, rate) {
  for (let layer = 1; layer < layers.length; layer++) {
    for (const unit of layers[layer]) {
      unit.bias -= (rate * unit.gathered) / unit.count;
      unit.gathered = 0;
      unit.count = 0;
      for (const link of unit.incoming) {
        link.weight -= (rate * link.gathered) / link.count;
        link.gathered = 0;
        link.count = 0;
      }
    }
  }
}

/** Trains for so long, but at least one step; gives the milliseconds of a step, which is a batch. */
function train(forMs) {
  const { network: layers, samples: all, batch } = side;
  const begun = performance.now();
  let steps = 0;
  while (steps < 1 || performance.now() - begun < forMs) {
    for (let i = 0; i < batch; i++) {
      const { input, label } = all[(steps * batch + i) % all.length];
      forward(layers, input);
      backward(layers, label);
    }
    update(layers, 0.03);
    steps++;
  }
  return { stepMs: (performance.now() - begun) / steps };
}
