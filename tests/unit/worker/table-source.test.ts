import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { maxTableBytes } from '../../../src/core/data/table/limits';
import { inEnglish } from '../../../src/core/words';
import { readSource } from '../../../src/worker/table-source';

let server: Server | null = null;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

async function served(answer: RequestListener): Promise<string> {
  server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server!.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/table.csv`;
}

const nothing = () => {};

async function fetched(answer: RequestListener, onProgress: (share: number) => void = nothing) {
  return readSource({ kind: 'url', name: 'table.csv', url: await served(answer) }, onProgress);
}

test('a text is its UTF-8 bytes', async () => {
  expect(await readSource({ kind: 'text', name: 'x', text: 'é' }, nothing)).toEqual({
    bytes: new Uint8Array([0xc3, 0xa9]),
  });
});

test('a file is its bytes; one that cannot be read is a problem', async () => {
  const file = new Blob(['a,b']);
  expect(await readSource({ kind: 'file', name: 'x', file }, nothing)).toEqual({
    bytes: new Uint8Array([97, 44, 98]),
  });
  const broken = { size: 1, arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as Blob;
  expect(await readSource({ kind: 'file', name: 'x', file: broken }, nothing)).toMatchObject({
    problem: { place: 'x', found: 'a file that cannot be read: gone' },
  });
});

test('a file that is too large is not read', async () => {
  const file = {
    size: 200 * 2 ** 20,
    arrayBuffer: () => Promise.reject(new Error('was read')),
  } as unknown as Blob;
  expect(await readSource({ kind: 'file', name: 'big.csv', file }, nothing)).toEqual({
    problem: { place: 'big.csv', found: '200 MiB', expected: 'at most 64 MiB', used: '' },
  });
});

test('a link gives the bytes behind it, with progress up to 1, and tells the server nothing of this page', async () => {
  const body = 'a,b\n'.repeat(200_000);
  const shares: number[] = [];
  let headers: Record<string, unknown> = {};
  const got = await fetched(
    (request, response) => {
      headers = request.headers;
      response.writeHead(200, { 'content-type': 'text/csv', 'content-length': body.length }).end(body);
    },
    (share) => shares.push(share),
  );
  expect('bytes' in got && got.bytes.length).toBe(body.length);
  expect(shares.at(-1)).toBe(1);
  expect(headers).not.toHaveProperty('cookie');
  expect(headers).not.toHaveProperty('referer');
});

test('a link that leads nowhere, to an error or to a web page is a problem', async () => {
  const url = await served((_, response) => response.destroy());
  const none = await readSource({ kind: 'url', name: 'table.csv', url }, nothing);
  expect('problem' in none && inEnglish(none.problem.found)).toMatch(/^no answer: /);
  server!.close();
  const gone = await fetched((_, response) => response.writeHead(404).end());
  expect('problem' in gone && gone.problem.found).toEqual('HTTP 404 Not Found');
  server!.close();
  const page = await fetched((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<html>');
  });
  expect('problem' in page && page.problem.found).toBe('a web page');
});

test('a link that announces too much, or sends too much unannounced, is left', async () => {
  const announced = await fetched((_, response) => {
    response.writeHead(200, { 'content-length': maxTableBytes + 1 }).write('a');
  });
  expect(announced).toMatchObject({ problem: { expected: 'at most 64 MiB' } });
  server!.closeAllConnections();
  server!.close();
  let sent = 0;
  const endless = await fetched((_, response) => {
    const piece = Buffer.alloc(2 ** 20, 'a');
    const more = () => {
      if (response.destroyed) return;
      sent += piece.length;
      response.write(piece, () => setImmediate(more));
    };
    more();
  });
  expect(endless).toMatchObject({ problem: { expected: 'at most 64 MiB' } });
  expect(sent).toBeGreaterThan(maxTableBytes);
});

test('a link that breaks off half-way is a problem', async () => {
  const got = await fetched((_, response) => {
    response.writeHead(200, { 'content-length': 1000 });
    response.write('a,b\n', () => setTimeout(() => response.destroy(), 50));
  });
  expect('problem' in got && inEnglish(got.problem.found)).toMatch(/^an answer that broke off: /);
});
