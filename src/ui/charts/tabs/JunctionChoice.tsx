import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useApp } from '../../store/store';
import { tip } from '../../term/tip';
import { text } from '../../text/text';
import classes from '../charts.module.css';
import { chartsToChoose } from '../model/sharing-charts';
import { layersToChoose, shownLayer } from '../model/sharing-contents';
import type { TabChoiceProps } from './chart-tab';

/** After which layer the charts show how tasks share, and of whom where there are too many to show all. */
export function JunctionChoice({ tasks, options, onChange }: TabChoiceProps) {
  const { layer, part } = options;
  const junctions = useApp((state) => state.junctions);
  const layers = layersToChoose(junctions);
  const parts = useMemo(() => chartsToChoose(junctions, tasks, { layer }), [junctions, tasks, layer]);
  return (
    <>
      {layers.length < 2 ? null : (
        <Choice
          kind="layer"
          value={String(shownLayer(junctions, options))}
          choices={layers.map((at) => ({
            value: String(at),
            label: text('charts.sharing.layer', { layer: at + 1 }),
          }))}
          onChange={(value) => onChange({ layer: Number(value) + 1 })}
        />
      )}
      {parts.length === 0 ? null : (
        <Choice
          kind="part"
          value={parts.find(({ key }) => key === part)?.key ?? parts[0]!.key}
          choices={parts.map(({ key, title }) => ({ value: key, label: title }))}
          onChange={(value) => onChange({ part: value })}
        />
      )}
    </>
  );
}

function Choice(props: {
  readonly kind: 'layer' | 'part';
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}) {
  return (
    <NativeSelect
      {...tip(text(`charts.sharing.choice.${props.kind}Help`))}
      size="xs"
      variant="unstyled"
      className={classes.unitSelect}
      aria-label={text(`charts.sharing.choice.${props.kind}`)}
      value={props.value}
      onChange={({ currentTarget }) => props.onChange(currentTarget.value)}
      data={[...props.choices]}
    />
  );
}
