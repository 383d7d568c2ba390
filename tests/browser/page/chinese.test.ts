import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { planeTargets } from '../../../src/core/data/plane';
import { architectures } from '../../../src/core/sharing';
import { weightings } from '../../../src/core/weighting';
import { chapters } from '../../../src/ui/learn/chapters';
import { texts } from '../../../src/ui/text/zh';
import { learn } from '../../../src/ui/text/zh/learn';
import { foreignWords, readPage } from '../../setup/foreign-words';
import { picturedPlaces } from '../../setup/pictured-views';
import { leave, type Place, wordsOf } from '../../setup/views';
import { dropFile } from './drop-file';
import { openContext, openPage, step } from './harness';

const { charts, runs, table, diagram } = texts;

async function openChinese(hash = '', viewport = { width: 1440, height: 900 }) {
  const context = await openContext({ viewport, locale: 'zh-CN' });
  const page = await openPage({ context, hash });
  const found = new Set<string>();
  return {
    page,
    /** Notes every word that is not Chinese of what the page shows now. */
    async read(where: string, allowed: readonly string[] = []) {
      await page.waitForTimeout(150);
      for (const piece of await page.evaluate(readPage))
        for (const word of foreignWords(piece))
          if (!allowed.includes(word)) found.add(`${where}: ${word} (${piece.slice(0, 80)})`);
    },
    found,
  };
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();

test('what is behind the views that access.test.ts reads in Chinese has no English word in it', async () => {
  const { page, read, found } = await openChinese('#v=1&sharing=cgc&validation=20');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
  await step(page, 120);
  await button(page, charts.save.label).click();
  await read('menu of the charts');
  await page.keyboard.press('Escape');
  await button(page, /^语言/).click();
  await read('languages');
  await page.keyboard.press('Escape');
  await button(page, /^运行记录/).click();
  await page.getByRole('checkbox', { name: runs.selectAll }).click();
  await read('chosen runs');
  expect([...found]).toEqual([]);
});

/** Others are read where axe looks at them, or are pictures of what is made of the same words. */
const read = /^(compare-(partners|labels)|dialogs|predict)$/;

test('results and dialogs have no English word in them', async () => {
  const wanted = picturedPlaces.filter(({ name }) => read.test(name));
  const found: string[] = [];
  const walk = async ({ name, hash, search, foreign = [], settle, views }: Place) => {
    const context = await openContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
    const page = await openPage({ context, hash, url: `${inject('pageUrl')}${search ?? ''}` });
    const look = async (view: string) => {
      for (const frame of page.frames())
        for (const piece of await frame.evaluate(readPage))
          for (const word of foreignWords(piece))
            if (!foreign.includes(word)) found.push(`${name}, ${view}: ${word} (${piece.slice(0, 80)})`);
    };
    await settle(page, wordsOf.zh);
    await look('page');
    for (const view of views) {
      await view.show(page, wordsOf.zh);
      await look(view.name);
      await leave(page);
    }
    await context.close();
  };
  // Some at a time: a walk mostly waits.
  const lanes = [0, 1, 2].map(async (lane) => {
    for (const place of wanted.filter((_, index) => index % 3 === lane)) await walk(place);
  });
  await Promise.all(lanes);
  expect(found).toEqual([]);
});

test('methods and ways of sharing are explained without an English word', async () => {
  const { page, read, found } = await openChinese();
  await button(page, /^加权方法|^方法：/).click();
  await read('list of methods');
  await page.keyboard.press('Escape');
  await button(page, /^手动权重：工作原理/).click();
  for (const id of Object.keys(weightings)) {
    await page.evaluate((method) => window.mtl.load({ method: { id: method, options: {} } }), id);
    await read(id);
  }
  await button(page, /^共享方式：/).click();
  await read('list of ways to share');
  await page.keyboard.press('Escape');
  await button(page, /^硬参数共享：工作原理/).click();
  for (const id of Object.keys(architectures)) {
    await page.evaluate((sharing) => window.mtl.load({ sharing: { id: sharing, options: {} } }), id);
    await read(id);
  }
  expect([...found]).toEqual([]);
});

test('no chapter has an English word in it', async () => {
  const { page, read, found } = await openChinese('#learn/shared');
  await button(page, learn.play).click();
  await page.locator('[data-trial]').waitFor({ timeout: 30_000 });
  await read('a chapter with a result');
  const titles = [learn.shared, learn.objective, learn.conflict, learn.ways, learn.fresh];
  for (const [place, { id }] of chapters.entries()) {
    await page.evaluate((hash) => location.assign(hash), `#learn/${id}`);
    await page.getByRole('heading', { level: 2, name: titles[place]!.title }).waitFor();
    await read(id);
  }
  expect([...found]).toEqual([]);
});

test('every kind of data, a table, and what goes wrong are told without an English word', async () => {
  const { page, read, found } = await openChinese('#v=1&tasks=circle,nonsense*2&lr=zzz');
  await button(page, /显示/).click();
  // What a link says is the same in every language.
  await read('link with problems', ['lr', 'zzz', 'target', 'nonsense', ...planeTargets.map(({ id }) => id)]);
  for (const data of ['correlated', 'scaled', 'article']) {
    await page.evaluate((link) => window.mtl.load(link), `#v=1&data=${data}`);
    await page.evaluate(() => window.mtl.ready());
    await read(data);
  }
  await page.getByText(texts.table.role.task).first().isVisible();
  await page.evaluate(() => window.mtl.load('#v=1&data=table'));
  await read('no table');
  await button(page, table.summary.choose).click();
  await read('choose a table');
  await page.keyboard.press('Escape');
  await dropFile(
    page,
    '表.csv',
    `甲,乙,丙\n${Array.from({ length: 40 }, (_, row) => `${row % 7},${row % 5},${row % 3}`).join('\n')}\n1,2\n`,
    table.drop.title,
  );
  await page.getByRole('dialog').waitFor();
  await read('a table that cannot be read');
  await button(page, /略去/).click();
  await read('preview');
  await page.keyboard.press('Escape');
  await page.evaluate(() => window.mtl.load('#v=1&lr=10&optimizer=sgd&tasks=wave,hills'));
  await step(page, 400).catch(() => 0);
  await read('diverged');
  expect([...found]).toEqual([]);
});

test('changing the language keeps the run and is kept', async () => {
  const { page } = await openChinese();
  await page.evaluate(() => window.mtl.pause());
  await step(page, 30);
  const before = await page.evaluate(() => ({
    losses: window.mtl.history().filter(({ measure }) => measure === 'loss'),
    config: window.mtl.config(),
  }));
  await button(page, /^语言/).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Play' }).waitFor();
  expect(await page.evaluate(() => [document.documentElement.lang, document.title])).toEqual([
    'en',
    'MTL Playground',
  ]);
  expect(
    await page.evaluate(() => ({
      losses: window.mtl.history().filter(({ measure }) => measure === 'loss'),
      config: window.mtl.config(),
    })),
  ).toEqual(before);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'Language: English',
  );
  await step(page, 1);
  await page.reload();
  await page.getByRole('button', { name: 'Share link' }).waitFor();
  await page.goto(`${page.url().split(/[?#]/)[0]}?lang=zh`);
  await page
    .getByRole('button', { name: diagram.outputs.enlarge.replace('{{name}}', '') })
    .first()
    .waitFor();
});
