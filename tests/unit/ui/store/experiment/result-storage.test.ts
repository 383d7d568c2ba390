import { describe, expect, it } from 'vitest';
import type { VariantResult } from '../../../../../src/core/experiment/result';
import { createResultStorage } from '../../../../../src/ui/store/experiment/result-storage';
import { MemoryStore } from '../memory-store';

const result = (link: string): VariantResult => ({
  link,
  last: { step: 1, elapsedMs: 1, isDue: true, shared: [], baseline: [], validation: null },
  best: null,
  stepsToBest: [1],
  ended: [],
  tasks: [],
  parameters: 3,
  elapsedMs: 1,
  curves: { steps: [], shared: [], baseline: [] },
});

const place = { table: '', backend: 'cpu' } as const;

describe('results that are kept', () => {
  it('are found by link, table and what trained them', async () => {
    const storage = createResultStorage(new MemoryStore());
    await storage.save([result('a'), result('b')], place);
    expect([...(await storage.load(['a', 'c'], place)).keys()]).toEqual(['a']);
    expect(await storage.load(['a'], { ...place, table: '5f3a9c01' })).toEqual(new Map());
    expect(await storage.load(['a'], { ...place, backend: 'webgl' })).toEqual(new Map());
    expect([...(await storage.load(['a'], { ...place, backend: null })).keys()]).toEqual(['a']);
  });

  it('are as they were', async () => {
    const storage = createResultStorage(new MemoryStore());
    await storage.save([result('a')], place);
    expect((await storage.load(['a'], place)).get('a')).toEqual(result('a'));
  });

  it('are a limited number: the oldest go first', async () => {
    let time = 0;
    const most = { items: 3, bytes: 1e6 };
    const storage = createResultStorage(new MemoryStore(), () => ++time, most);
    for (const links of [['a'], ['b', 'c'], ['d']]) await storage.save(links.map(result), place);
    expect([...(await storage.load(['a', 'b', 'c', 'd'], place)).keys()]).toEqual(['b', 'c', 'd']);
  });

  it('are left alone where another version of the page has kept them', async () => {
    const store = new MemoryStore();
    const storage = createResultStorage(store);
    await storage.save([result('a')], place);
    const [card] = [...store.values.entries()].filter(([key]) => key.startsWith('card/'));
    store.values.set(card![0], { ...(card![1] as object), version: 0 });
    expect(await storage.load(['a'], place)).toEqual(new Map());
  });

  it('that are damaged are trained anew', async () => {
    const store = new MemoryStore();
    const storage = createResultStorage(store);
    await storage.save(['a', 'b', 'c'].map(result), place);
    store.values.set('variant/|a', { ...result('a'), curves: null });
    store.values.set('variant/|b', result('a'));
    expect([...(await storage.load(['a', 'b', 'c'], place)).keys()]).toEqual(['c']);
  });
});
