/** 对初次访问者的邀请。 */
export const guide = {
  invitation: {
    label: '初次访问',
    question: '两个任务共享一个主干，这对它们有帮助吗？',
    show: '带我看看',
    play: '自己探索',
  },
} as const;
