// Trains job after job. The bundle's address is the thread's data.
import { parentPort, workerData } from 'node:worker_threads';

const { train } = await import(workerData);

parentPort.on('message', async (job) => {
  try {
    parentPort.postMessage({ answer: await train(job) });
  } catch (error) {
    parentPort.postMessage({ error: String(error?.stack ?? error) });
  }
});
