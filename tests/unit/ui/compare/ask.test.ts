import { describe, expect, test } from 'vitest';
import { startConfig } from '../../../../src/core/config/defaults';
import { runFields, taskFields } from '../../../../src/core/config/fields';
import { startExperiment, startQuestion } from '../../../../src/core/experiment/start-question';
import { planned } from '../../../../src/core/experiment/variants';
import { fittingQuestion } from '../../../../src/ui/compare/ask/fitting-question';
import { nextNumber, nextWidths, parseWidths, tidied } from '../../../../src/ui/compare/ask/next-value';
import { baseWords } from '../../../../src/ui/compare/base-words';
import { questionWords } from '../../../../src/ui/compare/question-words';
import { timeText } from '../../../../src/ui/compare/time-text';

const names = ['Circle', 'Rings'];

describe('the values of a knob', () => {
  test('go on by factors or by steps, then back, then between', () => {
    expect(nextNumber(runFields.learningRate, [0.01, 0.1])).toBe(0.2);
    expect(nextNumber(runFields.learningRate, [0.01, 10])).toBe(0.005);
    expect(nextNumber(taskFields.noise, [0.25, 0.5])).toBe(0.75);
    expect(nextNumber(taskFields.noise, [0, 1])).toBe(0.5);
    expect(
      nextWidths(runFields.trunk, [
        [4, 4],
        [8, 8],
      ]),
    ).toEqual([16, 16]);
  });

  test('stand once each, numbers in their order', () => {
    expect(tidied([3, 1, 3])).toEqual([1, 3]);
    expect(tidied([[8], [4], [8]])).toEqual([[8], [4]]);
  });

  test('of layers are read as they are typed, or not at all', () => {
    expect(parseWidths(runFields.trunk, '16 – 8')).toEqual([16, 8]);
    expect(parseWidths(runFields.trunk, 'none')).toBeNull();
    expect(parseWidths(runFields.trunk, '9999')).toBeNull();
  });
});

describe('a question', () => {
  test('is one sentence', () => {
    const words = (kind: Parameters<typeof startQuestion>[0]) =>
      questionWords({ base: startConfig, question: startQuestion(kind, startConfig) }, names);
    expect(words('choices')).toBe('Which of 4 ways of sharing does best?');
    expect(words('knobs')).toBe('How does the result depend on Learning rate?');
    expect(words('weights')).toBe('What is given up for what among Circle, Rings?');
    expect(words('partners')).toBe('Which of Circle, Rings should be trained together?');
    expect(words('labels')).toBe('How many labels of Circle are the other tasks worth?');
  });

  test('is ready to be trained when the page opens', () => {
    const { runs, problems } = planned(startExperiment(startConfig));
    expect(problems).toEqual([]);
    expect(runs).toBe(32);
  });

  test('that does not fit another base is made to', () => {
    const [task] = startConfig.tasks;
    const alone = { ...startConfig, tasks: [task!] };
    const knobs = { kind: 'knobs', knobs: [{ name: 'noise', task: 1, values: [0, 1] }] } as const;
    expect(fittingQuestion(knobs, alone)).toEqual(startQuestion('knobs', alone));
    expect(fittingQuestion({ kind: 'labels', task: 1, shares: [0.1, 1] }, alone)).toMatchObject({ task: 0 });
  });
});

test('a configuration is told in a few lines', () => {
  const lines = baseWords(startConfig, names);
  expect(lines.map(({ title }) => title)).toEqual(['Data', 'Tasks', 'Network', 'Training', 'Judged']);
  expect(lines[1]!.words).toBe('Circle (two classes, labels 10 %); Rings (several classes, labels 10 %)');
  expect(lines[3]!.words).toBe('Your weights · learning rate 0.01 · batch 32');
});

test('times are said in seconds, then in minutes', () => {
  expect([400, 12_300, 200_000].map(timeText)).toEqual(['0.4 s', '12 s', '3 min 20 s']);
});
