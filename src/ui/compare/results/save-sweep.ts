import { notifications } from '@mantine/notifications';
import { exportInWorker } from '../../../worker/export-client';
import { download } from '../../parts/download';
import { sizeText } from '../../parts/size-text';
import { tableOf } from '../../store/find-table';
import { withBackend } from '../../store/visit-backend';
import { say, text } from '../../text/text';
import type { Results } from '../results';
import { linkOf } from './about';

const id = 'sweep';

/** Writes the PyTorch programs of all variants and seeds, and what sweeps over them, as one file; says how far it is. */
export async function saveSweepOf(results: Results): Promise<void> {
  const begun = performance.now();
  const being = (share: number) => ({
    id,
    loading: true,
    autoClose: false as const,
    message: text('compare.save.sweepBeing', { percent: Math.round(100 * share) }),
  });
  notifications.show(being(0));
  const page = withBackend(window.location.href, null);
  const variants = results.entries.map(({ variant: { config, link } }, row) => ({
    name: results.names[row]!,
    config,
    link: `${page}#${link}`,
  }));
  const table = await tableOf(results.experiment.base);
  const made = await exportInWorker({ type: 'sweep', variants, table, link: linkOf(results) }, (share) =>
    notifications.update(being(share)),
  );
  notifications.update({ id, loading: false, autoClose: 8_000, message: outcomeOf(made, begun) });
}

function outcomeOf(made: Awaited<ReturnType<typeof exportInWorker>>, begun: number): string {
  if (made.type === 'refused') {
    const { place, found, expected } = made.problems[0]!;
    return text('compare.save.sweepRefused', {
      place: say(place),
      found: say(found),
      expected: say(expected),
    });
  }
  if (made.type !== 'packed') return '';
  const name = 'mtl-sweep.zip';
  const blob = new Blob([made.file]);
  download(blob, name);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  return text('saving.saved', { name, size: sizeText(blob.size), seconds });
}
