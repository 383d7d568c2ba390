import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { noticeWords } from '../../../../src/ui/shell/notice-words';
import { readVisitBackend, watchVisitBackend, withBackend } from '../../../../src/ui/store/visit-backend';
import { fakePage, readyMessage } from './fake-page';

describe('the backend of an address', () => {
  test.each([
    ['?backend=webgl', 'webgl'],
    ['?backend=cpu', 'cpu'],
    ['?backend=wasm', 'cpu'],
    ['?a=b&backend=cpu&c', 'cpu'],
    ['', null],
    ['?a=b', null],
  ])('%s asks for %s', (search, expected) => {
    expect(readVisitBackend(search)).toEqual({ visitBackend: expected, problems: [] });
  });

  it('is reported where there is none of that name', () => {
    const { visitBackend, problems } = readVisitBackend('?backend=webgpu');
    expect(visitBackend).toBeNull();
    expect(problems).toMatchObject([{ place: 'backend', found: '“webgpu”', expected: 'webgl, cpu' }]);
  });

  it('is written before what stands behind the #, beside what else is asked, and taken out again', () => {
    expect(withBackend('https://a.org/b/?x=1#v=1', 'cpu')).toBe('https://a.org/b/?x=1&backend=cpu');
    expect(withBackend('https://a.org/b/?backend=webgl#v=1', 'cpu')).toBe('https://a.org/b/?backend=cpu');
    expect(withBackend('https://a.org/b/?backend=webgl#v=1', null)).toBe('https://a.org/b/');
  });
});

describe('a visit', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function visit(visitBackend: 'webgl' | 'cpu', kept: 'webgl' | 'cpu' | null = null) {
    const page = fakePage();
    const forget = vi.fn();
    page.store.setState({ visitBackend, backend: kept });
    watchVisitBackend(page.store, page.actions, forget);
    page.begin();
    return { page, forget };
  }

  it('trains on what the address asks for, above what this browser keeps', () => {
    const { page } = visit('cpu', 'webgl');
    expect(page.loaded.backend).toBe('cpu');
    expect(page.state.notices).toEqual([]);
  });

  it('says what trains instead where that cannot be had, and says it once', () => {
    // The fake worker trains on the processor whatever it is asked for.
    const { page } = visit('webgl');
    expect(page.state.notices).toMatchObject([{ code: 'backend', asked: 'webgl', used: { id: 'cpu' } }]);
    const words = noticeWords(page.state.notices[0]!);
    expect(words.title).toBe('The link asks for WebGL, which cannot be used here.');
    expect(words.text).toContain('CPU');
    page.actions.dismiss('backend');
    page.actions.reset();
    page.settle();
    page.worker.say(readyMessage(page.state.runId, page.state.config));
    expect(page.state.notices).toEqual([]);
  });

  it('ends when the user chooses: that is kept, and the address does not ask any more', () => {
    const { page, forget } = visit('cpu');
    page.actions.setBackend('webgl');
    page.settle();
    expect(page.loaded.backend).toBe('webgl');
    expect(page.state).toMatchObject({ backend: 'webgl', visitBackend: null });
    expect(forget).toHaveBeenCalledOnce();
    expect(page.state.notices).toEqual([]);
  });
});
