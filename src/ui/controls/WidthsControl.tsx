import { IconMinus, IconPlus } from '@tabler/icons-react';
import type { WidthsField } from '../../core/fields/field';
import { say, text } from '../text/text';
import classes from './controls.module.css';
import { type ControlProps, FieldRow } from './FieldRow';
import { IconButton } from './IconButton';
import { LayerStepper } from './LayerStepper';
import { useDraft } from './useDraft';

const firstWidth = 8;

/** A stack of layers: each one's units, and layers added or taken away at the end. */
export function WidthsControl(props: ControlProps<WidthsField, readonly number[]>) {
  const { field } = props;
  const [widths, change] = useDraft(props.value, props.onChange, field.effect);
  const replaceAt = (layer: number, units: number) =>
    change(widths.map((width, index) => (index === layer ? units : width)));
  return (
    <FieldRow
      field={field}
      shape="stacked"
      onDefault={() => props.onChange(field.default)}
      aside={
        <LayerCount
          title={say(field.title)}
          count={widths.length}
          max={field.maxLayers}
          onAdd={() => change([...widths, widths.at(-1) ?? Math.min(firstWidth, field.max)])}
          onRemove={() => change(widths.slice(0, -1))}
        />
      }
    >
      <div className={classes.layers}>
        {widths.length === 0 ? <span className={classes.none}>{text('panels.layers.none')}</span> : null}
        {widths.map((units, layer) => (
          <LayerStepper
            // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place in the stack
            key={layer}
            field={field}
            value={units}
            name={text('panels.layers.name', { stack: say(field.title), layer: layer + 1 })}
            onChange={(next) => replaceAt(layer, next)}
          />
        ))}
      </div>
    </FieldRow>
  );
}

function LayerCount(props: {
  readonly title: string;
  readonly count: number;
  readonly max: number;
  readonly onAdd: () => void;
  readonly onRemove: () => void;
}) {
  const remove = text('panels.layers.remove', { stack: props.title });
  const add = text('panels.layers.add', { stack: props.title });
  return (
    <div className={classes.layerCount}>
      <span>{text('panels.layers.count', { count: props.count })}</span>
      <IconButton label={remove} size={24} radius={6} disabled={props.count === 0} onClick={props.onRemove}>
        <IconMinus size={12} />
      </IconButton>
      <IconButton label={add} size={24} radius={6} disabled={props.count >= props.max} onClick={props.onAdd}>
        <IconPlus size={12} />
      </IconButton>
    </div>
  );
}
