import type { Command, TableCommand } from './protocol';
import { Session } from './session';

const session = new Session((message, transfer = []) => self.postMessage(message, { transfer }));

self.addEventListener('message', (event: MessageEvent<Command | TableCommand>) => session.handle(event.data));
