import { mergeThemeOverrides } from '@mantine/core';
import { text } from './text/text';
import { theme } from './theme/theme';

/** The theme with what it says, in the language of the moment. */
export const spokenTheme = mergeThemeOverrides(theme, {
  components: { CloseButton: { defaultProps: () => ({ 'aria-label': text('shell.close') }) } },
});
