import { expect, test } from 'vitest';
import { checksumOf, checksumRequests, expectedChecksums, lossesOnPage } from '../../setup/checksums';
import { openPage } from './harness';

test('the processor gives the losses that it gives on every machine', async () => {
  const page = await openPage({ backend: 'cpu' });
  const found: Record<string, string> = {};
  for (const [name, request] of checksumRequests) {
    found[name] = checksumOf(await page.evaluate(lossesOnPage, request));
  }
  expect(found).toEqual(expectedChecksums);
});
