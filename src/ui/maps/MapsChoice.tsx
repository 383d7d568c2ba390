import { NativeSelect } from '@mantine/core';
import { tip } from '../term/tip';
import { text } from '../text/text';
import classes from './maps.module.css';
import type { MapsOf } from './shown-maps';

/** Whether the maps are of one seed or of all. */
export function MapsChoice(props: { readonly value: MapsOf; readonly onChange: (value: MapsOf) => void }) {
  return (
    <NativeSelect
      {...tip(text('diagram.outputs.maps.help'))}
      size="xs"
      variant="unstyled"
      className={classes.choice}
      aria-label={text('diagram.outputs.maps.label')}
      value={props.value}
      onChange={({ currentTarget }) => props.onChange(currentTarget.value as MapsOf)}
      data={(['seed', 'mean', 'apart'] as const).map((value) => ({
        value,
        label: text(`diagram.outputs.maps.${value}`),
      }))}
    />
  );
}
