export const panels = {
  title: 'panels',
} as const;
