import { expect, test } from 'vitest';
import { startConfig } from '../../../../src/core/config/defaults';
import { startExperiment } from '../../../../src/core/experiment/start-question';
import { tableOf } from '../../../../src/core/experiment/table';
import { trainedExperiment } from '../../../setup/trained-experiment';

test('what a newcomer is asked of the page as it starts has a clear answer: one trunk helps, no sharing is behind', async () => {
  const { variants, results } = await trainedExperiment(startExperiment(startConfig));
  const entries = variants.map((variant) => {
    return { variant, state: { kind: 'done', result: results.get(variant.link)! } as const };
  });
  const { columns, rows } = tableOf(entries, 'best', 0);
  const at = columns.findIndex(({ kind }) => kind === 'delta-m');
  const best = rows.map(({ variant, cells }) => [variant.config.sharing.id, cells[at]!.isBest]);
  expect(best).toContainEqual(['hard', true]);
  expect(best).toContainEqual(['single', false]);
});
