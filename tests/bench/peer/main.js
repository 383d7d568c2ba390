// Hands the bench a promise for each message to the worker.
const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });

window.peer = (message) =>
  new Promise((resolve, reject) => {
    worker.onmessage = (event) => resolve(event.data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(message);
  });
