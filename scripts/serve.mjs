// A server of static files on this machine: what `npm start`, the page tests and the bench look at.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pagePolicy, workerPolicy } from './policy.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Serves a folder under `base` ("/" or "/some/path/"). Port 0 takes any free one; a taken `port` is an error
 * unless `orAny` is set, which then takes any free one. `hasPolicy` is whether pages come with the Content Security Policy
 * of the page, which others than that do not know how to obey.
 */
export async function serve({
  folder,
  port = 0,
  host = '127.0.0.1',
  base = '/',
  orAny = false,
  hasPolicy = true,
}) {
  const server = createServer((request, response) => {
    answer({ folder, base, hasPolicy }, request, response).catch((error) => {
      if (!response.headersSent) response.writeHead(500);
      response.end(String(error));
    });
  });
  await listen(server, port, host).catch((error) => {
    if (!orAny || error.code !== 'EADDRINUSE') throw error;
    return listen(server, 0, host);
  });
  const shownHost = host === '0.0.0.0' || host === '::' || host === '127.0.0.1' ? 'localhost' : host;
  return {
    url: `http://${shownHost}:${server.address().port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function answer({ folder, base, hasPolicy }, request, response) {
  const path = decoded(new URL(request.url ?? '/', 'http://x').pathname);
  if (path === null || !path.startsWith(base)) return refuse(response, 404);
  const file = normalize(join(folder, path.slice(base.length)));
  if (file !== folder && !file.startsWith(folder + sep)) return refuse(response, 404);
  const found = await fileOf(file);
  if (!found) return refuse(response, 404);
  response.writeHead(200, {
    'content-type': types[extname(found.path)] ?? 'application/octet-stream',
    'content-length': found.size,
    ...(hasPolicy && {
      'content-security-policy': found.path.endsWith('.html') ? pagePolicy : workerPolicy,
    }),
    'x-content-type-options': 'nosniff',
    // File names under assets/ carry a hash of what is in them.
    'cache-control': path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(found.path).pipe(response);
}

async function fileOf(path) {
  for (const candidate of [path, join(path, 'index.html')]) {
    const info = await stat(candidate).catch(() => null);
    if (info?.isFile()) return { path: candidate, size: info.size };
  }
  return null;
}

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function refuse(response, status) {
  response.writeHead(status, { 'content-type': 'text/plain' });
  response.end('not found');
}
