/** What a newcomer is offered. */
export const guide = {
  invitation: {
    label: 'For a first visit',
    question: 'Two tasks share one trunk. Does it help them?',
    show: 'Show me',
    play: 'Let me play',
  },
} as const;
