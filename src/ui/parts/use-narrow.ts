import { useMediaQuery } from '@mantine/hooks';

/** Whether what floats on a wide page is a sheet at the bottom: as in theme/sheets.css. */
export const useIsNarrow = (): boolean =>
  useMediaQuery('(max-width: 767px), (max-height: 480px)', false, { getInitialValueInEffect: false });
