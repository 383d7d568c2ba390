import { TablesDialog } from '../parts/TablesDialog';
import { useApp } from '../store/store';
import { useFinding } from '../store/useCalm';
import { useJudgedBy } from '../store/useJudgedBy';
import { useTaskNames } from '../store/useTargets';
import { say, text } from '../text/text';
import { verdictTables } from '../verdict/verdict-tables';

/** The verdict's scales as tables. */
export function VerdictTables({ onClose }: { readonly onClose: () => void }) {
  const names = useTaskNames();
  const seeds = useApp((state) => state.ready?.seeds) ?? [];
  const verdict = useFinding((finding) => finding.verdict);
  const measures = useJudgedBy().map(({ title }) => say(title));
  return (
    <TablesDialog
      title={text('tables.verdict.title')}
      label={text('tables.verdict.choice')}
      tables={verdictTables(verdict, names, measures, seeds)}
      onClose={onClose}
    />
  );
}
