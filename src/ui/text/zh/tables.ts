import type { LaterCatalogue } from '../language-texts';

/** 各图背后的表格。 */
export const tables: LaterCatalogue['tables'] = {
  task: '任务',
  network: {
    title: '网络的表格形式',
    choice: '部分',
    output: '{{name}}，输出',
    headLayer: '{{name}}，任务头第 {{layer}} 层',
    caption:
      '{{name}}，第 {{step}} 步：每个单元一行（{{units}} 个），列出其偏置及其对每个输入的参数（{{inputs}} 个）。',
    unit: '单元',
    lowest: '最小输出',
    highest: '最大输出',
    from: '来自{{name}}',
    shownOf: '{{all}} 个中的 {{shown}}',
    junction: '{{name}}，第 {{layer}} 层',
    kind: {
      gate: '门控',
      stitch: '缝合系数',
      distance: '距离',
      mask: '掩码',
      blend: '任务头读取的层',
      spectrum: '奇异值',
    },
    shares: '{{name}}，第 {{step}} 步：各取多少，以百分比表示。',
    numbers: '{{name}}，第 {{step}} 步。',
    where: '位置',
    of: '对象',
    value: '数值',
  },
  gradients: {
    pairs: '梯度：夹角',
    lengths: '梯度：长度',
    pairsCaption: '第 {{step}} 步各任务对共享参数的梯度之间的夹角；大于 90° 即为冲突。',
    lengthsCaption: '第 {{step}} 步各任务对共享参数的梯度长度。',
    pair: '任务对',
    angle: '夹角',
    cosine: '余弦',
    length: '长度',
  },
  outputs: {
    title: '输出的表格形式',
    map: '{{name}}：预测',
    points: '{{name}}：样本点',
    mapCaption: {
      number: '第 {{step}} 步时，{{name}}在平面上 {{places}} × {{places}} 个位置的预测值。',
      class: '第 {{step}} 步时，{{name}}在平面上 {{places}} × {{places}} 个位置预测的类别及其把握。',
    },
    pointsCaption: '平面上 {{places}} × {{places}} 个位置附近带有{{name}}标签的训练点数 + 测试点数。',
    scatterCaption: '{{name}}，第 {{step}} 步：{{count}} 个测试样本，按真实值分组，以目标自身的单位表示。',
    true: '真实值',
    rows: '样本数',
    predicted: '平均预测',
    error: 'RMSE',
    confusionCaption: '{{name}}，第 {{step}} 步：测试样本数。',
  },
};
