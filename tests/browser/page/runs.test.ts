import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { openContext, openPage } from './harness';

const viewport = { width: 1440, height: 900 };

/** Trains a configuration to a step and leaves it paused. */
async function train(page: Page, hash: string, steps: number): Promise<void> {
  await page.evaluate(
    async ([link, n]) => {
      window.mtl.load(link);
      window.mtl.pause();
      await window.mtl.ready();
      await window.mtl.step(n);
    },
    [hash, steps] as const,
  );
}

const state = (page: Page) => page.evaluate(() => window.mtl.state());
/** Curves whose points follow from the configuration alone; gradients are measured when somebody looks at them. */
async function history(page: Page) {
  const curves = await page.evaluate(() => window.mtl.history());
  return curves.filter(({ measure }) => !/gradient|similarity|condition|share$/.test(measure));
}
const drawer = (page: Page) => page.getByRole('dialog', { name: 'Runs' });
const runs = (page: Page) => drawer(page).getByRole('button', { name: /^Rename/ });

/** Opens the list and gives the number of runs in it, once this one is there. */
async function openRuns(page: Page, name: string): Promise<number> {
  await page.getByRole('button', { name: /^Runs:/ }).click();
  await drawer(page)
    .getByRole('checkbox', { name: `Choose ${name}`, exact: true })
    .first()
    .waitFor();
  return runs(page).count();
}

describe('runs that are kept', () => {
  it('list themselves, pin up to six, go and come back, and travel in a file', async () => {
    const page = await openPage({ hash: '#v=1&seed=1' });
    // Who keeps runs comes after the first step.
    await page.waitForLoadState('networkidle');
    for (let seed = 1; seed <= 7; seed++) await train(page, `#v=1&seed=${seed}`, 110);
    // The page may have trained long enough for one more when it opened.
    await openRuns(page, 'seed 7');
    await expect.poll(() => runs(page).count()).toBeGreaterThanOrEqual(7);
    const all = await runs(page).count();
    for (let i = 0; i < 6; i++) {
      await drawer(page).getByRole('button', { name: /^Pin/ }).first().click();
      await expect
        .poll(() =>
          drawer(page)
            .getByRole('button', { name: /^Unpin/ })
            .count(),
        )
        .toBe(i + 1);
    }
    const seventh = drawer(page).getByRole('button', { name: /^Pin/ }).first();
    expect(await seventh.getAttribute('aria-description')).toContain('Six runs are pinned');
    await seventh.click({ force: true });
    expect(
      await drawer(page)
        .getByRole('button', { name: /^Unpin/ })
        .count(),
    ).toBe(6);

    await drawer(page).getByRole('button', { name: 'Delete seed 4' }).click();
    await expect.poll(() => runs(page).count()).toBe(all - 1);
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect.poll(() => runs(page).count()).toBe(all);

    await drawer(page).getByRole('checkbox', { name: 'Choose seed 6' }).check();
    await drawer(page).getByRole('checkbox', { name: 'Choose seed 7' }).check();
    await drawer(page).getByRole('button', { name: 'Compare' }).click();
    expect(
      await drawer(page)
        .getByRole('row', { name: /^Seed 7 6/ })
        .count(),
    ).toBe(1);

    await drawer(page).getByRole('button', { name: 'Back to the list' }).click();
    await drawer(page).getByRole('button', { name: 'Choose none' }).click();
    await drawer(page).getByRole('button', { name: 'Export and import' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Export all as JSON' }).click(),
    ]);
    const file = join(mkdtempSync(join(tmpdir(), 'mtl-runs-')), 'runs.json');
    await download.saveAs(file);

    const other = await openPage({ hash: '#v=1' });
    await other.evaluate(() => window.mtl.pause());
    await other.getByRole('button', { name: /^Runs:/ }).click();
    await drawer(other).getByRole('button', { name: 'Export and import' }).click();
    const [chooser] = await Promise.all([
      other.waitForEvent('filechooser'),
      other.getByRole('menuitem', { name: 'Import a file…' }).click(),
    ]);
    await chooser.setFiles(file);
    await drawer(other).getByText(`${all} runs were imported.`).waitFor();
    expect(JSON.parse(readFileSync(file, 'utf8')).runs).toHaveLength(all);
  });

  it('come back after a reload, the present one with identical curves and the same numbers as without the interruption', async () => {
    const context = await openContext({ viewport });
    const page = await openPage({ context, hash: '#v=1&seed=3' });
    await train(page, '#v=1&seed=3', 130);
    const before = await history(page);
    const all = await openRuns(page, 'Circle, Rings');
    await page.reload();
    await page.evaluate(() => window.mtl.ready());
    expect(await state(page)).toMatchObject({ phase: 'paused', step: 130 });
    expect(await history(page)).toEqual(before);
    await page.getByText('Your last run is back at step 130, paused.').waitFor();
    expect(await openRuns(page, 'Circle, Rings')).toBe(all);

    await page.evaluate(() => window.mtl.step(20));
    const plain = await openPage({ hash: '#v=1&seed=3' });
    await train(plain, '#v=1&seed=3', 150);
    const last = async (each: Page) => (await history(each)).map(({ values }) => values.at(-1));
    expect(await last(page)).toEqual(await last(plain));

    // A link to another configuration wins, and so does a tab that has the run already.
    for (const hash of ['#v=1&seed=4', '#v=1&seed=3']) {
      const tab = await openPage({ context, hash });
      await expect.poll(async () => (await state(tab)).phase).toBe('running');
    }
  });

  it('cost one notice where the browser is full', async () => {
    const context = await openContext({ viewport });
    await context.addInitScript(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
    });
    const page = await openPage({ context, hash: '#v=1' });
    for (const seed of [1, 2]) await train(page, `#v=1&seed=${seed}`, 110);
    await page.getByRole('button', { name: /^Runs:/ }).click();
    await page.getByText('This browser does not keep the runs.', { exact: true }).waitFor();
    expect(await page.getByText('This browser does not keep the runs.', { exact: true }).count()).toBe(1);
    expect(await state(page)).toMatchObject({ phase: 'paused', step: 110, fault: null });
  });
});
