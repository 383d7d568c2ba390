import { newId } from './new-id';

/** The name of this tab, as long as it is open. */
export const tabId = newId();

/** A run that this tab has taken up from one that was closed. */
let takenUp: { readonly runId: number; readonly keptAs: string } | null = null;

/** A run of this tab goes on with one that was kept before. */
export function goOnAs(runId: number, keptAs: string): void {
  takenUp = { runId, keptAs };
}

/** What a run of this tab is kept as. */
export function keptId(runId: number): string {
  return takenUp?.runId === runId ? takenUp.keptAs : `${tabId}-${runId}`;
}
