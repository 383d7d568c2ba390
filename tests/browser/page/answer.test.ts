import { expect, test } from 'vitest';
import { openPage } from './harness';

test('one seed says that it proves nothing and offers eight, whose verdict is paired by seed', async () => {
  const page = await openPage({ hash: '#v=1&seed=3', backend: 'cpu' });
  await page.evaluate(() => window.mtl.step(120));
  await page.getByText('One run is no proof').waitFor();
  await page.getByRole('button', { name: 'Try 8 seeds' }).click();
  await page.evaluate(async () => {
    await window.mtl.ready();
    window.mtl.pause();
    await window.mtl.step(120);
  });
  await page.getByText('Means over 8 seeds').waitFor();
  const slider = page.getByRole('slider', { name: 'Δm: seed to show' });
  expect(await slider.getAttribute('aria-valuemax')).toBe('8');
  expect(await slider.locator('[data-run]').count()).toBeGreaterThan(1);

  // A dot puts its run in the spotlight, and so do the arrow keys.
  const dot = slider.locator('[data-run]').last();
  const run = Number(await dot.getAttribute('data-run'));
  await dot.click({ force: true });
  await expect.poll(() => slider.getAttribute('aria-valuenow')).toBe(String(run + 1));
  await slider.press('ArrowLeft');
  await expect.poll(() => slider.getAttribute('aria-valuenow')).toBe(String(run));
});

test('a click on a faint curve shows its run', async () => {
  const page = await openPage({ hash: '#v=1&seeds=5', backend: 'cpu' });
  await page.evaluate(() => window.mtl.step(200));
  await page.getByLabel('How the seeds are summed up').selectOption('every seed');
  const plot = page.getByRole('slider', { name: /values by step/ }).first();
  const box = (await plot.boundingBox())!;
  const place = () => page.getByRole('slider', { name: 'Δm: seed to show' }).getAttribute('aria-valuenow');
  const seen = new Set<string | null>();
  for (let height = 0.1; height < 0.95; height += 0.04) {
    await page.mouse.click(box.x + box.width * 0.7, box.y + box.height * height);
    seen.add(await place());
  }
  expect(seen.size).toBeGreaterThan(1);
});
