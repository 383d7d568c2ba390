import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { planeTargets } from '../../../src/core/data/plane';
import { architectures } from '../../../src/core/sharing';
import { weightings } from '../../../src/core/weighting';
import { chapters } from '../../../src/ui/learn/chapters';
import { texts } from '../../../src/ui/text/zh';
import { learn } from '../../../src/ui/text/zh/learn';
import { foreignWords, readPage } from '../../setup/foreign-words';
import { dropFile } from './drop-file';
import { openContext, openPage, step } from './harness';

const { shell, charts, runs, table, diagram } = texts;

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

test('the playground has no English word in it', async () => {
  const { page, read, found } = await openChinese('#v=1&sharing=cgc&validation=20');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
  await step(page, 120);
  await read('playground');
  for (const name of Object.values(charts.tab).slice(1)) {
    await page.getByRole('tab', { name, exact: true }).click();
    await read(`charts, ${name}`);
  }
  await page.locator('main button[aria-expanded=false]:not([aria-haspopup])').evaluateAll((closed) => {
    for (const each of closed) (each as HTMLElement).click();
  });
  await read('panels');
  await button(page, charts.save.label).evaluate((each) => (each as HTMLElement).click());
  await read('menu of the charts');
  await page.getByRole('menuitem', { name: charts.save.table }).click();
  await read('table of the charts');
  await page.keyboard.press('Escape');
  await button(page, /^从示例开始/).click();
  await read('presets');
  await page.keyboard.press('Escape');
  await button(page, shell.share.button).click();
  await read('share');
  await button(page, shell.share.embed).click();
  await page.getByRole('dialog').locator('iframe').waitFor();
  await read('embed');
  await page.keyboard.press('Escape');
  await button(page, shell.help.open).click();
  await read('help');
  await page.keyboard.press('Escape');
  await button(page, /^语言/).click();
  await read('languages');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^放大/ }).first().click();
  await read('output');
  await page.keyboard.press('Escape');
  await page.getByTitle(shell.backend.open).click();
  await read('backend');
  await page.keyboard.press('Escape');
  await button(page, /^运行记录/).click();
  await page.getByRole('dialog').waitFor();
  await read('runs');
  await page.getByRole('checkbox', { name: runs.selectAll }).click();
  await read('chosen runs');
  expect([...found]).toEqual([]);
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

test('the other pages have no English word in them', async () => {
  for (const hash of ['#lab', '#landscape', '#compare', '#lesson']) {
    const { page, read, found } = await openChinese(hash);
    await page.getByRole('main').first().waitFor();
    await page.waitForTimeout(800);
    // A language and a link are written the same everywhere.
    await read(hash, hash === '#lesson' ? ['zh', 'CN', 'trunk'] : []);
    expect([...found]).toEqual([]);
  }
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
