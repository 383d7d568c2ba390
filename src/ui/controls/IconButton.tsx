import { ActionIcon, type ActionIconProps, Tooltip } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';

type Props = ActionIconProps &
  Omit<ComponentPropsWithRef<'button'>, keyof ActionIconProps | 'aria-label'> & {
    /** What it does, for who cannot see the icon. */
    readonly label: string;
    /** The same with more to say, for who points at it. */
    readonly hint?: string;
  };

/** A button that is an icon, and says what it does when it is pointed at. */
export function IconButton({ label, hint = label, variant = 'default', ...others }: Props) {
  // Over what it has opened it would hide it.
  const hasOpened = others['aria-haspopup'] !== undefined && others['aria-expanded'] === true;
  return (
    <Tooltip label={hint} disabled={hasOpened}>
      <ActionIcon variant={variant} aria-label={label} {...others} />
    </Tooltip>
  );
}
