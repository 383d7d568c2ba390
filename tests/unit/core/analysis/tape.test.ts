import { describe, expect, it } from 'vitest';
import { createGradientHistory } from '../../../../src/core/analysis/gradient-history';
import { createHistory, type History } from '../../../../src/core/analysis/history';
import { blankTape, type Tape, writtenTape } from '../../../../src/core/analysis/tape';
import type { LossBlock } from '../../../../src/core/run/told';

const runs = 2;
const tasks = 2;

/** Losses that repeat, with holes where a batch has no label. */
function block(first: number, count: number): LossBlock {
  const values = (shift: number) =>
    Float32Array.from({ length: count * runs * tasks }, (_, i) =>
      (first * 7 + i * 3 + shift) % 11 === 0 ? Number.NaN : ((first + i) % 17) + shift,
    );
  return {
    first,
    count,
    runs,
    tasks,
    shared: values(0),
    baseline: values(1),
    weights: values(2),
  } as LossBlock;
}

function grow(history: History, from: number, to: number): void {
  for (let first = from; first < to; first += 10) {
    history.appendLosses(block(first, 10));
    const one = { loss: first, metrics: [first, Number.NaN], confusion: [] };
    const judged = [
      [one, one],
      [one, one],
    ];
    history.appendEvaluation({
      step: first + 9,
      elapsedMs: 2 * first,
      isDue: true,
      validation: null,
      shared: judged,
      baseline: judged,
    });
  }
}

/** Everything that a history tells. */
function told(history: History) {
  const models = ['shared', 'baseline'] as const;
  return models.flatMap((model) =>
    (['train', 'weight', 'test', 'validation', 0, 1] as const).flatMap((measure) =>
      [0, 1].map((task) => [
        history.bundle(task, measure, model),
        history.smoothed(task, measure, model, 0.9),
        history.weightGaps(task),
        history.elapsedAt([0, 5, 500, 90_000]),
      ]),
    ),
  );
}

function moved<T extends { carry(tape: Tape): void }>(from: T, to: T): T {
  const tape = blankTape();
  from.carry(tape);
  to.carry(writtenTape(structuredClone(tape.numbers())));
  return to;
}

describe('a history that was saved and restored', () => {
  it('tells the same, and goes on as it would have', () => {
    const history = createHistory(tasks, true, runs);
    grow(history, 1, 9000);
    told(history);
    const restored = moved(history, createHistory(tasks, true, runs));
    expect(told(restored)).toEqual(told(history));
    for (const each of [history, restored]) grow(each, 9001, 14_000);
    expect(told(restored)).toEqual(told(history));
  });

  it('of gradients does so too', () => {
    const create = () => createGradientHistory(2, 1);
    const append = (gradients: ReturnType<typeof create>, from: number, to: number) => {
      for (let step = from; step < to; step++) {
        const angle = Math.sin(step);
        if (step % 50 === 0) gradients.noteJudged(step);
        else
          gradients.append({
            step,
            grams: [
              {
                gram: [
                  [1, angle],
                  [angle, 2],
                ],
              },
            ],
          });
      }
    };
    const all = (gradients: ReturnType<typeof create>) => [
      gradients.cosine([0, 1]),
      gradients.recentShare(),
      gradients.shareSoFar(),
      gradients.breaks(),
      gradients.meanCosine([0, 1]),
    ];
    const gradients = create();
    append(gradients, 1, 3000);
    const restored = moved(gradients, create());
    expect(all(restored)).toEqual(all(gradients));
    for (const each of [gradients, restored]) append(each, 3000, 6000);
    expect(all(restored)).toEqual(all(gradients));
  });

  it('is refused where it is not one of such runs', () => {
    const tape = blankTape();
    createHistory(tasks, true, runs).carry(tape);
    const numbers = tape.numbers();
    expect(() => createHistory(tasks, true, runs).carry(writtenTape(numbers.slice(0, 5)))).toThrow(
      RangeError,
    );
    expect(() => createHistory(9, true, runs).carry(writtenTape(numbers))).toThrow(RangeError);
    expect(() => createHistory(tasks, true, runs).carry(writtenTape(Float64Array.of(1e9)))).toThrow(
      RangeError,
    );
  });
});
