import { useMemo, useState } from 'react';
import { landscapeOf } from '../../core/analysis/landscapes/choice';
import { methodOf } from '../../core/weighting';
import type { DescentRequest } from '../../worker/landscape-protocol';
import { MethodRule } from '../lab/MethodRule';
import { withOption } from '../store/page-entries';
import { usePageUrl } from '../store/page-url';
import { text } from '../text/text';
import { FrontPanel } from './FrontPanel';
import { LandscapeControls } from './LandscapeControls';
import classes from './landscape.module.css';
import type { LandscapeState } from './landscape-state';
import { landscapeCodec } from './landscape-url';
import { PlanePanel } from './PlanePanel';
import { useDescents } from './useDescents';
import { WaysTable } from './WaysTable';

/** Two objectives as a plane to go down, and where each method ends. */
export function LandscapePage() {
  const [state, change] = usePageUrl(landscapeCodec);
  const [hovered, setHovered] = useState<string | null>(null);
  const { id, scale, selected } = state;
  const landscape = useMemo(() => landscapeOf({ id, scale }), [id, scale]);
  const descents = useDescents(useRequest(state));
  const shared = { state, change, landscape, descents, hovered, onHover: setHovered };
  return (
    <main className={classes.page} tabIndex={-1} aria-label={text('landscape.title')}>
      <div className={classes.left}>
        <LandscapeControls state={state} change={change} landscape={landscape} />
      </div>
      <div className={classes.middle}>
        <PlanePanel {...shared} />
      </div>
      <div className={classes.right}>
        <WaysTable {...shared} />
        <FrontPanel {...shared} />
        <MethodRule
          method={methodOf(selected)}
          options={state.options[selected] ?? {}}
          onOption={(name, value) =>
            change((before) => ({ ...before, options: withOption(before.options, selected, name, value) }))
          }
        />
      </div>
    </main>
  );
}

/** What the worker is asked for: the same object as long as it asks for the same. */
function useRequest(state: LandscapeState): DescentRequest {
  const { id, scale, start, shown, options, steps, learningRate, optimizer, seed } = state;
  return useMemo(
    () => ({
      landscape: { id, scale },
      start,
      methods: shown.map((method) => ({ id: method, options: options[method] ?? {} })),
      steps,
      learningRate,
      optimizer,
      seed,
    }),
    [id, scale, start, shown, options, steps, learningRate, optimizer, seed],
  );
}
