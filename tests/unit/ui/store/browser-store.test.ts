import { afterEach, expect, test, vi } from 'vitest';
import { browserStore } from '../../../../src/ui/store/keyed-store';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** An IndexedDB whose `open` answers as a browser does: in a later turn, by the handlers that it has been given. */
function opening(answer: (request: Record<string, unknown>) => void) {
  return {
    open() {
      const request: Record<string, unknown> = {};
      queueMicrotask(() => answer(request));
      return request;
    },
  };
}

const refusals = {
  'that has none': undefined,
  'that forbids it': {
    open() {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    },
  },
  'whose database is damaged or of a newer version': opening((request) => {
    request.error = new DOMException('The requested version is less than the existing one.', 'VersionError');
    (request.onerror as () => void)();
  }),
  'whose database is laid out in another way': opening((request) => {
    request.result = {
      transaction() {
        throw new DOMException('No objectStore named runs in this database', 'NotFoundError');
      },
    };
    (request.onsuccess as () => void)();
  }),
};

test.each(Object.entries(refusals))(
  'a browser %s refuses each request, and never throws at once',
  async (_, idb) => {
    vi.stubGlobal('indexedDB', idb);
    const store = browserStore('database', 'runs');
    for (const ask of [
      () => store.keys(),
      () => store.get(['a']),
      () => store.set([['a', 1]]),
      () => store.remove(['a']),
    ]) {
      await expect(ask()).rejects.toThrow();
    }
  },
);

test('a store that never answers counts as refused after some seconds', async () => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'indexedDB',
    opening(() => {}),
  );
  const keys = browserStore('database', 'runs').keys();
  const said = expect(keys).rejects.toThrow('the store does not answer');
  await vi.advanceTimersByTimeAsync(8_000);
  await said;
});
