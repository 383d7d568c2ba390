import { beforeEach, expect, test, vi } from 'vitest';
import { holdWhileOpen } from '../../../../src/ui/store/tab-locks';

type Held = (lock: object | null) => Promise<void> | undefined;

/** Locks of one browser, each of one holder. */
const held = new Set<string>();
const locks = {
  async request(name: string, _options: unknown, whileHeld: Held) {
    if (held.has(name)) return whileHeld(null);
    held.add(name);
    await whileHeld({ name });
    held.delete(name);
  },
} as never;

beforeEach(() => held.clear());

/** A tab, which a browser can put away for Back and bring back. */
function tab() {
  const listeners = new Map<string, (event: { persisted: boolean }) => void>();
  const frame = { addEventListener: (type: string, listen: never) => listeners.set(type, listen) } as never;
  const onLost = vi.fn();
  return {
    onLost,
    hold: (name: string) => holdWhileOpen(name, { locks, frame, onLost }),
    async hear(type: 'pagehide' | 'pageshow', persisted = true) {
      listeners.get(type)?.({ persisted });
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

test('a name that one tab has no other gets, and a browser without locks gives it to all', async () => {
  expect(await tab().hold('a')).toBe(true);
  expect(await tab().hold('a')).toBe(false);
  expect(await tab().hold('b')).toBe(true);
  const frame = { addEventListener: () => {} };
  expect(await holdWhileOpen('a', { locks: undefined, frame })).toBe(true);
});

test('a page that is kept for Back gives its name back, and has it again when it comes back', async () => {
  const page = tab();
  await page.hold('a');
  await page.hear('pagehide');
  expect(held.size).toBe(0);
  await page.hear('pageshow');
  expect(held.size).toBe(1);
  await page.hear('pagehide');
  expect(held.size).toBe(0);
  expect(page.onLost).not.toHaveBeenCalled();
});

test('a page that comes back when another tab has its name hears of it', async () => {
  const page = tab();
  await page.hold('a');
  await page.hear('pagehide');
  expect(await tab().hold('a')).toBe(true);
  await page.hear('pageshow');
  expect(page.onLost).toHaveBeenCalledOnce();
});

test('a page that is thrown away keeps its name until it is gone', async () => {
  const page = tab();
  await page.hold('a');
  await page.hear('pagehide', false);
  expect(held.size).toBe(1);
});
