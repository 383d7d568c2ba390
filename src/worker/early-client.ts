let early: Worker | null = null;

/** Starts a training worker before anybody has something for it to do; the next {@link trainingWorker} is that one. */
export function startWorkerEarly(): void {
  const started = newWorker();
  early = started;
  // Who asks later gets another, and hears of its error.
  started.addEventListener('error', () => {
    if (early === started) early = null;
  });
}

/** A training worker that nobody else has. */
export function trainingWorker(): Worker {
  const worker = early ?? newWorker();
  early = null;
  return worker;
}

function newWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'training' });
}
