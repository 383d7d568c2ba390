import { useEffect } from 'react';
import { useImportStep } from '../../panels/table/import-flow';
import { useApp } from '../../store/store';
import { useCalm, useFinding } from '../../store/useCalm';
import { findings, type TourFinding } from './findings';
import { isOfStep, type TourStep } from './steps';
import { type Latched, latch, noteLook, useTour } from './tour-store';

/** What a step says now; null where the page has other settings than it speaks of. */
export function useTourFinding(step: TourStep): Latched | null {
  const { id } = step;
  const config = useApp((state) => state.config);
  const staleRun = useTour((state) => state.staleRun);
  const runId = useCalm((state) => state.runId);
  const isStale = runId === staleRun;
  const verdict = useFinding((finding) => (finding.runId === staleRun ? null : finding.verdict));
  const isFinished = useCalm((state) => state.phase === 'finished') && !isStale;
  const at = useCalm((state) => state.step);
  const hasLooked = useTour((state) => state.hasLooked);
  const hasOpened = useImportStep().at !== 'closed';
  const before = useTour((state) => state.found.scales?.finding.gain ?? null);
  const kept = useTour((state) => state.found[id]);
  const isOf = isOfStep(step, config);
  const finding = findings[id]({
    config,
    verdict,
    step: at,
    isFinished,
    hasLooked,
    hasOpened,
    before,
  });
  const isSettled = finding.code === 'shown' || finding.code === 'other';
  const isKept = kept?.config === config;
  useEffect(() => {
    if (isOf && isSettled && !isKept) latch(id, { finding, config, step: at });
  });
  if (!isOf) return null;
  return isKept ? kept : { finding, config, step: at };
}

/** Notes when a unit of the trunk is looked at, by whatever means. */
export function useLook(): void {
  useEffect(() => {
    const look = ({ target }: Event) => {
      if (target instanceof Element && target.closest('#model button[data-role=lane]') !== null) noteLook();
    };
    const events = ['pointerover', 'focusin', 'click'] as const;
    for (const event of events) document.addEventListener(event, look);
    return () => {
      for (const event of events) document.removeEventListener(event, look);
    };
  }, []);
}

/** Whether a finding is one to go on from. */
export const isDone = (finding: TourFinding | undefined): boolean =>
  finding?.code === 'shown' || finding?.code === 'other';
