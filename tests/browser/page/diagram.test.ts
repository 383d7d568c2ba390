import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { restart, sharePage, step } from './harness';

const tasks = 'tasks=circle,hills&seed=4';
const shared = sharePage();

/** What is read out of the junctions' rows, by their names. */
async function junctions(page: Page): Promise<Map<string, number[]>> {
  const labels = await page
    .locator('button[data-role=junction]')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''));
  return new Map(
    labels.map((label) => {
      const [name, numbers = ''] = label.split(': ');
      return [
        name!,
        numbers.split(', ').map((fact) => Number(fact.match(/−?[\d.]+(?=( %)?$)/)![0]!.replace('−', '-'))),
      ];
    }),
  );
}

async function trained(sharing: string, steps = 30): Promise<Page> {
  const page = await shared(`#v=1&${tasks}&sharing=${sharing}`);
  await restart(page);
  if (steps > 0) await step(page, steps);
  await expect.poll(() => junctions(page).catch(() => null)).not.toBeNull();
  return page;
}

test('gates say how much of each expert a task takes, all of them together one', async () => {
  const gates = await junctions(await trained('cgc'));
  expect([...gates.keys()]).toEqual(['Gate of Circle', 'Gate of Hills']);
  for (const shares of gates.values()) {
    expect(shares).toHaveLength(3);
    expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100)).toBeLessThanOrEqual(2);
  }
});

test('stitches move while the model learns', async () => {
  const page = await trained('cross-stitch;own:0.8', 0);
  const first = 'Into Circle’s tower, after layer 1';
  await expect.poll(async () => (await junctions(page)).get(first)).toEqual([0.8, 0.2]);
  await step(page, 60);
  await expect.poll(async () => (await junctions(page)).get(first)).not.toEqual([0.8, 0.2]);
});

test('the keyboard reaches a gate, and a card shows its numbers', async () => {
  const page = await trained('mmoe');
  const gate = page.getByRole('button', { name: /^Gate of Hills/ });
  await gate.focus();
  const card = page.locator('[class*=card]', { hasText: 'Gate of Hills' });
  expect(await card.locator('dt').allTextContents()).toEqual([
    'Expert 1',
    'Expert 2',
    'Expert 3',
    'Expert 4',
  ]);
  await page.keyboard.press('ArrowUp');
  const focused = page.locator('button[data-role=junction]:focus');
  expect(await focused.getAttribute('aria-label')).toMatch(/^Gate of Circle: Expert 1 \d+ %/);
});

test('towers that share nothing have no compass, and springs between them say how far they are apart', async () => {
  const page = await trained('soft;s:10');
  expect(await page.locator('[data-compass]').count()).toBe(0);
  const apart = await junctions(page);
  expect([...apart.keys()]).toEqual([
    'Distance from Circle’s tower, layer 1',
    'Distance from Circle’s tower, layer 2',
  ]);
  for (const [distance] of apart.values()) expect(distance).toBeLessThan(0.1);
});
