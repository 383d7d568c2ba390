import { Tooltip } from '@mantine/core';
import { runFields } from '../../core/config/fields';
import { useDraft } from '../controls/useDraft';
import { actions } from '../store/actions';
import { useApp } from '../store/store';
import { text } from '../text/text';
import classes from './diagram.module.css';

const firstWidth = 8;

/** How many layers the trunk, or every head, has: one fewer, one more. */
export function LayerCount({ stack }: { readonly stack: 'trunk' | 'head' }) {
  const field = runFields[stack];
  const kept = useApp((state) => state.config[stack]);
  const [widths, change] = useDraft<readonly number[]>(kept, commits[stack], field.effect);
  const remove = text(`diagram.model.removeLayer.${stack}`);
  const add = text(`diagram.model.addLayer.${stack}`);
  const isLinear = stack === 'head' && widths.length === 0;
  return (
    <fieldset className={classes.count} aria-label={text(`diagram.model.stack.${stack}`)}>
      <span>{text(`diagram.model.stack.${stack}`)}</span>
      <Tooltip label={remove}>
        <button
          type="button"
          aria-label={remove}
          disabled={widths.length === 0}
          onClick={() => change(widths.slice(0, -1))}
        >
          −
        </button>
      </Tooltip>
      <b>
        {isLinear ? text('diagram.model.linear') : text('diagram.model.layers', { count: widths.length })}
      </b>
      <Tooltip label={add}>
        <button
          type="button"
          aria-label={add}
          disabled={widths.length >= field.maxLayers}
          onClick={() => change([...widths, widths.at(-1) ?? firstWidth])}
        >
          +
        </button>
      </Tooltip>
    </fieldset>
  );
}

const commits = {
  trunk: (trunk: readonly number[]) => actions.configure({ trunk }),
  head: (head: readonly number[]) => actions.configure({ head }),
} as const;
