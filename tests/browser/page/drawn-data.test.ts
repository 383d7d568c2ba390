import type { Locator } from 'playwright';
import { expect, test } from 'vitest';
import { curves, openPage, restart, step } from './harness';

test('turning the task correlation starts the run again, and turns the second task’s map alone', async () => {
  const page = await openPage({ hash: '#v=1&data=correlated&p=0.5&inputs=100' });
  await restart(page);
  await step(page, 5);
  const maps = [/Task A predicts/, /Task B predicts/].map((name) => page.getByRole('img', { name }));
  const before = await Promise.all(maps.map(pixels));
  const correlation = page.getByRole('slider', { name: /Task correlation/ });
  await correlation.focus();
  await correlation.press('Home');
  await page.waitForFunction(() => window.mtl.config().correlation === 0 && window.mtl.state().step === 0);
  await page.waitForFunction(() => location.hash.endsWith('&inputs=100&p=0'));
  const after = await Promise.all(maps.map(pixels));
  expect(after[0]).toBe(before[0]);
  expect(after[1]).not.toBe(before[1]);
});

test('drawn data of the most inputs trains, and is told as what it is', async () => {
  const page = await openPage();
  await page.getByText('Scales', { exact: true }).click();
  await page.waitForFunction(() => window.mtl.config().data === 'scaled');
  await page.evaluate(() => window.mtl.ready());
  const inputs = page.getByRole('slider', { name: /Inputs/ });
  await inputs.focus();
  await inputs.press('End');
  await page.waitForFunction(() => window.mtl.config().inputs === 250);
  await restart(page);
  await page.getByText('250 features').waitFor();
  await page.getByText('+ 242').waitFor();
  await step(page, 20);
  for (const { values } of await curves(page, 'train')) expect(values.every(Number.isFinite)).toBe(true);
});

function pixels(map: Locator): Promise<string> {
  return map.locator('canvas').evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
}
