import type { Architecture } from '../../core/sharing/architecture';
import controls from '../controls/controls.module.css';
import type { SheetProps } from '../record/ExplainButton';
import { Explanation } from '../record/Explanation';
import { RecordSheet } from '../record/RecordSheet';
import { say, text } from '../text/text';
import { SharingOptionControls } from './SharingOptions';

/** How the tasks share, with the options of it and what counts as shared. */
export function SharingSheet({
  architecture,
  ...sheet
}: SheetProps & { readonly architecture: Architecture }) {
  const facts = [{ name: text('sharing.counts'), value: say(architecture.shared) }];
  return (
    <RecordSheet {...sheet} title={say(architecture.title)}>
      <Explanation record={architecture} facts={facts}>
        {Object.keys(architecture.options).length === 0 ? null : (
          <div className={controls.rows}>
            <SharingOptionControls record={architecture} />
          </div>
        )}
      </Explanation>
    </RecordSheet>
  );
}
