import { type Words, words } from '../core/words';
import type { ExportCommand, ExportMessage, ExportResult } from './export-protocol';

/** Packs or unpacks in a worker of its own, which is ended with the answer. Never rejects. */
export function exportInWorker(
  command: ExportCommand,
  onProgress: (share: number) => void = () => {},
): Promise<ExportResult> {
  const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' });
  const result = new Promise<ExportResult>((resolve) => {
    const breakOff = (detail: string) =>
      resolve({ type: 'refused', problems: [brokenOff(detail || words`the worker ended`)] });
    worker.addEventListener('message', ({ data }: MessageEvent<ExportMessage>) => {
      if (data.type === 'progress') onProgress(data.share);
      else resolve(data);
    });
    worker.addEventListener('error', (event) => breakOff(event.message));
    worker.addEventListener('messageerror', () => breakOff(''));
  });
  worker.postMessage(command);
  return result.finally(() => worker.terminate());
}

const brokenOff = (detail: Words) => ({
  place: 'export',
  found: words`it broke off: ${detail}`,
  expected: 'files that fit in the memory of this browser',
  used: '',
});
