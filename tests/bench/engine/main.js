// Hands the bench a promise for each message to one of the workers.
const workers = {
  ours: new Worker(new URL('./ours-worker.ts', import.meta.url), { type: 'module' }),
  scalars: new Worker(new URL('./scalars-worker.js', import.meta.url), { type: 'module' }),
  peer: new Worker(new URL('./peer-worker.js', import.meta.url), { type: 'module' }),
};

window.ask = (side, message) =>
  new Promise((resolve, reject) => {
    workers[side].onmessage = ({ data }) =>
      data.error ? reject(new Error(`${side}: ${data.error}`)) : resolve(data);
    workers[side].onerror = (event) => reject(new Error(`${side}: ${event.message}`));
    workers[side].postMessage(message);
  });

// In the page itself, where the size of the heap can be asked for.
window.askHere = async (message) => (await import('./ours')).answer(message);
