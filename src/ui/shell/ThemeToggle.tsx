import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { IconButton } from '../controls/IconButton';
import { text } from '../text/text';
import classes from './shell.module.css';

const order = ['auto', 'light', 'dark'] as const satisfies readonly MantineColorScheme[];
const icons = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon };

/** The colour scheme that is chosen, in words, and the way to the next one. */
export function useThemeCycle(): {
  readonly scheme: MantineColorScheme;
  readonly now: string;
  readonly next: string;
  readonly advance: () => void;
} {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const following = order[(order.indexOf(colorScheme) + 1) % order.length]!;
  return {
    scheme: colorScheme,
    now: text(`shell.theme.${colorScheme}`),
    next: text(`shell.theme.${following}`),
    advance: () => setColorScheme(following),
  };
}

/** As the system, light, dark, in turn. */
export function ThemeToggle() {
  const { scheme, now, next, advance } = useThemeCycle();
  const label = text('shell.theme.label', { now, next });
  const Icon = icons[scheme];
  return (
    <IconButton
      label={label}
      className={`${classes.wideOnly} ${classes.roomyOnly}`}
      size={32}
      onClick={advance}
    >
      <Icon size={17} />
    </IconButton>
  );
}
