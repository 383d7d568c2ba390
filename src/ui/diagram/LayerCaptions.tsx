import { memo } from 'react';
import { runFields } from '../../core/config/fields';
import type { Plan } from '../../core/sharing/architecture';
import { pointAtBlock } from '../compass/compass-layer';
import { LayerStepper } from '../controls/LayerStepper';
import { useDraft } from '../controls/useDraft';
import { actions } from '../store/actions';
import { useApp } from '../store/store';
import { type TextKey, text } from '../text/text';
import classes from './diagram.module.css';
import type { NetworkLayout } from './places';
import { pointAtDepth } from './point-at-part';
import { stackKind } from './stack-kind';

/** Under each layer its number and its units, one fewer or one more. */
export const LayerCaptions = memo(function LayerCaptions(props: {
  readonly layout: NetworkLayout;
  readonly plan: Plan;
}) {
  const { layout, plan } = props;
  return (
    <>
      <StackCaptions stack="trunk" layout={layout} plan={plan} xs={layout.trunkColumns} />
      <StackCaptions stack="head" layout={layout} plan={plan} xs={layout.headColumns} />
    </>
  );
});

/** Room that a caption needs to say its layer's name beside the number. */
const roomForName = 124;

function StackCaptions(props: {
  readonly stack: 'trunk' | 'head';
  readonly layout: NetworkLayout;
  readonly plan: Plan;
  readonly xs: readonly number[];
}) {
  const { stack, layout, plan, xs } = props;
  const field = runFields[stack];
  const kept = useApp((state) => state.config[stack]);
  const [widths, change] = useDraft<readonly number[]>(kept, commits[stack], field.effect);
  const { y, width } = layout.caption;
  const key: TextKey =
    stack === 'head' ? 'diagram.model.headLayerName' : `diagram.model.layerName.${stackKind(plan)}`;
  return widths.slice(0, xs.length).map((units, layer) => (
    <div
      // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place in the stack
      key={layer}
      className={classes.caption}
      data-narrow={width < 76 || undefined}
      data-place={stack}
      style={{ left: xs[layer], top: y }}
      {...(stack === 'trunk' ? pointsAt(layer, plan) : {})}
    >
      <LayerStepper
        field={field}
        value={units}
        name={text(key, { layer: layer + 1 })}
        {...(width >= roomForName ? { title: text(titles[stack], { layer: layer + 1 }) } : {})}
        onChange={(next) => change(widths.map((old, index) => (index === layer ? next : old)))}
      />
    </div>
  ));
}

/** Whoever points at a layer, or works at it by keyboard, sees its gradients alone. */
function pointsAt(layer: number, plan: Plan) {
  const [point, leave] = [() => pointAtDepth(layer, plan), () => pointAtBlock(null)];
  return { onPointerEnter: point, onPointerLeave: leave, onFocus: point, onBlur: leave };
}

const titles = { trunk: 'diagram.model.layer', head: 'diagram.model.headLayer' } as const;
const commits = {
  trunk: (trunk: readonly number[]) => actions.configure({ trunk }),
  head: (head: readonly number[]) => actions.configure({ head }),
} as const;
