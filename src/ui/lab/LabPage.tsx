import { useDeferredValue, useMemo, useState } from 'react';
import { Panel } from '../parts/Panel';
import { usePageUrl } from '../store/page-url';
import { text } from '../text/text';
import { GradientPlane } from './GradientPlane';
import { GradientsPanel } from './GradientsPanel';
import { LengthsControl } from './LengthsControl';
import classes from './lab.module.css';
import { labCodec } from './lab-url';
import { MethodPanel } from './MethodPanel';
import { MethodTable } from './MethodTable';
import { methodRows } from './method-rows';
import { PlaneStatus } from './PlaneStatus';

/** Task gradients to drag, and what every method makes of them. */
export function LabPage() {
  const [state, change] = usePageUrl(labCodec);
  const [hovered, setHovered] = useState<string | null>(null);
  // A head follows the hand at once; what methods make of it comes as soon as it can.
  const known = useDeferredValue(state);
  const rows = useMemo(() => methodRows(known), [known]);
  const selected = rows.find((row) => row.method.id === state.selected) ?? rows[0]!;
  return (
    <main
      className={classes.lab}
      data-tasks={state.gradients.length}
      tabIndex={-1}
      aria-label={text('lab.title')}
    >
      <div className={classes.left}>
        <GradientsPanel state={state} change={change} />
      </div>
      <div className={classes.middle}>
        <Panel
          className={classes.plane ?? ''}
          title={text('lab.plane.title')}
          lead={<LengthsControl state={state} change={change} />}
          aside={<PlaneStatus gradients={state.gradients} />}
        >
          <GradientPlane state={state} change={change} rows={rows} hovered={hovered} onHover={setHovered} />
        </Panel>
        <MethodPanel row={selected} state={state} change={change} />
      </div>
      <div className={classes.right}>
        <MethodTable state={state} change={change} rows={rows} hovered={hovered} onHover={setHovered} />
      </div>
    </main>
  );
}
