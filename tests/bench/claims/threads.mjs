import { Worker } from 'node:worker_threads';

/** Threads that train, one job at a time each, in the order of the calls of `train`; `onDone` is told of each end. */
export function openThreads(count, bundle, onDone) {
  const waiting = [];
  const idle = Array.from({ length: count }, () => {
    return new Worker(new URL('./worker.mjs', import.meta.url), { workerData: bundle });
  });
  const all = [...idle];
  const next = () => {
    if (idle.length === 0 || waiting.length === 0) return;
    const worker = idle.shift();
    const { job, resolve, reject } = waiting.shift();
    const settle = (end) => {
      worker.off('message', hear);
      worker.off('error', settleError);
      idle.push(worker);
      end();
      next();
    };
    const hear = ({ answer, error }) =>
      settle(() => {
        if (error) reject(new Error(error));
        else {
          onDone();
          resolve(answer);
        }
      });
    const settleError = (error) => settle(() => reject(error));
    worker.on('message', hear);
    worker.on('error', settleError);
    worker.postMessage(job);
  };
  return {
    train: (job) =>
      new Promise((resolve, reject) => {
        waiting.push({ job, resolve, reject });
        next();
      }),
    close: () => Promise.all(all.map((worker) => worker.terminate())),
  };
}
