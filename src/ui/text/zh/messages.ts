/** 通知，以及图表上的标记。 */
export const messages = {
  mark: {
    task: '{{name}}：{{change}}',
    change: '{{title}} {{value}}',
    method: '方法：{{title}}',
    strength: '强度 {{before}} → {{after}}',
    on: '开',
    off: '关',
  },
  link: {
    title: '链接的部分内容无法使用。',
    text_other: '其中 {{count}} 处被略去或替换；其余按链接所述。',
  },
  warmUp: {
    title: '这个网络需要一段时间才能就绪。',
    text: '正在编译程序并试走一步；层多、层宽、批次大时，这可能要几分钟。减少单元或减小批次会更快就绪。',
  },
  newVersion: {
    title: '本页有新版本。',
    text: '何时更新由用户决定。当前的运行会保留，更新后以暂停状态恢复。',
    others_other: '请先关闭本页的其他 {{count}} 个标签页：它们仍在使用旧版本。',
    alone: '关闭本页的所有标签页之后即更新。',
    take: '现在更新',
    held: '训练时不更新：请先暂停。',
  },
  backend: {
    title: '链接要求使用 {{name}}，但这里无法使用。',
    text: '改在 {{name}} 上训练，数值会略有不同。原因：{{detail}}。',
  },
  lost: {
    context: '本页失去了显卡。',
    worker: '浏览器结束了训练线程。',
    elsewhere: '训练从第 {{step}} 步起在 {{name}} 上继续，数值会略有不同。',
    resumed: '训练从第 {{step}} 步起继续，数值与未中断时相同。',
  },
  runs: {
    notKept: '本浏览器没有保存运行记录。',
    notKeptText: '其他功能照常；想保留的请导出。浏览器给出的原因：{{reason}}',
    dropped_other: '最早保存的 {{count}} 次运行已被删去。',
    droppedText: '至多保存 200 次运行，或共 50 MB；已固定的会保留。',
  },
  resumed: {
    paused: {
      title: '上次的运行已恢复到第 {{step}} 步，处于暂停状态。',
      text: '点击“开始”继续，数值与未中断时相同；“重置”则从头开始。',
      elsewhere: '点击“开始”在 {{name}} 上继续，数值会略有不同；“重置”则从头开始。',
    },
    finished: {
      title: '上次的运行已恢复：它在第 {{step}} 步完成。',
      text: '点击结论旁的“继续”可接着训练，数值与未中断时相同；“重置”则从头开始。',
      elsewhere: '点击结论旁的“继续”可在 {{name}} 上接着训练，数值会略有不同；“重置”则从头开始。',
    },
  },
  missingTable: {
    title: '这个配置需要一个不在这里的表格。',
    named: '请选择文件“{{name}}”。它只保留在本浏览器中。',
    other: '请选择文件“{{name}}”：当前载入的表格“{{loaded}}”是另一个。',
    changed: '当前载入的表格也叫“{{name}}”，但内容与生成该配置时的不同。',
    linked: '可以从 {{url}} 下载。',
    any: '请选择一个 CSV 文件。它只保留在本浏览器中。',
    choose: '选择表格',
  },
} as const;
