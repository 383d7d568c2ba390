import { architectures } from '../../core/sharing';
import type { Architecture } from '../../core/sharing/architecture';
import { type LabelledGroup, RecordPicker } from '../record/RecordPicker';
import { say, text } from '../text/text';
import { architectureGroups } from './architecture-list';
import classes from './sharing.module.css';

const count = Object.keys(architectures).length;

/** How the tasks share now, and all other ways by what they are made of. */
export function SharingPicker(props: {
  readonly chosen: Architecture;
  readonly onPick: (id: string) => void;
}) {
  return (
    <RecordPicker
      {...props}
      groupsOf={labelledGroups}
      lead={<span className={classes.lead}>{text('sharing.lead')}</span>}
      texts={{
        choose: text('sharing.choose', { title: say(props.chosen.title) }),
        search: text('sharing.search', { count }),
        list: text('sharing.list'),
        nothing: text('sharing.nothing'),
      }}
    />
  );
}

function labelledGroups(search: string): LabelledGroup[] {
  return architectureGroups(search).map(({ id, records }) => ({
    label: text(`sharing.groups.${id}`),
    records,
  }));
}
