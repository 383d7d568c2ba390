import {
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

// One neutral scale: `slate` from paper to ink, and the same greys as Mantine's dark scale.
const slate: MantineColorsTuple = [
  '#eef1f6',
  '#e2e6ec',
  '#c9d0da',
  '#aab4c2',
  '#8591a3',
  '#6b778a',
  '#5b6678',
  '#414b5b',
  '#2a3240',
  '#151a23',
];
const dark: MantineColorsTuple = [
  '#eef1f6',
  '#cbd2dd',
  '#9ba6b6',
  '#6e7a8c',
  '#3b4453',
  '#272e39',
  '#1f2630',
  '#161b23',
  '#11151b',
  '#0d1015',
];

/** What is filled without a colour of its own is ink on paper in both schemes. */
const neutralFills: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const isNeutral = input.color === undefined || input.color === input.theme.primaryColor;
  if (input.variant !== 'filled' || !isNeutral) return colors;
  return { ...colors, background: 'var(--ink)', hover: 'var(--ink-soft)', color: 'var(--on-ink)' };
};

/** Drawn where popovers are sheets (sheets.css). */
const behindSheets = {
  withOverlay: true,
  overlayProps: { className: 'sheet-backdrop', fixed: true, backgroundOpacity: 0.3 },
};

/** The page's look: calm neutral frame, compact sizes, system fonts. Colours of its own are in base.css. */
export const theme = createTheme({
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  colors: { slate, dark },
  primaryColor: 'slate',
  primaryShade: { light: 9, dark: 0 },
  variantColorResolver: neutralFills,
  defaultRadius: 8,
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // The smallest one is as high as a finger or an unsteady hand asks for.
    Button: {
      vars: (_theme: unknown, { size }: { size?: unknown }) => ({
        root: size === 'compact-xs' ? { '--button-height': '24px' } : {},
      }),
    },
    // Its own sizes are two pixels under the label's, smaller than any other words of the page.
    InputWrapper: {
      vars: () => ({ label: {}, description: { '--input-description-size': '0.6875rem' }, error: {} }),
    },
    Checkbox: { defaultProps: { color: 'var(--ink)', iconColor: 'var(--on-ink)' } },
    Tooltip: {
      defaultProps: { multiline: true, fz: 'xs', transitionProps: { duration: 0 } },
      // Lines are kept.
      styles: { tooltip: { whiteSpace: 'pre-line' } },
    },
    Modal: { defaultProps: { transitionProps: { duration: 0 } } },
    // Within a dialog it is no banner of the page.
    ModalHeader: { defaultProps: { role: 'presentation' } },
    DrawerHeader: { defaultProps: { role: 'presentation' } },
    // The first item takes the focus: a placeholder for it would stand in the menu as something that is no item.
    Menu: {
      defaultProps: {
        transitionProps: { duration: 0 },
        shadow: 'md',
        withInitialFocusPlaceholder: false,
        ...behindSheets,
      },
    },
    // It moves the mark through the list while the focus stays in it.
    ComboboxSearch: { defaultProps: { role: 'combobox', 'aria-expanded': true } },
    Popover: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md', ...behindSheets } },
    Select: {
      defaultProps: { size: 'xs', allowDeselect: false, comboboxProps: { transitionProps: { duration: 0 } } },
    },
    SegmentedControl: { defaultProps: { size: 'xs', transitionDuration: 0, withItemsBorders: false } },
    Slider: { defaultProps: { label: null, size: 4, thumbSize: 14 } },
  },
});
