export const table = {
  title: 'table',
} as const;
