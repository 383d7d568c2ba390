import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { findTorch } from '../../../scripts/python.mjs';
import { csvOf } from '../../unit/core/data/table/tables';
import { dropFile } from './drop-file';
import { curves, openPage, restart, step } from './harness';

const python = findTorch();

const dialog = (page: Page) => page.getByRole('dialog');

async function openSaving(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await dialog(page).getByText('Trained parameters').waitFor();
}

/** The bytes of the file that a button of the dialog makes. */
async function saved(page: Page, button: string): Promise<{ name: string; path: string; bytes: Uint8Array }> {
  const coming = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: button }).click();
  const download = await coming;
  const path = join(mkdtempSync(join(tmpdir(), 'mtl-saved-')), download.suggestedFilename());
  await download.saveAs(path);
  return { name: download.suggestedFilename(), path, bytes: readFileSync(path) };
}

const predicted = (page: Page) =>
  page.evaluate(async () => [...(await window.mtl.predictions(0)).values.slice(0, 20)]);

describe('what is saved', () => {
  it.skipIf(python === null)('as a PyTorch program has the losses of the page when it runs', async () => {
    const page = await openPage({ hash: '#v=1&seed=4&batch=16&sharing=mmoe', backend: 'cpu' });
    await restart(page);
    await step(page, 100);
    await openSaving(page);
    const { name, bytes } = await saved(page, 'Save: PyTorch program, Save');
    expect(name).toBe('mtl-pytorch.zip');
    const folder = mkdtempSync(join(tmpdir(), 'mtl-program-'));
    for (const [path, content] of Object.entries(unzipSync(bytes))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const root = join(folder, 'mtl-pytorch');
    const done = spawnSync(python!, ['train.py', '--steps', '100', '--device', 'cpu'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(done.stderr).toBe('');
    const rows = readFileSync(join(root, 'run', 'losses.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1);
    const losses = rows.map((row) => row.split(',').slice(1).map(Number));
    const own = await curves(page, 'train');
    expect(own.length).toBe(losses[0]!.length);
    own.forEach(({ steps, values }, task) => {
      expect(steps.length).toBeGreaterThan(50);
      const differences = steps.map((at, i) => Math.abs(losses[at - 1]![task]! / values[i]! - 1));
      expect(Math.max(...differences)).toBeLessThan(1e-4);
    });
  });

  it('as parameters comes back, and a file of another network leaves the page as it was', async () => {
    const page = await openPage({ hash: '#v=1&seed=4&seeds=2&validation=0', backend: 'cpu' });
    await step(page, 60);
    const trained = await predicted(page);
    await openSaving(page);
    const { name, path } = await saved(page, 'Save: Trained parameters, Save');
    expect(name).toBe('parameters.zip');
    await page.keyboard.press('Escape');

    await page.evaluate(() => window.mtl.load('#v=1&seed=4&seeds=2&validation=0&trunk=5'));
    await page.evaluate(() => window.mtl.pause());
    await step(page, 3);
    const link = await page.evaluate(() => window.mtl.link());
    await openSaving(page);
    const load = async () => {
      const choosing = page.waitForEvent('filechooser');
      await dialog(page).getByRole('button', { name: 'Load…' }).click();
      await (await choosing).setFiles(path);
    };
    await load();
    const alert = dialog(page).getByRole('alert');
    await alert.getByText('parameters-seed-4.safetensors, tensor trunk.0.weight').waitFor();
    expect(await alert.getByText('[5, 2]').first().isVisible()).toBe(true);
    expect(await page.evaluate(() => [window.mtl.link(), window.mtl.state().step])).toEqual([link, 3]);
    await page.keyboard.press('Escape');

    await page.evaluate(() => window.mtl.load('#v=1&seed=4&seeds=2&validation=0'));
    await page.evaluate(() => window.mtl.pause());
    await step(page, 1);
    await openSaving(page);
    await load();
    await dialog(page).waitFor({ state: 'hidden' });
    await expect.poll(async () => (await page.evaluate(() => window.mtl.state())).step).toBe(0);
    expect(await predicted(page)).toEqual(trained);
  });

  it('of a table answers new rows, typed or from a file; what is missing is named', async () => {
    const rows = Array.from({ length: 60 }, (_, row) => [
      String((row * 7) % 11),
      String((row * 5) % 13),
      ['red', 'green', 'blue'][row % 3]!,
      String(2 * ((row * 7) % 11) - ((row * 5) % 13)),
    ]);
    const page = await openPage();
    await dropFile(page, 'loads.csv', csvOf([['width', 'height', 'color', 'load_a'], ...rows]));
    await page.getByRole('button', { name: 'Train on this table' }).click();
    await page.evaluate(() => window.mtl.ready());
    await page.evaluate(() => window.mtl.pause());
    await step(page, 20);
    await openSaving(page);
    const { bytes } = await saved(page, 'Save: Predictions, All rows');
    expect(new TextDecoder().decode(bytes).split('\r\n').length).toBe(61);
    await dialog(page).getByRole('button', { name: 'Predict…' }).click();
    const field = dialog(page).getByLabel('New rows as CSV');
    await expect.poll(() => field.inputValue()).toContain('width,height,color');
    await field.fill('color,width,height\nred,3,4\nmauve,99,5\n');
    await dialog(page).getByRole('button', { name: 'Predict', exact: true }).click();
    await dialog(page).getByText('row 3, column color').waitFor();
    expect(await dialog(page).getByText('row 3, column width').isVisible()).toBe(true);
    const { bytes: answers, name } = await saved(page, 'Save as CSV');
    expect(name).toBe('predicted.csv');
    const [heading, ...lines] = new TextDecoder().decode(answers).split('\r\n');
    expect(heading).toContain('color,width,height,load_a predicted');
    expect(lines.length).toBe(2);
    await field.fill('width,height\n3,4\n');
    await dialog(page).getByRole('button', { name: 'Predict', exact: true }).click();
    await dialog(page).getByRole('alert').getByText('a column color').waitFor();
    expect(await dialog(page).getByText('row 3, column color').count()).toBe(0);
  });
});
