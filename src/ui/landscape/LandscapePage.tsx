import { memo, useCallback, useMemo, useState } from 'react';
import { landscapeOf } from '../../core/analysis/landscapes/choice';
import { methodOf } from '../../core/weighting';
import type { OptionValues } from '../../core/weighting/weighting';
import type { DescentRequest } from '../../worker/landscape-protocol';
import { MethodRule } from '../lab/MethodRule';
import { noOptions, withOption } from '../store/method-options';
import { usePageUrl } from '../store/page-url';
import { text } from '../text/text';
import { FrontPanel } from './FrontPanel';
import { LandscapeControls } from './LandscapeControls';
import classes from './landscape.module.css';
import type { LandscapeState } from './landscape-state';
import { landscapeCodec } from './landscape-url';
import { PlanePanel } from './PlanePanel';
import type { ChangeLandscape } from './shared';
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
        <Rule id={selected} options={state.options[selected] ?? noOptions} change={change} />
      </div>
    </main>
  );
}

/** The method that is explained; nothing of it moves while methods walk. */
const Rule = memo(function Rule(props: {
  readonly id: string;
  readonly options: OptionValues;
  readonly change: ChangeLandscape;
}) {
  const { id, options, change } = props;
  const setOption = useCallback(
    (name: string, value: number | string | boolean) =>
      change((before) => ({ ...before, options: withOption(before.options, id, name, value) })),
    [change, id],
  );
  return <MethodRule method={methodOf(id)} options={options} onOption={setOption} />;
});

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
