import { runFields } from '../../core/config/fields';
import type { TermId } from '../../core/terms';
import { useDraft } from '../controls/useDraft';
import { actions } from '../store/actions';
import { useApp } from '../store/store';
import { Term } from '../term/Term';
import { tip } from '../term/tip';
import { text } from '../text/text';
import classes from './diagram.module.css';
import type { StackKind } from './stack-kind';

const firstWidth = 8;

/** How many layers the trunk, or every head, has: one fewer, one more. */
export function LayerCount(props: {
  readonly stack: 'trunk' | 'head';
  /** What it is called: what the layers of the trunk are layers of. */
  readonly kind: StackKind | 'head';
}) {
  const { stack, kind } = props;
  const field = runFields[stack];
  const kept = useApp((state) => state.config[stack]);
  const [widths, change] = useDraft<readonly number[]>(kept, commits[stack], field.effect);
  const remove = text(`diagram.model.removeLayer.${kind}`);
  const add = text(`diagram.model.addLayer.${kind}`);
  const isLinear = stack === 'head' && widths.length === 0;
  return (
    <fieldset className={classes.count} aria-label={text(`diagram.model.stack.${kind}`)}>
      <span>
        <Term id={terms[kind]} isLabel>
          {text(`diagram.model.stack.${kind}`)}
        </Term>
      </span>
      <button
        {...tip(remove)}
        type="button"
        aria-label={remove}
        disabled={widths.length === 0}
        onClick={() => change(widths.slice(0, -1))}
      >
        −
      </button>
      <b>
        {isLinear ? text('diagram.model.linear') : text('diagram.model.layers', { count: widths.length })}
      </b>
      <button
        {...tip(add)}
        type="button"
        aria-label={add}
        disabled={widths.length >= field.maxLayers}
        onClick={() => change([...widths, widths.at(-1) ?? firstWidth])}
      >
        +
      </button>
    </fieldset>
  );
}

/** What its layers make up. */
const terms = {
  trunk: 'trunk',
  trunks: 'trunk',
  towers: 'tower',
  experts: 'expert',
  head: 'head',
} as const satisfies Record<StackKind | 'head', TermId>;

const commits = {
  trunk: (trunk: readonly number[]) => actions.configure({ trunk }),
  head: (head: readonly number[]) => actions.configure({ head }),
} as const;
