import type { ExportCommand, ExportMessage } from './export-protocol';
import { packed } from './pack';

self.addEventListener('message', ({ data }: MessageEvent<ExportCommand>) => {
  const say = (message: ExportMessage) => {
    const transfer = message.type === 'packed' ? [message.file.buffer] : [];
    self.postMessage(message, { transfer });
  };
  say(packed(data, (share) => say({ type: 'progress', share })));
});
