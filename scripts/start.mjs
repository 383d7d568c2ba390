// `npm start [-- --port 4173] [-- --host 0.0.0.0]`: everything from a fresh clone to a served page.
import { parseArgs } from 'node:util';
import { serve } from './serve.mjs';
import { ensureBuild, ensurePackages } from './setup.mjs';

const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'string' } } });
const wanted = values.port === undefined ? 4173 : Number(values.port);
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535) {
  console.error(`--port must be a number from 0 to 65535; got ${values.port}`);
  process.exit(2);
}

ensurePackages();
const folder = ensureBuild();
const served = await serve({
  folder,
  port: wanted,
  host: values.host ?? '127.0.0.1',
  // A port that was asked for is the one to have; the usual one gives way.
  orAny: values.port === undefined,
}).catch((error) => {
  console.error(`cannot serve on port ${wanted}: ${error.message}`);
  process.exit(1);
});

console.log(`\nMTL Playground is at ${served.url}\nCtrl-C stops it.`);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => void served.close().then(() => process.exit(0)));
}
