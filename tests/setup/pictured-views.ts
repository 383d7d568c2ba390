import { chapters } from '../../src/ui/learn/chapters';
import { buttonOf, fromHeader, type Place, places, said, step, table, type View, type Words } from './views';

/** Until it has stood there for so long that what comes later has come. */
const rest = (page: Parameters<Place['settle']>[0]) => page.waitForTimeout(1500);

/** An experiment that is trained in a moment, of any question. */
const small = 'v=1&samples=120&seeds=3&steps=100&head=none';

const asked: readonly (readonly [name: string, question: string])[] = [
  ['choices', `ask=choices&methods=fixed,equal,pcgrad,mgda&sharings=hard,cgc&${small}`],
  ['knob', `ask=knobs&knob1=lr:0.003;0.01;0.03;0.1&${small}`],
  ['knobs', `ask=knobs&knob1=lr:0.003;0.01;0.03&knob2=batch:8;16;32&${small}`],
  ['partners', `ask=partners&${small}&tasks=circle,rings,wave`],
  ['labels', `ask=labels&of=1&shares=5;10;50;100&${small}`],
];

/** From a question to its results. */
async function train(page: Parameters<Place['settle']>[0], words: Words): Promise<void> {
  const button = page.getByRole('button', { name: words.compare.run.train, exact: true });
  await button.click();
  await page.getByText(`· ${words.compare.run.done}`).first().waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1000);
}

const experiments: readonly Place[] = [
  ...asked.map(([name, question]) => ({
    name: `compare-${name}`,
    hash: `#compare?${question}`,
    settle: train,
    views: [],
  })),
  {
    name: 'transfer-results',
    hash: `#transfer?new=4&budgets=5;20&${small}&tasks=circle,circle;turn:60,circle;turn:120,circle;turn:30`,
    settle: train,
    views: [],
  },
];

const tourViews: readonly View[] = [
  {
    name: 'labels',
    part: '[data-tour]',
    stays: true,
    show: async (page, words) => {
      await fromHeader(page, words, words.shell.help.open, words.shell.help.title);
      await buttonOf(page, words.shell.help.tour).click();
      await page.locator('[data-tour=labels]').waitFor();
      await rest(page);
    },
  },
  ...['units', 'conflict', 'widen', 'scales', 'method', 'table'].map(
    (id): View => ({
      name: id,
      part: '[data-tour]',
      stays: true,
      // Between them, the first and this one have all that a step can have.
      ...(id === 'widen' ? {} : { isAlike: true }),
      show: async (page, words) => {
        await page.locator('[data-tour]').getByRole('button', { name: words.tour.next, exact: true }).click();
        await page.locator(`[data-tour=${id}]`).waitFor();
        // The others are like it, and pass by.
        if (id === 'widen' || id === 'table') await rest(page);
      },
    }),
  ),
];

const datasets: readonly (readonly [name: string, hash: string])[] = [
  ['classes', '#v=1&tasks=rings;classes:5,circle,wave&seeds=5'],
  ['correlated', '#v=1&data=correlated'],
  ['scaled', '#v=1&data=scaled'],
  ['article', '#v=1&data=article'],
  ['many', `#v=1&tasks=${Array.from({ length: 16 }, (_, i) => `circle;turn:${i * 20}`).join(',')}`],
];

/** What is worth a picture, and is looked at by other tests or made of the parts of what they look at. */
export const picturedPlaces: readonly Place[] = [
  ...places,
  ...experiments,
  { name: 'tour', hash: '', settle: (page) => step(page, 20), views: tourViews },
  ...chapters.map(({ id }) => ({ name: `learn-${id}`, hash: `#learn/${id}`, settle: rest, views: [] })),
  { name: 'lessons', hash: '#lesson', foreign: ['zh', 'CN', 'trunk'], settle: rest, views: [] },
  ...['quarrel', 'labels'].map((lesson) => ({
    name: `lesson-${lesson}`,
    search: `?lesson=${lesson}`,
    hash: '',
    settle: rest,
    views: [],
  })),
  ...['verdict,charts', 'model,maps,transport,options'].map((embed, place) => ({
    name: `embed-${place + 1}`,
    search: `?embed=${embed}`,
    hash: '#v=1&seeds=3',
    settle: rest,
    views: [],
  })),
  ...datasets.map(([name, hash]) => ({
    name: `data-${name}`,
    hash,
    settle: (page: Parameters<Place['settle']>[0]) => step(page, 60),
    views: [],
  })),
  {
    name: 'dialogs',
    hash: '#v=1&seeds=3',
    settle: (page) => step(page, 60),
    views: [
      {
        name: 'embed',
        show: async (page, words) => {
          await buttonOf(page, words.shell.share.button).click();
          await buttonOf(page, words.shell.share.embed).click();
          await page.getByRole('dialog').locator('iframe').waitFor();
          await rest(page);
        },
      },
      { name: 'backend', show: (page, words) => page.getByTitle(words.shell.backend.open).click() },
      {
        name: 'sharing',
        show: (page, words) =>
          page
            .getByRole('button', { name: said(words.method.how) })
            .filter({ visible: true })
            .last()
            .click(),
      },
      {
        name: 'word',
        show: async (page, words) => {
          await fromHeader(page, words, words.shell.help.open, words.shell.help.title);
          await page.getByLabel(words.help.search).fill(words.glossary.task.name);
          await page.getByRole('dialog').locator('summary').first().click();
        },
      },
    ],
  },
  {
    name: 'predict',
    hash: '#v=1&data=table',
    foreign: ['size', 'price', 'kind'],
    settle: async (page, words) => {
      await buttonOf(page, words.table.summary.choose).click();
      await page.getByText(words.table.choose.paste, { exact: true }).click();
      await page.getByRole('textbox').last().fill(table);
      await buttonOf(page, words.table.choose.pasteButton).click();
      await page.getByRole('dialog').getByRole('button', { name: words.table.preview.train }).click();
      await step(page, 60);
    },
    views: [
      {
        name: 'rows',
        show: async (page, words) => {
          await fromHeader(page, words, words.saving.open, words.saving.title);
          await buttonOf(page, words.saving.predict.open).click();
          await buttonOf(page, words.saving.predict.run).click();
          await page.getByRole('dialog').getByRole('table').waitFor();
        },
      },
    ],
  },
];
