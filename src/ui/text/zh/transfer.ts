/** 新任务页。 */
export const transfer = {
  title: '新任务',
  question: '由其他任务训练出的主干，对{{task}}值多少标签？',
  presets: {
    label: '示例',
    circles: {
      title: '再来一个圆',
      claim:
        '主干由圆心各不相同的圆训练：有 10 个标签时，接在它上面的任务头远比从零开始的网络准确；不用任何标签、只凭角度推出的任务头还要更好。',
    },
    halves: {
      title: '毫不相像的任务',
      claim:
        '主干由直线分割训练，要学的却是双螺旋：接在它上面的任务头什么也学不到；有 50 个标签时，就连继续训练的主干也不如从零开始。',
    },
  },
  ask: {
    task: '留出的任务',
    taskWhy: '其他任务先在没有它的情况下训练主干，然后测量学会它需要多少标签。',
    make: '另造一个',
    makeHint: '在其他任务之外增加一个同类任务，并把它留出。',
    full: '放不下更多任务了。',
    removed: '去掉它',
    budgets: '标签数',
    budgetsWhy: '没有标签和全部标签也会一并尝试。',
    target: '目标',
  },
  ways: {
    head: '只训练任务头',
    tuned: '随后训练全部',
    scratch: '从零开始',
    joint: '与旧任务一起',
  },
  hints: {
    head: '旧任务的主干保持不动，只训练新的任务头。',
    tuned: '前一半步数同上，之后主干也只在新任务上继续训练。',
    scratch: '同样大小的网络，从初始参数开始，只训练新任务。',
    joint: '所有任务从一开始就共用一个网络，新任务只有少量标签。',
  },
  variant: '{{way}}，{{labels}}',
  before: '只有旧任务',
  labels_other: '{{shown}} 个标签',
  allLabels: '全部标签',
  all: '全部（{{count}}）',
  allUnknown: '全部',
  answer: {
    worth:
      '有 {{labels}} 个标签时，接在已训练主干上的新任务头与有 {{same}} 个标签、从零开始的网络一样好（95% 置信区间 {{low}} 至 {{high}}）：主干约值 {{extra}} 个标签。',
    worthOnce:
      '有 {{labels}} 个标签时，接在已训练主干上的新任务头与有 {{same}} 个标签、从零开始的网络一样好：主干约值 {{extra}} 个标签。',
    costs:
      '有 {{labels}} 个标签时，接在已训练主干上的新任务头只与有 {{same}} 个标签、从零开始的网络一样好（95% 置信区间 {{low}} 至 {{high}}）：主干约损失 {{extra}} 个标签。',
    costsOnce:
      '有 {{labels}} 个标签时，接在已训练主干上的新任务头只与有 {{same}} 个标签、从零开始的网络一样好：主干约损失 {{extra}} 个标签。',
    beyond: '有 {{labels}} 个标签时，接在已训练主干上的新任务头比试过的所有标签数下从零开始的网络都好。',
    below:
      '有 {{labels}} 个标签时，接在已训练主干上的新任务头还不如标签最少时从零开始的网络：主干不值任何标签。',
    untaught:
      '没有标签时，由描述推出的任务头达到 {{ridge}}，最近任务的任务头达到 {{nearest}}，平均任务头达到 {{mean}}。',
    lost: '用{{labels}}继续训练全部参数时，旧任务的得分平均下降 {{value}}。',
    gained: '用{{labels}}继续训练全部参数时，旧任务的得分平均上升 {{value}}。',
  },
  plot: {
    curves: '随标签数变化',
    curvesName: '各种学法下{{task}}随标签数的变化',
    axis: '{{task}}的标签数',
    zero: '无',
    read: '曲线之间沿标签方向的距离，就是主干所值的标签数。色带为 95% 置信区间；最左边是没有标签时的结果。',
    untaught: '没有标签',
    untaughtName: '没有标签的任务头，随{{knob}}变化',
    untaughtRead:
      '每个位置都是一个没有标签的任务。横轴上的三角形是旧任务：在它们之间可以推出任务头，越往外越差。',
    ridge: '由描述推出',
    nearest: '最近任务的',
    mean: '平均任务头',
    here: '新任务',
    tuning: '其间的旧任务',
    tuningName: '用{{labels}}学习新任务时的测试损失',
    tuningRead:
      '用{{labels}}时所有任务的测试损失，对种子取平均。竖线左侧只有新的任务头在变，旧任务保持不变；右侧全部参数都在变。',
    loss: '损失',
    steps: '步',
    lost: '旧任务失去多少',
    lostName: '旧任务的得分下降，随新任务的标签数变化',
    lostAxis: '得分下降',
    lostRead: '只在新任务上继续训练全部参数之后，每个旧任务的得分下降多少。大于 0：遗忘。',
  },
  table: {
    title: '得分',
    labels: '标签数',
    note: '{{task}}，最后一步之后测试样本上的{{metric}}：对种子取平均，± 为 95% 置信区间的一半。每种学法在新任务上的步数相同。',
    old: '旧任务下降',
    oldHint: '继续训练全部参数时，旧任务的得分平均下降多少。',
  },
  untaught: {
    title: '没有标签',
    refused: '这里不提供没有标签的任务头。{{reason}}',
    soon: '旧任务训练完之后出现。',
    how: '如何推出',
  },
  forgetting: '旧任务怎么样了',
  elsewhere: '正在训练或已训练的是一次比较。',
  toCompare: '前往',
} as const;
