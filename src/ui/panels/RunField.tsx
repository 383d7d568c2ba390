import { memo, useCallback } from 'react';
import { runFields } from '../../core/config/fields';
import type { Config } from '../../core/config/schema';
import { FieldControl } from '../controls/FieldControl';
import { actions } from '../store/actions';
import { useApp } from '../store/store';

/** The control of one of the run's knobs. */
export const RunField = memo(function RunField(props: {
  readonly name: keyof typeof runFields;
  readonly shape?: 'segments' | 'list';
}) {
  const { name } = props;
  const value = useApp((state) => state.config[name]);
  const change = useCallback(
    (next: unknown) => actions.configure({ [name]: next } as Partial<Config>),
    [name],
  );
  return (
    <FieldControl field={runFields[name]} value={value} onChange={change} shape={props.shape ?? 'list'} />
  );
});
