import { conflict } from './conflict';
import { fresh } from './fresh';
import { objective } from './objective';
import { shared } from './shared';
import { ways } from './ways';

/** 各章，以及章节周围的文字。 */
export const learn = {
  title: '学习',
  chapters: '章节',
  number: '第 {{number}} 章，共 {{count}} 章',
  previous: '上一章：{{title}}',
  next: '下一章：{{title}}',
  play: '开始训练',
  again: '重新训练',
  stop: '停止',
  resting: '未在训练。进入视野时开始，一次只训练一个。',
  restingCalm: '未在训练：点击按钮开始。',
  choose: '选择运行',
  frame: '小演练场：{{title}}',
  results: '这里得到的结果',
  result: {
    line: '{{trial}}：{{words}}',
    waiting: '第 {{step}} 步，尚无法判断。',
    nothing: '{{step}} 步后，两种网络都没有把任何任务学到足以比较的程度。',
    after: '{{step}} 步、{{seeds}} 个种子：{{tasks}}。',
    afterOne: '{{step}} 步、一个种子（不足为证）：{{tasks}}。',
    and: '；',
    task: '{{task}} {{gain}}',
    interval: '{{task}} {{gain}} [{{low}}, {{high}}]，{{finding}}',
    better: { little: '共享后略好', plain: '共享后更好', lot: '共享后好得多' },
    worse: { little: '共享后略差', plain: '共享后更差', lot: '共享后差得多' },
    unclear: '没有明确的差别',
    none: '训练结束后，共享给每个任务带来的变化会显示在这里。',
    how: '各任务的测试指标相对于单任务网络的变化，以及多个种子的均值的 95% 置信区间。',
  },
  links: {
    transfer: '训练好的主干上的新任务',
    compare: '比较',
    lab: '梯度实验室',
    landscape: '损失地形',
    playground: '演练场',
  },
  shared,
  objective,
  conflict,
  ways,
  fresh,
} as const;
