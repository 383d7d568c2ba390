/** 损失地形与梯度实验室。 */
export const landscapes: Readonly<Record<string, string>> = {
  'Valleys and bowls': '谷与碗',
  'Two objectives of very different size, with narrow valleys in which plain descent on the sum gets stuck.':
    '大小悬殊的两个目标，途中有狭谷，直接对其和下降会卡在谷里。',
  'The Pareto set is computed; the papers draw the straight line x₂ = −8.3552.':
    '帕累托集由计算得出；论文画的是直线 x₂ = −8.3552。',
  'appendix, toy optimisation problem': '附录，玩具优化问题',
  'Concave front': '凹前沿',
  'Two wells whose best compromises no fixed weights can reach: a weighted sum of both prefers one end or the other.':
    '两口井，其最佳折中是任何固定权重都达不到的：两者的加权和总偏向某一端。',
  'synthetic example': '合成的例子',
  'Curved valleys': '弯曲的谷',
  'Two steep valleys whose gradients conflict and dominate in turn, while the way along them is flat.':
    '两条陡谷，梯度相互冲突、轮流占上风，而沿谷的方向很平。',
  'appendix D': '附录 D',
  Loss: '损失',
  Entry: '分量',
  'An entry of the gradient.': '梯度的一个分量。',
  'How high the task’s loss is just now, for the methods that look at losses.':
    '任务当前的损失有多大，供依据损失的方法使用。',
  Updates: '更新次数',
  'Methods that learn their weights step by step have seen these gradients and losses that often.':
    '逐步学习权重的方法已经见过这些梯度和损失这么多次。',
  'Method arrows': '方法箭头',
  'As long as the direction is, or all of one length, to compare angles.':
    '与方向等长，或全部取同一长度以便比较角度。',
  true: '真实',
  equal: '等长',
  Steps: '步数',
  'Learning rate': '学习率',
  sum: '和',
  Draw: '抽取',
  'The seed of what methods draw at random.': '方法随机抽取所用的种子。',
  'Scale of f₁': 'f₁ 的尺度',
  'The factor of the first objective: 1 in CAGrad’s paper, 0.1 in those of Nash-MTL and FAMO.':
    '第一个目标的系数：CAGrad 的论文中为 1，Nash-MTL 与 FAMO 的论文中为 0.1。',
  'Updates that every method makes.': '每种方法所做的更新次数。',
  'How far an update goes: 0.001 in all of the papers.': '一次更新走多远：各论文中均为 0.001。',
  Contours: '等高线',
  'Which objective the lines of equal height are of.': '等高线属于哪个目标。',
  'A coordinate of the start.': '起点的一个坐标。',
};
