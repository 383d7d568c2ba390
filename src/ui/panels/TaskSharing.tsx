import { memo, useCallback } from 'react';
import { taskFields } from '../../core/config/fields';
import type { TaskConfig } from '../../core/config/schema';
import { architectureOf } from '../../core/sharing';
import { NumberControl } from '../controls/NumberControl';
import { NumberSegments } from '../controls/NumberSegments';
import type { AppState } from '../store/state';
import { useApp } from '../store/store';
import { text } from '../text/text';

/** So many groups stand side by side on a card. */
const mostSegments = 8;

const { group: groupField, trunkDepth: trunkField, headDepth: headField } = taskFields;

/** How many layers a task can leave the trunk after, and have in its head: 0 where it has no choice. */
export function useLayersToChoose(): { readonly trunk: number; readonly head: number } {
  const trunk = useApp(({ config }) => (hasKnob(config, 'trunkDepth') ? config.trunk.length : 0));
  const head = useApp(({ config }) => config.head.length);
  return { trunk, head };
}

function hasKnob({ sharing }: AppState['config'], knob: 'trunkDepth' | 'group'): boolean {
  return architectureOf(sharing.id).knobs?.includes(knob) ?? false;
}

interface Props {
  readonly index: number;
  readonly owner: string;
  readonly color: string;
  readonly onChange: (index: number, changes: Partial<TaskConfig>) => void;
}

/** The group that a task is in, where tasks share in groups. */
export const TaskGroup = memo(function TaskGroup({ index, owner, color, onChange }: Props) {
  const isUsed = useApp(({ config }) => hasKnob(config, 'group') && config.tasks.length > 1);
  const count = useApp((state) => state.config.tasks.length);
  const group = useApp((state) => state.config.tasks[index]?.group ?? groupField.default);
  const change = useCallback((next: number) => onChange(index, { group: next }), [index, onChange]);
  if (!isUsed) return null;
  // A group of more tasks than there are now stays to be seen.
  const last = Math.max(count, group);
  const control = { value: group, onChange: change, owner, color };
  if (last > mostSegments) return <NumberControl {...control} field={{ ...groupField, max: last }} />;
  const choices = Array.from({ length: last }, (_, place) => ({ value: place + 1, label: `${place + 1}` }));
  return <NumberSegments {...control} field={groupField} choices={choices} />;
});

/** After how many layers a task leaves the trunk, and how many its head has. */
export const TaskDepths = memo(function TaskDepths({ index, owner, color, onChange }: Props) {
  const layers = useLayersToChoose();
  const trunkDepth = useApp((state) => state.config.tasks[index]?.trunkDepth ?? trunkField.default);
  const headDepth = useApp((state) => state.config.tasks[index]?.headDepth ?? headField.default);
  const control = { owner, color, isStacked: true };
  return (
    <>
      {layers.trunk === 0 ? null : (
        <NumberSegments
          {...control}
          field={trunkField}
          choices={depths(layers.trunk, trunkField.max)}
          value={trunkDepth < layers.trunk ? trunkDepth : trunkField.max}
          onChange={(next) => onChange(index, { trunkDepth: next })}
        />
      )}
      {layers.head === 0 ? null : (
        <NumberSegments
          {...control}
          field={headField}
          choices={depths(layers.head, headField.max)}
          value={headDepth < layers.head ? headDepth : headField.max}
          onChange={(next) => onChange(index, { headDepth: next })}
        />
      )}
    </>
  );
});

/** None, one, two, and so on; all as a number that stays all when layers are added. */
function depths(layers: number, all: number): { value: number; label: string }[] {
  const some = Array.from({ length: layers }, (_, depth) => ({ value: depth, label: String(depth) }));
  return [...some, { value: all, label: text('panels.tasks.allLayers') }];
}
