/** 共享方式的选择：列表、选项、说明、网络规模。 */
export const sharing = {
  lead: '共享方式',
  choose: '共享方式：{{title}}。点击可更换。',
  search: '在 {{count}} 种共享方式中搜索',
  list: '任务间共享参数的方式',
  nothing: '没有符合条件的共享方式。',
  groups: {
    trunk: '任务共用的主干',
    tower: '每个任务一座塔',
    expert: '可供选择的专家',
  },
  options: '{{title}}的选项：{{summary}}',
  counts: '计为共享',
  noTrunk: '主干没有层时，任务只共享输入。请添加一层。',
  noTrunkFor: '没有层时，{{title}}就是只共享输入的硬参数共享。请添加一层。',
  trunkNone: '无主干 · {{activation}}',
  trunkSame: '{{layers}} × {{units}} · {{activation}}',
  trunkMixed: '{{widths}} · {{activation}}',
  size: {
    parameters_other: '{{number}} 个参数',
    multiplications: '每个样本 {{number}} 次乘法',
    unknown: '–',
    help: '任务共享 {{shared}} 个参数，任务独有 {{own}} 个。一个样本到达全部输出需要 {{multiplications}} 次乘法。',
    match: '对齐到 {{wanted}}',
    matchHelp:
      '把主干设为 {{trunk}} 个单元：共 {{parameters}} 个参数，最接近改变共享方式之前的 {{wanted}} 个。',
    matched: '主干由 {{before}} 改为 {{trunk}} 个单元：共 {{parameters}} 个参数，以对齐 {{wanted}} 个。',
    undo: '恢复',
  },
} as const;
