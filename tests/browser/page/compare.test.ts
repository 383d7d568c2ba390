import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../unit/core/data/table/tables';
import { dropFile } from './drop-file';
import { openContext, openPage, tooNarrow } from './harness';

/** A base that is trained in a moment. */
const small = 'v=1&samples=120&seeds=2&steps=60';

const train = (page: Page) => page.getByRole('button', { name: 'Train', exact: true });
const rows = (page: Page) => page.getByRole('region', { name: 'Results' }).locator('tbody tr');

async function finished(page: Page): Promise<void> {
  await page.getByText(/variants · done/).waitFor({ timeout: 100_000 });
}

async function ask(page: Page, question: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#compare?${question}`);
  await train(page).click();
  await finished(page);
}

/** Tab until something has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let i = 0; i < 150; i++) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('Tab does not reach it');
}

/** Opens the menu of the button that has the focus, and goes down to an item of it. */
async function openMenuTo(page: Page, item: Locator): Promise<void> {
  await page.keyboard.press('Enter');
  await item.waitFor();
  for (let i = 0; i < 20; i++) {
    await page.keyboard.press('ArrowDown');
    if (await item.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('the arrow keys do not reach it');
}

describe('the page that compares', () => {
  test('answers each way to ask with words, a row a variant and a picture', async () => {
    const page = await openPage({
      hash: `#compare?ask=choices&methods=equal,pcgrad&sharings=hard,single&${small}`,
    });
    await train(page).click();
    await finished(page);
    await page
      .getByText(/Best by|No clear difference|Ahead by/)
      .first()
      .waitFor();
    expect(await rows(page).count()).toBe(4);
    expect(
      await page.getByRole('group', { name: 'Each variant with its interval' }).getByRole('button').count(),
    ).toBe(4);

    await ask(page, `ask=knobs&knob1=lr:0.001;0.01;0.1&${small}`);
    await page.getByRole('group', { name: 'The measure over the knob' }).waitFor();
    expect(await rows(page).count()).toBe(3);

    await ask(page, `ask=knobs&knob1=lr:0.001;0.01&knob2=batch:8;16&${small}`);
    const map = page.getByRole('group', { name: 'The measure over both knobs' });
    expect(await map.getByRole('button').count()).toBe(4);

    await ask(page, `ask=weights&points=16&sweeps=fixed&methods=uw&${small}`);
    const front = page.getByRole('group', { name: 'Two tasks against each other' });
    expect(await front.getByRole('button').count()).toBe(17);
    await page.getByText(/single-task losses/).waitFor();

    await ask(page, `ask=partners&networks=2&tasks=circle,rings,wave&${small}`);
    await page.getByRole('group', { name: 'What each task does to each other one' }).waitFor();
    await page.getByText(/rank correlation/).waitFor();
    const cell = page.getByRole('button', { name: /^Rings does .* to Circle/ }).first();
    const { x, y, width, height } = (await cell.boundingBox())!;
    await page.mouse.click(x + width / 2, y + height / 2);
    const pair = page.getByRole('button', { name: 'Circle + Rings', exact: true });
    expect(await pair.getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: 'Show its row' }).click();
    expect(await pair.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.getByRole('button', { name: 'Use this grouping' }).count()).toBe(3);

    await ask(page, `ask=labels&of=1&shares=20;100&${small}`);
    await page.getByRole('group', { name: /over its labels, with the other tasks and alone/ }).waitFor();
    await page
      .getByText(/beside the others does/)
      .first()
      .waitFor();
  });

  test('chooses a row by its point and the other way round, orders, hides, and loads a variant that Undo takes back', async () => {
    const page = await openPage({
      hash: `#compare?ask=choices&methods=equal,pcgrad,uw&sharings=hard&validation=20&lr=0.1&${small}`,
    });
    await train(page).click();
    await finished(page);
    const picture = page.getByRole('group', { name: 'Each variant with its interval' });
    await picture.getByRole('button', { name: /^PCGrad/ }).click();
    const name = page.getByRole('button', { name: 'PCGrad', exact: true });
    expect(await name.getAttribute('aria-pressed')).toBe('true');
    const atBest = await rows(page).allTextContents();
    await page.getByText('last step', { exact: true }).click();
    expect(await rows(page).allTextContents()).not.toEqual(atBest);
    await page.getByText('best step', { exact: true }).click();
    expect(await rows(page).allTextContents()).toEqual(atBest);
    await page.getByRole('button', { name: 'Uncertainty weighting', exact: true }).click();
    expect(await picture.getByRole('button', { name: /^Uncertainty/ }).getAttribute('aria-pressed')).toBe(
      'true',
    );

    const heading = page.getByRole('columnheader', { name: 'Variant' });
    await heading.getByRole('button').click();
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');
    expect(await rows(page).first().textContent()).toContain('Equal weights');
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Rank' }).click();
    expect(await page.getByRole('columnheader', { name: 'Rank' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Curves of PCGrad' }).click();
    await page.getByRole('group', { name: 'Test loss of Circle' }).waitFor();

    await page.getByRole('button', { name: 'Use PCGrad on the page' }).click();
    await page.evaluate(() => window.mtl.ready());
    expect(await page.evaluate(() => window.mtl.config())).toMatchObject({
      method: { id: 'pcgrad' },
      steps: 60,
    });
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await page.waitForFunction(() => window.mtl.config().method.id !== 'pcgrad');
  });

  test('goes on after a reload with what was finished, in the background of another page too', async () => {
    const hash =
      '#compare?ask=choices&methods=equal&sharings=hard,mmoe,cgc,single&v=1&samples=120&seeds=2&steps=12000';
    const page = await openPage({ hash });
    await train(page).click();
    await page.getByText(/^[123] of 4 variants/).waitFor({ timeout: 100_000 });
    // Results are kept a moment after they are shown; the variants that are left take seconds.
    await page.waitForTimeout(500);
    await page.reload();
    await page.getByText(/^Trained before, and kept in this browser/).waitFor();
    await page.getByRole('button', { name: 'Go on', exact: true }).click();
    await page.getByRole('link', { name: 'Landscape' }).click();
    await page.getByRole('link', { name: /Comparing/ }).click();
    await finished(page);
    expect(await rows(page).count()).toBe(4);
  });

  test('is broken off when told, says of a variant that it diverged, and refuses what is too much', async () => {
    const page = await openPage({
      hash: '#compare?ask=choices&methods=equal,mgda&sharings=hard&v=1&seeds=2&steps=50000',
    });
    await train(page).click();
    await page.getByText(/ s left$/).waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByText(/ · Paused\.$/).waitFor();
    // What was told before it held is shown yet.
    await page.waitForTimeout(1200);
    const standing = await page.getByRole('progressbar').getAttribute('aria-valuenow');
    await page.waitForTimeout(400);
    expect(await page.getByRole('progressbar').getAttribute('aria-valuenow')).toBe(standing);
    await page.getByRole('button', { name: 'Go on', exact: true }).click();
    await page.waitForFunction(
      (before) => document.querySelector('[role=progressbar]')!.getAttribute('aria-valuenow') !== before,
      standing,
    );
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Cancelled. What is finished is kept.').first().waitFor();

    await ask(
      page,
      'ask=knobs&knob1=lr:0.01;10&v=1&tasks=wave,hills&optimizer=sgd&samples=120&seeds=2&steps=300',
    );
    await page
      .getByText(/diverged in/)
      .first()
      .waitFor();

    await page.evaluate(() => {
      location.hash =
        '#compare?ask=knobs&knob1=lr:0.001;0.002;0.005;0.01;0.02;0.05&knob2=batch:4;8;16;32;64&v=1&seeds=16';
    });
    await page.getByText(/480 runs are more than the 400/).waitFor();
    expect(await train(page).isDisabled()).toBe(true);
  });

  test('saves tables, pictures, and a report that opens from the disk without network; trains again', async () => {
    const page = await openPage({ hash: `#compare?ask=choices&methods=equal,pcgrad&sharings=hard&${small}` });
    await train(page).click();
    await finished(page);
    const saved = async (menu: string, item: RegExp) => {
      await page.getByRole('button', { name: menu }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: item }).click(),
      ]);
      return file;
    };
    const files = [
      ['Save the results', /CSV/, 'mtl-compare.csv', /^Variant,link,state,seed,.*(\r?\n.+){4}$/],
      ['Save the results', /JSON/, 'mtl-compare.json', /"question": "Which of 2 methods does best\?"/],
      ['Save the results', /LaTeX/, 'mtl-compare.tex', /\\toprule/],
      ['Save the results', /Markdown/, 'mtl-compare.md', /^\| Variant \|/],
      ['Save the picture', /SVG/, 'mtl-compare.svg', /^<svg .*PCGrad.*<\/svg>$/],
      ['Save the picture', /PNG/, 'mtl-compare.png', /^.PNG/],
    ] as const;
    for (const [menu, item, name, holds] of files) {
      const file = await saved(menu, item);
      expect(file.suggestedFilename()).toBe(name);
      expect(await readFile(await file.path(), 'latin1'), name).toMatch(holds);
    }
    const report = await saved('Save the results', /Report/);
    const path = `${await report.path()}.html`;
    await report.saveAs(path);
    expect(await readFile(path, 'utf8')).toContain('<svg');
    await page.getByRole('button', { name: 'Train again' }).click();
    await page.getByRole('button', { name: 'Delete and train' }).click();
    await finished(page);
    const context = await openContext();
    const read = await context.newPage();
    const asked: string[] = [];
    read.on('request', (request) => asked.push(request.url()));
    await read.goto(pathToFileURL(path).href);
    await read.getByRole('heading', { name: 'Which of 2 methods does best?' }).waitFor();
    expect(await read.getByRole('row').count()).toBe(3);
    expect(asked).toEqual([pathToFileURL(path).href]);
  });

  test('is asked by one button of a table of eight targets', async () => {
    const targets = Array.from({ length: 8 }, (_, target) => `y${target + 1}`);
    const table = csvOf([
      ['x1', 'x2', ...targets],
      ...Array.from({ length: 80 }, (_, row) => {
        const [a, b] = [(row * 7) % 11, (row * 5) % 13];
        return [
          a,
          b,
          ...targets.map((_, target) => a * (target + 1) - b * (8 - target) + ((row * target) % 5)),
        ].map(String);
      }),
    ]);
    const page = await openPage({ hash: '#v=1&samples=60&steps=40&seeds=2' });
    await dropFile(page, 'eight.csv', table);
    await page.getByRole('button', { name: 'Train on this table' }).click();
    await page.getByRole('button', { name: 'Which tasks help each other?' }).click();
    await page.getByText(/30 variants × \d seeds/).waitFor();
    await page.getByRole('button', { name: 'Pause' }).waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Cancel' }).click();
  });

  test('is asked beside the method, the sharing and a knob of the playground', async () => {
    const page = await openPage({ hash: '#v=1&steps=1&method=uw' });
    const ways = [
      ['Compare with other methods', /ask=choices&methods=uw,.*&sharings=hard&/],
      ['Compare with other ways of sharing', /ask=choices&methods=uw&sharings=hard,.*single&/],
      ['Compare with other values: Batch', /ask=knobs&knob1=batch:/],
    ] as const;
    for (const [name, asks] of ways) {
      await page.getByRole('button', { name }).click();
      await train(page).waitFor();
      expect(page.url()).toMatch(asks);
      await page.getByRole('link', { name: 'Playground' }).click();
    }
  });

  test('is used by keyboard alone, from the question to the row', async () => {
    const page = await openPage({ hash: `#compare?ask=choices&methods=equal,pcgrad&sharings=hard&${small}` });
    await tabTo(page, page.getByRole('button', { name: /A knob over a range/ }));
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash.includes('ask=knobs'));
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('checkbox', { name: 'MGDA', exact: true }));
    await page.keyboard.press('Space');
    await tabTo(page, page.getByRole('slider', { name: 'Seeds' }));
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => location.hash.includes('seeds=3'));
    await tabTo(page, train(page));
    await page.keyboard.press('Enter');
    await finished(page);
    await tabTo(page, page.getByRole('columnheader', { name: 'Rank' }).getByRole('button'));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'Columns' }));
    await openMenuTo(page, page.getByRole('menuitemcheckbox', { name: 'Rings, accuracy' }));
    await page.keyboard.press('Enter');
    await page.getByRole('columnheader', { name: 'Rings, accuracy' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await tabTo(page, page.getByRole('button', { name: 'Save the results' }));
    await openMenuTo(page, page.getByRole('menuitem', { name: /Markdown/ }));
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(file.suggestedFilename()).toBe('mtl-compare.md');
    await tabTo(page, page.getByRole('button', { name: 'MGDA, Hard sharing', exact: true }));
    await page.keyboard.press('Enter');
    const point = page
      .getByRole('group', { name: 'Each variant with its interval' })
      .getByRole('button', { name: /^MGDA, Hard sharing/ });
    expect(await point.getAttribute('aria-pressed')).toBe('true');
    await tabTo(page, point);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await point.getAttribute('aria-pressed')).toBe('false');
  });

  test('fits a phone, a small and a usual screen', async () => {
    const page = await openPage({
      hash: `#compare?ask=choices&methods=equal,pcgrad&sharings=hard&${small}`,
    });
    await train(page).click();
    await finished(page);
    expect(await tooNarrow(page)).toEqual([]);
  });
});
