import { Select } from '@mantine/core';
import { memo } from 'react';
import { weightings } from '../../core/weighting';
import { groupOf, lookGroups } from '../lab/method-rows';
import { say, text } from '../text/text';
import classes from './landscape.module.css';
import { landscapeDefault, mostMethods } from './landscape-state';
import type { ChangeLandscape, WaysProps } from './shared';

/** Adds a method to those that go down the landscape. */
export const AddMethod = memo(function AddMethod(props: {
  readonly shown: readonly string[];
  readonly change: ChangeLandscape;
}) {
  const { shown, change } = props;
  const isFull = shown.length >= mostMethods;
  const others = Object.values(weightings).filter(({ id }) => !shown.includes(id));
  return (
    <Select
      className={classes.add}
      searchable
      size="xs"
      value={null}
      disabled={isFull}
      aria-label={text('landscape.table.add')}
      placeholder={isFull ? text('landscape.table.full', { most: mostMethods }) : text('landscape.table.add')}
      data={lookGroups.map((group) => ({
        group: text(`lab.table.groups.${group}`),
        items: others
          .filter((method) => groupOf(method) === group)
          .map(({ id, title }) => ({ value: id, label: say(title) })),
      }))}
      onChange={(id) => {
        if (id !== null) change((before) => withMethod(before, id));
      }}
    />
  );
});

function withMethod(before: WaysProps['state'], id: string): WaysProps['state'] {
  const options = landscapeDefault.options[id];
  return {
    ...before,
    shown: [...before.shown, id],
    options: options === undefined ? before.options : { ...before.options, [id]: options },
    selected: id,
  };
}
