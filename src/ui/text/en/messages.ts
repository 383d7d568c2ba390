export const messages = {
  title: 'messages',
} as const;
