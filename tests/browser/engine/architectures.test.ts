import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stream } from '../../../src/core/random';
import { architectures } from '../../../src/core/sharing';
import type { Block } from '../../../src/core/sharing/block';
import { matrixSize } from '../../../src/engine/network/blocks';
import { tf } from '../../../src/engine/tensorflow/tf';
import type { GramMatrices } from '../../../src/engine/trainer/gram';
import { Trainer } from '../../../src/engine/trainer/trainer';
import { type ArchitectureCase, architectureCasesOf, usualCaseOf } from '../../setup/architecture-cases';
import { architecturesStock } from '../../setup/architectures-stock';
import { onEachBackend } from '../../setup/backends';
import { expectClose } from '../../setup/close';
import { gramOf } from '../../setup/gram';
import { type StockAnswer, stockAnswer } from '../../setup/network-stock';

/** What a network is asked: [sample][input], [task][sample]. */
interface Questions {
  readonly inputs: number[][];
  readonly targets: number[][];
}

/** What the engine makes of it; numbers of all runs, one run after the other. */
interface Found {
  readonly blocks: readonly Block[];
  /** How many of the blocks all tasks share. */
  readonly shared: number;
  /** [block] */
  readonly parameters: readonly Float32Array[];
  readonly outputs: Float32Array;
  readonly losses: Float32Array;
  /** [block] */
  readonly jacobian: readonly Float32Array[];
  readonly grams: readonly GramMatrices[];
  /** [block]: what a step with rate 1 takes off the parameters. */
  readonly steps: readonly Float32Array[];
}

const strengthOf = (run: number) => [0.3, 0, 0.1][run]!;
const weightOf = (run: number, task: number) => 0.5 + 0.25 * task + 0.5 * run;
const hasPenalty = (id: string) => architectures[id]!.penalty !== undefined;
const partOf = (all: Float32Array, run: number, runs: number) =>
  all.subarray((run * all.length) / runs, ((run + 1) * all.length) / runs);
const largest = (values: ArrayLike<number>) =>
  Array.from(values).reduce((a, b) => Math.max(a, Math.abs(b)), 0);

function questionsOf({ shape, kinds, samples, seed }: ArchitectureCase): Questions {
  const random = stream(seed, 'test/questions');
  const rows = <T>(one: () => T): T[] => Array.from({ length: samples }, one);
  return {
    inputs: rows(() => Array.from({ length: shape.inputs }, () => random.normal())),
    targets: kinds.map((kind, task) =>
      rows(() =>
        kind === 'regression' ? random.normal() : random.integer(Math.max(2, shape.outputs[task]!)),
      ),
    ),
  };
}

/** Draws of normal numbers, biases among them; 0 in what is padding. */
function parametersOf(blocks: readonly Block[], { runs, seed, options }: ArchitectureCase): Float32Array {
  const random = stream(seed, 'test/parameters');
  const values: number[] = [];
  for (const { name, inputs, units, hasBias, copies } of blocks) {
    // Near the ends of a selector's step its penalty's slopes are too large for float32.
    const scale = name === 'bits' ? 0.05 * (options.gamma as number) : 0.5;
    for (let run = 0; run < runs; run++) {
      for (const copy of copies) {
        for (let row = 0; row < inputs + Number(hasBias); row++) {
          for (let unit = 0; unit < units; unit++) {
            const isReal = unit < copy.units && (row < copy.inputs || row === inputs);
            values.push(isReal ? scale * random.normal() : 0);
          }
        }
      }
    }
  }
  return Float32Array.from(values);
}

function trainerOf({ id, options, shape, kinds, runs }: ArchitectureCase): Trainer {
  return new Trainer({
    shape,
    kinds,
    sharing: { id, options },
    optimizer: 'sgd',
    runs: Array.from({ length: runs }, (_, run) => ({
      seed: run,
      settings: {
        weights: kinds.map((_kind, task) => weightOf(run, task)),
        method: { id: 'fixed', options: {} },
        learningRate: 1,
        trunkL1: 0,
        trunkL2: 0,
        headL1: 0,
        headL2: 0,
        // Springs between towers pull after the step.
        strength: hasPenalty(id) ? strengthOf(run) : 0,
      },
    })),
  });
}

function batchOf({ kinds, shape }: ArchitectureCase, { inputs, targets }: Questions) {
  const [tasks, samples] = [kinds.length, inputs.length];
  const width = Math.max(...shape.outputs);
  const labels = targets.flatMap((wanted, task) =>
    wanted.flatMap((target) =>
      Array.from({ length: width }, (_, o) =>
        kinds[task] === 'multiclass' ? Number(o === target) : o === 0 ? target : 0,
      ),
    ),
  );
  return {
    inputs: tf.tensor4d(inputs.flat(), [1, 1, samples, shape.inputs]),
    labels: tf.tensor4d(labels, [1, tasks, samples, width]),
    rowWeights: tf.fill([1, tasks, samples, 1], 1 / samples) as tf.Tensor4D,
    labelled: [kinds.map(() => samples)],
    epoch: 0,
  };
}

/** A vector of all blocks, one after the other, as one array a block. */
function byBlock(blocks: readonly Block[], values: Float32Array, runs: number): Float32Array[] {
  let place = 0;
  return blocks.map((block) => {
    const from = place;
    place += runs * block.copies.length * matrixSize(block);
    return values.slice(from, place);
  });
}

async function found(given: ArchitectureCase, questions: Questions): Promise<Found> {
  const trainer = trainerOf(given);
  const { blocks, plan } = trainer;
  const before = parametersOf(blocks, given);
  trainer.writeParameters(before);
  const batch = batchOf(given, questions);
  const answer = trainer.answer(batch.inputs);
  const { losses, jacobian } = trainer.differentiate(batch);
  const read = {
    blocks,
    shared: plan.shared.length,
    outputs: (await answer.outputs.data()) as Float32Array,
    losses: (await losses.data()) as Float32Array,
    jacobian: await Promise.all(jacobian.map((each) => each.data() as Promise<Float32Array>)),
    grams: (await trainer.gradients(batch)).grams,
  };
  await trainer.step(batch);
  const after = await trainer.readParameters();
  tf.dispose([answer, batch.inputs, batch.labels, batch.rowWeights] as never);
  trainer.dispose();
  const moves = before.map((value, i) => value - after[i]!);
  return {
    ...read,
    parameters: byBlock(blocks, before, given.runs),
    steps: byBlock(blocks, moves, given.runs),
  };
}

/** Of a block, what the engine says of task `task` is compared with: all of it, or the task's own copies. */
function rowOf(gradient: Float32Array, task: number, tasks: number, isShared: boolean): Float32Array {
  return isShared ? gradient : partOf(gradient, task, tasks);
}

const close = (actual: ArrayLike<number>, wanted: ArrayLike<number>, absolute = 3e-5) =>
  expectClose(actual, wanted, { relative: 1e-3, absolute: absolute * Math.max(0.1, largest(wanted)) });

function compareOutputs({ shape, samples }: ArchitectureCase, outputs: Float32Array, answer: StockAnswer) {
  const width = Math.max(...shape.outputs);
  shape.outputs.forEach((count, task) => {
    const own = partOf(outputs, task, shape.outputs.length);
    const real = Array.from({ length: samples }, (_, n) => [...own.slice(n * width, n * width + count)]);
    close(real.flat(), answer.outputs[task]!);
  });
}

/** Each task's gradient, block by block; other tasks' losses have none by a task's own copies. */
function compareJacobian(engine: Found, answer: StockAnswer, run: number, runs: number) {
  const tasks = answer.jacobian.length;
  engine.blocks.forEach((_, b) => {
    const isShared = b < engine.shared;
    const rows = partOf(engine.jacobian[b]!, run, runs);
    answer.jacobian.forEach((row, task) => {
      const wanted = rowOf(row[b]!, task, tasks, isShared);
      const actual = partOf(rows, task, tasks);
      close(actual, wanted);
      // Where a loss does not reach, the gradient is 0 and not something small.
      expect([...actual].every((value, i) => wanted[i] !== 0 || Math.abs(value) === 0)).toBe(true);
      if (!isShared) expect(largest(row[b]!)).toBe(largest(wanted));
    });
  });
}

function compareGrams(engine: Found, answer: StockAnswer, run: number) {
  const rowsOf = (first: number, end: number) =>
    answer.jacobian.map((row) => row.slice(first, end).flatMap((part) => [...part]));
  const { all, layers } = engine.grams[run]!;
  close(all.flat(), gramOf(rowsOf(0, engine.shared)).flat(), 1e-4);
  layers.forEach((matrix, b) => {
    close(matrix.flat(), gramOf(rowsOf(b, b + 1)).flat(), 1e-4);
  });
}

function compareSteps(engine: Found, answer: StockAnswer, run: number, runs: number) {
  engine.blocks.forEach((_, b) => {
    const wanted = answer.jacobian[0]![b]!.map((_value, i) => {
      const ofTasks = answer.jacobian.map((row, task) => weightOf(run, task) * row[b]![i]!);
      const penalty = strengthOf(run) * (answer.penalty === null ? 0 : answer.penalty[b]![i]!);
      return ofTasks.reduce((sum, term) => sum + term, penalty);
    });
    close(partOf(engine.steps[b]!, run, runs), wanted);
  });
}

onEachBackend((backend) => {
  for (const id of Object.keys(architectures)) {
    it(`gives the outputs, gradients and steps of a plain composition, task by task: ${id}`, async () => {
      expect(architecturesStock[id], 'a plain composition to compare with').toBeDefined();
      await fc.assert(
        fc.asyncProperty(fc.noBias(architectureCasesOf(id)), async (given) => {
          const { runs } = given;
          const questions = questionsOf(given);
          const engine = await found(given, questions);
          await tf.setBackend('cpu');
          try {
            for (let run = 0; run < runs; run++) {
              const values = engine.parameters.map((block) => partOf(block, run, runs));
              const answer = stockAnswer({ ...given, ...questions, blocks: engine.blocks, values });
              compareOutputs(given, partOf(engine.outputs, run, runs), answer);
              close(partOf(engine.losses, run, runs), answer.losses);
              compareJacobian(engine, answer, run, runs);
              compareGrams(engine, answer, run);
              compareSteps(engine, answer, run, runs);
            }
          } finally {
            await tf.setBackend(backend);
          }
        }),
        { numRuns: backend === 'webgl' ? 2 : 12, examples: [[usualCaseOf(id)]] },
      );
    });
  }
});
