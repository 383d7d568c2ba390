import { expect, test } from 'vitest';
import { openPage } from './harness';

/** A base that is trained in a moment. */
const small = 'v=1&samples=120&seeds=2&steps=60&head=none';

test('a link to a new task trains it and says what the trunk is worth, what there is without labels and what is lost', async () => {
  const tasks = 'tasks=circle,circle;turn:60,circle;turn:120,circle;turn:30';
  const page = await openPage({ hash: `#transfer?new=4&budgets=5;20&${small}&${tasks}` });
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await page.getByText(/13 of 13 variants · done/).waitFor({ timeout: 60_000 });
  await page.getByText(/Without a label, a head derived from its descriptor reaches/).waitFor();
  await page
    .getByText(/the old tasks (lose|gain)/)
    .first()
    .waitFor();
  const answer = await page.getByText(/With \d+ labels, a new head on the trained trunk/).textContent();
  expect(answer).toMatch(/the trunk (is worth|costs)|does better than/);
  const scores = page.getByRole('region', { name: 'Scores' });
  expect(await scores.locator('tbody tr').count()).toBe(4);
  const picture = page.getByRole('group', { name: /over its labels, way by way/ });
  expect(await picture.getByRole('button').count()).toBe(12);
  await picture.getByRole('button').first().focus();
  await page.keyboard.press('Enter');
  expect(await scores.getByRole('button', { pressed: true }).count()).toBe(1);
});
