import { ActionIcon, type ActionIconProps } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';
import { tip } from '../term/tip';

type Props = ActionIconProps &
  Omit<ComponentPropsWithRef<'button'>, keyof ActionIconProps | 'aria-label'> & {
    /** What it does, for who cannot see the icon. */
    readonly label: string;
    /** The same with more to say, for who points at it. */
    readonly hint?: string;
  };

/** A button that is an icon, and says what it does when it is pointed at. */
export function IconButton({ label, hint = label, variant = 'default', ...others }: Props) {
  return <ActionIcon {...tip(hint)} variant={variant} aria-label={label} {...others} />;
}
