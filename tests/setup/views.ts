import type { Locator, Page } from 'playwright';
import { en } from '../../src/ui/text/en';
import { later } from '../../src/ui/text/en/later';
import type { Catalogue, LaterCatalogue } from '../../src/ui/text/language-texts';
import { texts as zh } from '../../src/ui/text/zh';
import { later as laterZh } from '../../src/ui/text/zh/later';

/** The page's words in a language. */
export type Words = Catalogue & LaterCatalogue;

export const wordsOf: Readonly<Record<'en' | 'zh', Words>> = {
  en: { ...en, ...later },
  zh: { ...zh, ...laterZh },
};

/** What is shown of a page beside what is there when it has opened. */
export interface View {
  readonly name: string;
  /** Brings it about; Escape, twice if need be, ends it. */
  readonly show: (page: Page, words: Words) => Promise<unknown>;
  /** What of the page is new then; all of it where nothing is said. */
  readonly part?: string;
  /** Made of the same parts as another one: worth a picture, and no second look. */
  readonly isAlike?: true;
  /** Lists what a link may have in it, in the words of links. */
  readonly hasLinkWords?: true;
  /** The next one goes on from it: nothing ends it. */
  readonly stays?: true;
}

/** An address, and what there is to be seen at it. */
export interface Place {
  readonly name: string;
  readonly hash: string;
  /** What stands before the hash: `?lesson=labels`. */
  readonly search?: string;
  /** Words that are no Chinese in the Chinese page either: a link's, a table's. */
  readonly foreign?: readonly string[];
  /** Until it stands still, from the moment that the first run is ready. */
  readonly settle: (page: Page, words: Words) => Promise<unknown>;
  readonly views: readonly View[];
}

/** A text of the catalogue as what a name begins with, whatever its values. */
export function said(text: string): RegExp {
  const literal = text.split(/\{\{\w+\}\}/).map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literal.join('.*')}`);
}

export const buttonOf = (page: Page, text: string): Locator =>
  page
    .getByRole('button', { name: said(text) })
    .filter({ visible: true })
    .first();

/** Presses a button of the header, or on a phone the menu there, and the item of it that does the same. */
export async function fromHeader(page: Page, words: Words, button: string, item?: string): Promise<void> {
  const there = buttonOf(page, button);
  if (await there.isVisible()) return there.click();
  await buttonOf(page, words.shell.menu).click();
  if (item !== undefined) await page.getByRole('menuitem', { name: said(item) }).click();
}

export const press = (text: (words: Words) => string) => (page: Page, words: Words) =>
  buttonOf(page, text(words)).click();

const dialog = '[role=dialog]:not([aria-modal=false])';
const menu = '[role=menu]';
const list = '.mantine-Combobox-dropdown:not([style*="display: none"])';
const sheet = 'aside';

const playground: Place = {
  name: 'playground',
  hash: '#v=1&sharing=cgc&validation=20&seeds=2',
  settle: (page) => step(page, 120),
  views: [
    ...(['metric', 'weights'] as const).map((tab): View => ({ ...chartTab(tab), isAlike: true })),
    ...(['conflict', 'sharing'] as const).map(chartTab),
    { name: 'all-opened', show: openAll },
    { name: 'share', show: press((words) => words.shell.share.button), part: dialog },
    { name: 'presets', show: (page, words) => fromHeader(page, words, words.shell.presets.open), part: menu },
    {
      name: 'languages',
      show: (page, words) => fromHeader(page, words, words.shell.language.label),
      isAlike: true,
      part: menu,
    },
    {
      name: 'help',
      show: async (page, words) => {
        await fromHeader(page, words, words.shell.help.open, words.shell.help.title);
        await page.locator(dialog).locator('summary').first().click();
      },
      part: dialog,
    },
    {
      name: 'backend',
      show: async (page, words) => {
        const badge = page.getByTitle(words.shell.backend.open);
        // On a phone it is folded away.
        if (!(await badge.isVisible())) await buttonOf(page, words.shell.transport.more).click();
        await badge.click();
      },
      part: dialog,
    },
    {
      name: 'embed',
      show: async (page, words) => {
        await buttonOf(page, words.shell.share.button).click();
        await buttonOf(page, words.shell.share.embed).click();
        await page.locator(dialog).locator('iframe').waitFor();
      },
      part: dialog,
    },
    {
      name: 'saving',
      show: (page, words) => fromHeader(page, words, words.saving.open, words.saving.title),
      part: dialog,
    },
    {
      name: 'runs',
      show: async (page, words) => {
        await fromHeader(page, words, words.runs.open, words.runs.title);
        await page.locator(dialog).getByRole('checkbox').first().click();
      },
      part: dialog,
    },
    { name: 'output', show: press((words) => words.diagram.outputs.enlarge), part: dialog },
    { name: 'methods', show: press((words) => words.method.choose), part: list },
    { name: 'sharings', show: press((words) => words.sharing.choose), isAlike: true, part: list },
    {
      name: 'targets',
      // Targets that can be asked for have names that begin alike.
      show: (page, words) =>
        page
          .getByRole('button', { name: words.panels.tasks.add, exact: true })
          .filter({ visible: true })
          .click(),
      part: dialog,
    },
    {
      name: 'charts-menu',
      show: press((words) => words.charts.save.label),
      isAlike: true,
      part: menu,
    },
    { name: 'model-table', show: press((words) => words.shell.table), part: dialog },
    {
      name: 'charts-table',
      isAlike: true,
      show: async (page, words) => {
        await buttonOf(page, words.charts.save.label).click();
        await page.getByRole('menuitem', { name: words.charts.save.table }).click();
      },
      part: dialog,
    },
    { name: 'explanation', show: press((words) => words.method.how), part: sheet },
  ],
};

/** A chart's tab; a function, so that it stands below the place it belongs to. */
function chartTab(tab: 'metric' | 'weights' | 'conflict' | 'sharing'): View {
  return {
    name: `charts-${tab}`,
    show: (page, words) => page.getByRole('tab', { name: words.charts.tab[tab], exact: true }).click(),
    part: '#root [role=tabpanel]',
  };
}

/** A link with faults, and a run that breaks off. */
const trouble: Place = {
  name: 'trouble',
  hash: '#v=1&tasks=wave,hills&lr=10&optimizer=sgd&widht=3&sede=1',
  foreign: ['widht', 'sede', 'size', 'price', 'kind'],
  settle: async (page) => {
    await page.evaluate(() => window.mtl.ready().then(() => window.mtl.play()));
    await page.waitForFunction(() => window.mtl.state().phase === 'failed');
  },
  views: [
    {
      name: 'problems',
      show: press((words) => words.shell.notices.problems_other),
      hasLinkWords: true,
    },
    {
      name: 'table',
      show: async (page, words) => {
        await page.evaluate(() => window.mtl.load('#v=1&data=table'));
        await buttonOf(page, words.table.summary.choose).click();
      },
      part: dialog,
    },
    {
      name: 'table-preview',
      show: async (page, words) => {
        await buttonOf(page, words.table.summary.choose).click();
        await page.getByText(words.table.choose.paste, { exact: true }).click();
        await page.getByRole('textbox').last().fill(table);
        await buttonOf(page, words.table.choose.pasteButton).click();
        await page.getByRole('dialog', { name: said(words.table.preview.title) }).waitFor();
      },
      part: dialog,
    },
  ],
};

export const table = [
  'size,price,kind',
  ...Array.from({ length: 40 }, (_, i) => `${i},${(i * 7) % 11},${i % 3}`),
].join('\n');

const lab: Place = {
  name: 'lab',
  hash: '#lab?g=1,0;-0.5,0.87;-0.5,-0.87&methods=mgda,cagrad&method=cagrad',
  settle: (page) => page.locator('.katex').first().waitFor(),
  views: [],
};

const landscape: Place = {
  name: 'landscape',
  hash: '#landscape?steps=2000',
  settle: (page, words) => buttonOf(page, words.landscape.run.again).waitFor(),
  views: [],
};

const compare: Place = {
  name: 'compare',
  hash: '#compare?ask=weights&points=16&sweeps=fixed&methods=uw&v=1&samples=120&seeds=2&steps=60',
  settle: async (page, words) => {
    await page.getByRole('button', { name: words.compare.run.train, exact: true }).click();
    await page.getByText(`· ${words.compare.run.done}`).first().waitFor();
  },
  views: [
    ...(['choices', 'knobs', 'labels'] as const).map(
      (kind): View => ({
        name: `ask-${kind}`,
        show: (page, words) =>
          page
            .getByRole('button', { name: words.compare.kinds[kind].title })
            .filter({ visible: true })
            .click(),
      }),
    ),
  ],
};

const transfer: Place = {
  name: 'transfer',
  hash: '#transfer',
  settle: (page) => page.getByRole('main').filter({ visible: true }).waitFor(),
  views: [],
};

const learn: Place = {
  name: 'learn',
  hash: '#learn',
  settle: (page) => page.getByRole('main').filter({ visible: true }).waitFor(),
  views: [
    {
      // The chapter with the most formulas.
      name: 'objective',
      show: (page) => page.locator('main a[href="#learn/objective"]').first().click(),
      part: 'article',
    },
  ],
};

/** Escape, until neither dialog nor menu is left. */
export async function leave(page: Page): Promise<void> {
  const open = page.locator('[role=dialog]:visible, [role=menu]:visible, [role=listbox]:visible');
  do {
    await page.keyboard.press('Escape');
    await page.waitForTimeout(50);
  } while ((await open.count()) > 0);
}

/** Everything that the page can show. Tests look at all of it; screenshots are taken of it, and of what is in `pictured-views.ts`. */
export const places: readonly Place[] = [playground, trouble, lab, landscape, compare, transfer, learn];

/** Opens what is folded on the page, but for the sheets that lie over it. */
async function openAll(page: Page, words: Words): Promise<void> {
  const sheets = words.method.how.split('}}')[1]!;
  const folded = `main button[aria-expanded=false]:not([aria-haspopup], [aria-label$="${sheets}"])`;
  await page.locator(folded).evaluateAll((closed) => {
    for (const each of closed) (each as HTMLElement).click();
  });
}

export async function step(page: Page, steps: number): Promise<void> {
  await page.evaluate(async (n) => {
    await window.mtl.ready();
    window.mtl.pause();
    window.mtl.reset();
    await window.mtl.step(n);
  }, steps);
}
