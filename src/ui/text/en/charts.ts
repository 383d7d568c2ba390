export const charts = {
  title: 'charts',
} as const;
