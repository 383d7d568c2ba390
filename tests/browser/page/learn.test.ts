import { expect, test } from 'vitest';
import { resultWords } from '../../../src/ui/learn/result-words';
import { laterTexts } from '../../../src/ui/text/text';
import { openPage } from './harness';

test('a chapter trains one small playground at a time, says of it what its run came to, and leads to the next', async () => {
  const page = await openPage({ hash: '#learn/objective', viewport: { width: 1000, height: 1000 } });
  const plays = page.getByRole('figure');
  await plays.nth(0).scrollIntoViewIfNeeded();
  await plays.nth(0).locator('iframe').waitFor();
  await plays.nth(1).getByRole('button', { name: 'Train it' }).click();
  await plays.nth(1).locator('iframe').waitFor();
  expect(await page.locator('iframe').count()).toBe(1);
  await plays.nth(2).getByRole('button', { name: 'Train it' }).click();
  // Its address may not be there yet.
  const frame = (await (await plays.nth(2).locator('iframe').elementHandle())!.contentFrame())!;
  await frame.waitForFunction(() => window.mtl?.state().phase === 'finished', null, { timeout: 60_000 });
  const { step, verdict } = await frame.evaluate(() => ({
    step: window.mtl.state().step,
    verdict: window.mtl.verdict(),
  }));
  await laterTexts();
  const words = resultWords({ step, verdict });
  await plays.nth(2).locator('[data-trial="0"]').getByText(words).waitFor();

  await page.getByRole('link', { name: 'Next: When tasks quarrel' }).click();
  const heading = page.getByRole('heading', { level: 2, name: 'When tasks quarrel' });
  await heading.waitFor();
  expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.evaluate(() => location.hash)).toBe('#learn/conflict');
});
