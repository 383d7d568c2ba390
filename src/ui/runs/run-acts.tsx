import { notifications } from '@mantine/notifications';
import { longestFile } from '../../core/kept/run-file';
import { readUrl } from '../../core/link/url';
import { download } from '../parts/download';
import { UndoToast } from '../parts/UndoToast';
import { actions } from '../store/actions';
import { findTable } from '../store/find-table';
import { library } from '../store/runs/page-runs';
import type { Imported } from '../store/runs/run-library';
import type { RunCard } from '../store/runs/run-storage';
import { text } from '../text/text';

/** Takes the settings of a run, with its table where this browser has it. */
export async function loadRun({ facts }: RunCard): Promise<void> {
  const { config } = readUrl(facts.link);
  await findTable(config);
  actions.load(config);
}

/** Deletes runs at once, and offers to put all back as they were. */
export async function removeRuns(cards: readonly RunCard[]): Promise<void> {
  const removed = await library.remove(cards.map(({ id }) => id));
  if (removed.length === 0) return;
  const id = `runs-${removed[0]!.card.id}`;
  const undo = () => {
    notifications.hide(id);
    void library.putBack(removed);
  };
  const words = { count: removed.length, name: removed[0]!.card.facts.name };
  notifications.show({
    id,
    autoClose: 15_000,
    message: <UndoToast text={text('runs.removed', words)} label={text('runs.undo')} onUndo={undo} />,
  });
}

export async function exportRuns(cards: readonly RunCard[]): Promise<void> {
  const file = await library.exported(cards.map(({ id }) => id));
  download(new Blob([file], { type: 'application/json' }), `${text('saving.files.runs')}.json`);
}

/** Reads a file of runs; null where it is too large to be one. */
export async function importRuns(file: File): Promise<Imported | null> {
  return file.size > longestFile ? null : library.imported(await file.text());
}
