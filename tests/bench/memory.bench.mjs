import { openPage, twoTasks } from './page.mjs';

export const title = 'Tensors and bytes that the engine holds over 5,000 steps';

export async function measure({ browser, url }) {
  const page = await openPage(browser, url + twoTasks);
  const rows = [];
  let at = 0;
  for (const step of [100, 1_000, 5_000]) {
    at = await page.evaluate((n) => window.mtl.step(n), step - at);
    const { tensors, bytes } = await page.evaluate(() => window.mtl.memory());
    rows.push({ step: at, tensors, kB: bytes / 1000 });
  }
  await page.context().close();
  return { rows };
}
