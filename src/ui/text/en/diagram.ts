export const diagram = {
  title: 'diagram',
} as const;
