import type { Backend } from '../../core/run/backend';
import type { Fault } from '../../worker/protocol';
import type { AppState } from './state';
import type { AppStore } from './store';

type Notice = AppState['notices'][number];

/** What the page is told of a run that was taken up: after a fault, or from what was kept. */
export interface RunNotices {
  isResumed(step: number, isFinished: boolean): void;
  /** In a new worker, in place of one that was lost. */
  isLost(fault: Fault, step: number): void;
  /** On another backend, on which it has not the numbers that it would have had. */
  isElsewhere(backend: Backend): void;
  /** It had finished at that step: it is no paused one. */
  isFinished(step: number): void;
  forget(code: Notice['code']): void;
}

export function createRunNotices(store: AppStore): RunNotices {
  const all = () => store.getState().notices;
  const put = (notices: readonly Notice[]) => store.setState({ notices });
  const forget = (code: Notice['code']) => put(all().filter((notice) => notice.code !== code));
  return {
    isResumed(step, isFinished) {
      put([...all(), { code: 'resumed', step, isFinished, elsewhere: null }]);
    },
    isLost(fault, step) {
      forget('lost');
      put([...all(), { code: 'lost', fault: fault.code, step, elsewhere: null }]);
    },
    isElsewhere({ id }) {
      put(
        all().map((notice) =>
          notice.code === 'lost' || notice.code === 'resumed' ? { ...notice, elsewhere: id } : notice,
        ),
      );
    },
    isFinished(step) {
      const isBack = (notice: Notice) => notice.code === 'resumed' && notice.step === step;
      if (!all().some(isBack)) return;
      put(all().map((notice) => (notice.code === 'resumed' ? { ...notice, isFinished: true } : notice)));
    },
    forget,
  };
}
