import { useMemo } from 'react';
import { markText } from '../../store/mark-text';
import { useApp } from '../../store/store';
import { useTaskNames } from '../../store/useTargets';

/** A live change on the charts' time axes, in words. */
export interface MarkLabel {
  readonly step: number;
  readonly label: string;
}

/** Those of the current run, by the names that its tasks have now. */
export function useMarkLabels(): readonly MarkLabel[] {
  const marks = useApp((state) => state.marks);
  const names = useTaskNames();
  const labels = useMemo(
    () => marks.map((mark) => ({ step: mark.step, label: markText(mark, names) })),
    [marks, names],
  );
  // Most changes of the configuration leave them alone, and charts are drawn anew where they are others.
  const key = JSON.stringify(labels);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is all that the labels are
  return useMemo(() => labels, [key]);
}
