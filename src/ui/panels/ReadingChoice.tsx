import { SegmentedControl } from '@mantine/core';
import controls from '../controls/controls.module.css';
import { actions } from '../store/actions';
import type { Reading } from '../store/state';
import { useApp } from '../store/store';
import { text } from '../text/text';

/** Whether numbers are those of the best steps or of now; nothing where no validation rows say which step is best. */
export function ReadingChoice() {
  const hasValidation = useApp((state) => state.config.validationShare > 0);
  const reading = useApp((state) => state.reading);
  if (!hasValidation) return null;
  return (
    <SegmentedControl
      className={controls.segments}
      size="xs"
      aria-label={text('verdict.reading.label')}
      data={(['best', 'now'] as const).map((value) => ({ value, label: text(`verdict.reading.${value}`) }))}
      value={reading}
      onChange={(next) => actions.setReading(next as Reading)}
    />
  );
}
