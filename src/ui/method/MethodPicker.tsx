import { weightings } from '../../core/weighting';
import type { Method } from '../../core/weighting/weighting';
import { type LabelledGroup, RecordPicker } from '../record/RecordPicker';
import { say, text } from '../text/text';
import { methodGroups } from './method-list';

const count = Object.keys(weightings).length;
/** Beyond the button that explains the method and the panel's edge. */
const beyondPanel = 64;

/** The chosen method, and all others by what they look at. */
export function MethodPicker(props: {
  readonly id?: string;
  readonly chosen: Method;
  readonly onPick: (id: string) => void;
}) {
  return (
    <RecordPicker
      {...props}
      groupsOf={labelledGroups}
      position="right-end"
      offset={beyondPanel}
      texts={{
        choose: text('method.choose', { title: say(props.chosen.title) }),
        search: text('method.search', { count }),
        list: text('method.list'),
        nothing: text('method.nothing'),
      }}
    />
  );
}

function labelledGroups(search: string): LabelledGroup[] {
  return methodGroups(search).map(({ id, records }) => ({ label: text(`method.groups.${id}`), records }));
}
