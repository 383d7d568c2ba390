/** 方法说明里的固定文字：它看什么、任务头得到什么、出自哪里。 */
export const explanation = {
  stop: '。',
  formula: '公式',
  looksAt: '依据',
  needs: {
    nothing: '无：权重与批次无关',
    losses: '各任务的损失',
    gram: '任务梯度的长度与夹角',
    jacobian: '任务梯度的各个分量',
  },
  scale: '权重',
  scales: {
    sum: '各任务均衡时，其和等于任务数',
    mean: '各任务均衡时，其和等于 1',
    own: '有自己的尺度',
  },
  heads: '任务头学习',
  headRules: {
    own: '各自的损失',
    weighted: '各自的损失乘以任务权重',
    returned: '各自的损失乘以方法给出的系数',
  },
  random: '随机性',
  noLabel: '无标签',
  noLabelHelp:
    '批次中没有标签或损失权重为 0 的任务不参与这一步：其余任务按只有它们存在来加权，方法对该任务的记忆保持不变',
  departures: '与原文不同之处：',
} as const;
