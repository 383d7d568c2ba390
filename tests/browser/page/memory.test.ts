import { expect, test } from 'vitest';
import { openPage, restart, step } from './harness';

test('the engine holds as many tensors after 1,500 steps as after 100', async () => {
  const page = await openPage({ backend: 'webgl' });
  await restart(page);
  await step(page, 100);
  const early = await page.evaluate(() => window.mtl.memory());
  await step(page, 1400);
  const late = await page.evaluate(() => window.mtl.memory());
  expect(early.tensors).toBeGreaterThan(0);
  expect(late.tensors).toBe(early.tensors);
});

test('ten runs one after the other leave no tensor behind', async () => {
  const page = await openPage({ backend: 'webgl' });
  await restart(page);
  await step(page, 5);
  const early = await page.evaluate(() => window.mtl.memory());
  for (let i = 0; i < 10; i++) {
    await restart(page);
    await step(page, 5);
  }
  expect((await page.evaluate(() => window.mtl.memory())).tensors).toBe(early.tensors);
});
