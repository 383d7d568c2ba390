import { describe, expect, test } from 'vitest';
import { runFields, taskFields } from '../../../../src/core/config/fields';
import type { Question } from '../../../../src/core/experiment/experiment';
import { planned } from '../../../../src/core/experiment/variants';
import { inks } from '../../../../src/ui/charts/view/chart-ink';
import { apart } from '../../../../src/ui/compare/plots/apart';
import { placesOf } from '../../../../src/ui/compare/plots/knob-plot';
import {
  type CellMark,
  type DotMark,
  type Figure,
  type Mark,
  pathOf,
} from '../../../../src/ui/compare/plots/mark';
import { isInside } from '../../../../src/ui/compare/plots/parallel-plot';
import { nextPick, pickAt } from '../../../../src/ui/compare/plots/picking';
import { picturesOf } from '../../../../src/ui/compare/plots/pictures';
import { svgText } from '../../../../src/ui/compare/plots/svg-text';
import { frontOf, sharesGained } from '../../../../src/ui/compare/results/front';
import { pairResults } from '../../../../src/ui/compare/results/pairs';
import { about, base, choice, resultsWith, resultWith } from './made-up';

const look = { width: 700, ink: inks.light, selected: null };
const isPick = (mark: Mark): mark is DotMark => 'link' in mark && mark.link !== undefined;
const three = { ...base, tasks: [...base.tasks, base.tasks[0]!] };

const questions: readonly (readonly [string, Question, typeof base])[] = [
  ['choices', { kind: 'choices', methods: ['uw', 'equal'].map(choice), sharings: [base.sharing] }, base],
  ['one knob', { kind: 'knobs', knobs: [{ name: 'learningRate', task: null, values: [0.01, 0.1] }] }, base],
  [
    'two knobs',
    {
      kind: 'knobs',
      knobs: [
        { name: 'learningRate', task: null, values: [0.01, 0.1] },
        { name: 'noise', task: 0, values: [0, 0.5] },
      ],
    },
    base,
  ],
  ['weights', { kind: 'weights', points: 16, sweeps: [choice('fixed')], methods: [choice('uw')] }, base],
  [
    'weights of three tasks',
    { kind: 'weights', points: 16, sweeps: [choice('fixed')], methods: [choice('uw')] },
    three,
  ],
  ['partners', { kind: 'partners', networks: 2 }, three],
  ['labels', { kind: 'labels', task: 0, shares: [0.1, 0.5] }, base],
];

function made(question: Question, of: typeof base) {
  const { variants } = planned({ base: of, question });
  const states = variants.map((variant, place) => {
    const score = 0.5 + 0.02 * place;
    const runs =
      of.seeds === 0
        ? []
        : [0, 0.01, -0.01, 0.02].map((by) => of.tasks.map((_, task) => score + by * (task + 1)));
    return resultWith(runs, {
      weights: variant.config.tasks.map(({ weight }) => weight),
      labels: 10 * (place + 1),
    });
  });
  return resultsWith(question, states, { base: of, tasks: of.tasks.map((_, task) => `T<${task}>`) });
}

describe.each(questions)('the pictures of %s', (name, question, of) => {
  const results = made(question, of);
  const pictures = picturesOf(results);

  test('lie within their frames, have finite places, and every pickable mark a name', () => {
    expect(pictures.length).toBeGreaterThan(0);
    for (const picture of pictures) {
      for (const width of [300, 700]) {
        const figure = picture.draw({ ...look, width });
        const dots = figure.marks.filter(isPick);
        expect(dots.every(({ label }) => (label ?? '').length > 3)).toBe(true);
        for (const [x, y] of placesIn(figure)) {
          expect(x).toBeGreaterThanOrEqual(-1);
          expect(x).toBeLessThanOrEqual(width + 1);
          expect(y).toBeGreaterThanOrEqual(-1);
          expect(y).toBeLessThanOrEqual(figure.height + 1);
        }
      }
    }
  });

  test('have each variant once, as often as they draw it, and are text without a hole', () => {
    const links = new Set(results.entries.map(({ variant }) => variant.link));
    const [first] = pictures;
    const picks = first!.draw(look).marks.filter(isPick);
    if (name === 'partners') expect(picks.map(({ link }) => link)).toEqual(pairsByCell(results));
    else expect(new Set(picks.map(({ link }) => link))).toEqual(links);
    // What the keyboard goes by is elsewhere in reach of it.
    const reached = picks.filter(({ isEcho }) => !isEcho).map(({ link }) => link);
    expect(new Set(reached)).toEqual(new Set(picks.map(({ link }) => link)));
    const svg = svgText(first!.draw(look), first!.name, look.ink.ground);
    expect(svg).not.toMatch(/NaN|undefined|T<0>/);
  });
});

/** The pair of each cell of a matrix, row by row. */
function pairsByCell({ pairs, tasks }: ReturnType<typeof made>) {
  return tasks.flatMap((_, of) =>
    tasks.flatMap((_, by) => {
      if (of === by) return [];
      return pairs
        .filter(({ variant }) => [of, by].every((task) => variant.change.together?.includes(task)))
        .map(({ variant }) => variant.link);
    }),
  );
}

function placesIn({ marks }: Figure) {
  return marks.flatMap((mark) => ('points' in mark ? [...mark.points] : [mark.at]));
}

describe('a front', () => {
  const question = {
    kind: 'weights',
    points: 16,
    sweeps: [choice('fixed')],
    methods: [choice('uw')],
  } as const;

  test('knows which variants are dominated, which sweep they are of, and where the single-task networks lie', () => {
    const states = planned({ base, question }).variants.map((_, place) =>
      resultWith(
        [0, 0, 0, 0].map(() => (place === 3 ? [0.5, 0.5] : [0.6 + 0.01 * place, 0.9 - 0.01 * place])),
      ),
    );
    const front = frontOf(resultsWith(question, states), 'loss')!;
    expect(front.points.filter(({ isDominated }) => isDominated).map(({ row }) => row)).toEqual([3]);
    expect(front.points.map(({ sweep }) => sweep)).toEqual([...new Array<number>(16).fill(0), null]);
    expect(front.single).toEqual([0.5, 0.5]);
  });

  test('has a hypervolume once its sweep has ended: of losses at half of the single-task ones, a quarter', () => {
    const all = planned({ base, question }).variants.map(() =>
      resultWith([0, 0, 0, 0].map(() => [0.75, 0.75])),
    );
    expect(sharesGained(resultsWith(question, all))[0]!.mean).toBeCloseTo(0.25, 12);
    expect(sharesGained(resultsWith(question, [null, ...all.slice(1)]))).toEqual([null]);
  });

  test('is brushed by stretches', () => {
    const cells = [0.2, 0.6].map((mean) => ({
      mean,
      values: [],
      interval: null,
      isCompared: true,
      isBest: false,
    }));
    expect(isInside({ cells }, [[0, 0.3], null])).toBe(true);
    expect(
      isInside({ cells }, [
        [0, 0.3],
        [0, 0.5],
      ]),
    ).toBe(false);
  });
});

test('values of a knob stand by their size, by factors over a wide range, side by side where one is off', () => {
  const frame = { left: 0, right: 148 };
  expect(placesOf(runFields.learningRate, [0.001, 0.01, 0.1], frame)).toEqual([24, 74, 124]);
  expect(placesOf(taskFields.noise, [0, 0.25, 1], frame)).toEqual([24, 49, 124]);
  expect(placesOf(runFields.trunkL2, [0, 0.001, 1], frame)).toEqual([24, 74, 124]);
});

test('labels that would lie on each other are moved apart, in their order', () => {
  expect(apart([10, 12, 40, 11], 10)).toEqual([10, 30, 40, 20]);
});

test('a band without an interval is an empty path', () => {
  expect([pathOf([], true), pathOf([[1, 2]], true)]).toEqual(['', 'M1.0,2.0Z']);
});

test('arrow keys go from point to point, and down the columns of a grid', () => {
  const cell = (x: number, y: number): Mark => ({
    kind: 'cell',
    at: [x, y],
    width: 1,
    height: 1,
    color: '',
    opacity: 1,
  });
  const grid = [cell(0, 0), cell(1, 0), cell(0, 1), cell(1, 1)];
  expect(
    ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Tab'].map((key) => nextPick(grid, 1, key)),
  ).toEqual([2, 0, 3, 3, null]);
  const dots = grid.map((mark): Mark => ({ kind: 'dot', at: (mark as CellMark).at, radius: 1, color: '' }));
  expect(['ArrowDown', 'ArrowUp'].map((key) => nextPick(dots, 3, key))).toEqual([0, 2]);
});

test('a click means the nearest point within reach, of those at one place the one on top, or the cell', () => {
  const dot = (link: string, x: number): Mark => ({ kind: 'dot', at: [x, 50], radius: 4, color: '', link });
  const marks = [dot('a', 50), dot('b', 58), dot('c', 90), dot('d', 90)];
  expect([49, 53, 55, 66, 74, 90].map((x) => pickAt(marks, [x, 50]))).toEqual([
    'a',
    'a',
    'b',
    'b',
    undefined,
    'd',
  ]);
  const cell: Mark = { kind: 'cell', at: [0, 0], width: 30, height: 20, color: '', opacity: 1, link: 'e' };
  expect([pickAt([cell], [29, 19]), pickAt([cell], [31, 19])]).toEqual(['e', undefined]);
});

test('a pair of tasks is a row of a table of its own, but where two tasks are all there are', () => {
  const [, partners, of] = questions.find(([name]) => name === 'partners')!;
  const results = made(partners, of);
  const pairs = pairResults(results)!;
  expect(pairs.names).toEqual(['T<0> + T<1>', 'T<0> + T<2>', 'T<1> + T<2>']);
  expect(pairs.table.rows.length).toBe(3);
  expect(results.entries.some(({ variant }) => variant.link === pairs.entries[0]!.variant.link)).toBe(false);
  expect(pairResults(made(partners, base))).toBeNull();
});

test('an interval is a bar around its dot', () => {
  const question = questions[0]![1];
  const results = resultsWith(question, [resultWith(about(0.7)), resultWith(about(0.6))]);
  const { marks } = picturesOf(results)
    .find(({ id }) => id === 'score 0')!
    .draw(look);
  const dots = marks.filter(isPick);
  const bars = marks.filter((mark) => mark.kind === 'line' && mark.width === 2.5);
  expect(dots).toHaveLength(2);
  for (const [i, bar] of bars.entries()) {
    const [from, to] = (bar as Extract<Mark, { kind: 'line' }>).points;
    expect((from![0] + to![0]) / 2).toBeCloseTo(dots[i]!.at[0], 9);
  }
});
