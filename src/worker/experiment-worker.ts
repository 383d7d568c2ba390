import type { ExperimentCommand } from './experiment-protocol';
import { ExperimentSession } from './experiment-session';

const session = new ExperimentSession((message) => self.postMessage(message));

self.addEventListener('message', (event: MessageEvent<ExperimentCommand>) => session.handle(event.data));
