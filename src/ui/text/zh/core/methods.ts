/** 加权方法的说明。 */
export const methods: Readonly<Record<string, string>> = {
  'Replaces the gradients by orthogonal ones of the same length, as close to them as can be.':
    '用等长且相互正交的梯度代替原来的梯度，并尽可能接近它们。',
  'eigenvalues of G; V has the eigenvectors as columns': 'G 的特征值；V 的各列为特征向量',
  'the smallest eigenvalue, or what “Scale” names instead': '最小的特征值，或“尺度”所指定的值',
  Scale: '尺度',
  'Which eigenvalue gives the common length of the balanced gradients.':
    '由哪个特征值给出均衡后梯度的共同长度。',
  smallest: '最小',
  median: '中位数',
  mean: '平均',
  'Stays close to the mean gradient, but leans towards the task that gains least from it.':
    '保持在平均梯度附近，但偏向从中获益最少的任务。',
  'The inner problem is solved exactly; the authors call a general optimiser that stops early when gradients are short or of very different lengths. An undefined direction is 0.':
    '内层问题精确求解；作者调用通用优化器，在梯度很短或长短悬殊时会提前停止。没有定义的方向取 0。',
  'the direction of the update': '更新的方向',
  'mean of the task gradients': '任务梯度的平均',
  'mean of the task gradients with the weights w': '以 w 为权重的任务梯度的平均',
  'how far the direction may be from the mean, as a share of its length':
    '方向可以偏离平均多远，以其长度的比例计',
  'How far from the mean gradient it may go: 0 is the mean itself; 0.4 in the paper’s vision tasks.':
    '可以偏离平均梯度多远：0 即平均本身；论文的视觉任务中为 0.4。',
  'Divided by': '除以',
  'What makes up for the direction being longer than the mean gradient.': '用来抵消方向比平均梯度长的部分。',
  'as in the paper': '与论文相同',
  'as in LibMTL': '与 LibMTL 相同',
  'as in the authors’ toy example': '与作者的玩具示例相同',
  'algorithm 1': '算法 1',
  'Goes at the same angle to every task’s gradient, as far as the gradients agree with it.':
    '与每个任务的梯度成相同的夹角，步长取决于各梯度与之一致的程度。',
  'the unit gradients as rows; U with a plus is its pseudo-inverse': '以单位梯度为各行；带加号的 U 是其伪逆',
  'the vector with equal cosines': '余弦相等的向量',
  'equations 2 and 3': '式 2 与式 3',
  'Takes the logarithm of every loss, and brings the running means of the gradients to the size of the largest.':
    '对每个损失取对数，并把各梯度的滑动平均放大到其中最大者的大小。',
  '1e-8 is added to losses and norms that are divided by, as in LibMTL.':
    '作除数的损失和范数都加上 1e-8，与 LibMTL 相同。',
  'running mean of the gradient of the log loss of task t': '任务 t 的对数损失的梯度的滑动平均',
  'how much of the running mean is kept in step k': '第 k 步保留滑动平均的多少',
  Memory: '记忆',
  'How much of the running mean of the gradients is kept in a step; 0 looks at the present batch alone.':
    '一步中保留梯度滑动平均的多少；0 只看当前批次。',
  Fading: '衰退',
  'How fast the memory shortens: it is divided by the number of the step to this power.':
    '记忆缩短的快慢：除以步数的这个次幂。',
  'Bends the mean gradient just enough that no task gets worse.': '把平均梯度弯折到恰好不使任何任务变差。',
  'The paper projects the gradient of a new task against memories of old ones; here it is the mean gradient against those of all tasks, as in TorchJD.':
    '论文把新任务的梯度相对旧任务的记忆作投影；这里是把平均梯度相对所有任务的梯度作投影，与 TorchJD 相同。',
  'equations 8 to 11': '式 8 至式 11',
  'Dynamic weight average': '动态权重平均（DWA）',
  'Gives more weight to the tasks whose loss fell least from one epoch to the next.':
    '给相邻两轮之间损失下降最少的任务更大的权重。',
  'A mean loss under 1e-20 counts as 1e-20.': '平均损失低于 1e-20 时按 1e-20 计。',
  'weight of task t during epoch e': '任务 t 在第 e 轮的权重',
  'mean loss of task t over epoch e': '任务 t 在第 e 轮的平均损失',
  'how much of its loss task t has kept': '任务 t 的损失还剩多少',
  temperature: '温度',
  'equation 7': '式 7',
  Temperature: '温度',
  'The higher, the closer the weights stay to equal; the paper takes 2.': '越高，权重越接近相等；论文取 2。',
  'Equal weights': '等权',
  'Adds the losses up as they are; a task with large losses has the say.':
    '把损失直接相加；损失大的任务说了算。',
  'Whether losses are added up or averaged; with Adam it hardly matters.':
    '损失相加还是取平均；用 Adam 时几乎没有差别。',
  'Estimates how much each task could still gain, and gives weight to those with most of it left; label noise does not draw weight.':
    '估计每个任务还能改善多少，把权重给余地最大的任务；标签噪声不会吸引权重。',
  'A task whose first gradients are 0 is compared with its first one that is not.':
    '起初梯度为 0 的任务，以其第一个不为 0 的梯度作比较。',
  'weight of task t; then all are scaled to add up to T': '任务 t 的权重；之后全部缩放，使其和为 T',
  'estimate of the excess risk of task t; e_t(0) the first one': '任务 t 的超额风险的估计；e_t(0) 为第一个',
  'sum of its squares so far': '其平方的累计和',
  rate: '学习率',
  'How fast the weights move; LibMTL takes 0.01.': '权重变化的快慢；LibMTL 取 0.01。',
  'Shares the progress out fairly; alpha says how much more a lagging task counts.':
    '公平地分配进步；α 表示落后的任务多占多少分量。',
  'The equation is solved exactly. The direction is neither multiplied by T nor clipped, as in LibMTL; the authors’ code does both. Where it has no solution the step is 0.':
    '方程精确求解。方向既不乘以 T 也不裁剪，与 LibMTL 相同；作者的代码两者都做。无解时该步为 0。',
  'fairness: 1 proportional, infinite max-min': '公平性：1 为比例公平，无穷大为最大最小公平',
  'How much more a task counts that gains little: 1 is Nash-MTL; the authors use 2 in several runs.':
    '获益少的任务多占多少分量：1 即 Nash-MTL；作者在若干实验中用 2。',
  'Looks at what the last step did to each loss, and shifts weight to the tasks that got least out of it.':
    '看上一步对每个损失的作用，把权重移向获益最少的任务。',
  "1e-8 is added to every loss, as in the authors' code; the lower bound of every loss is 0.":
    '每个损失都加上 1e-8，与作者的代码相同；每个损失的下界为 0。',
  'loss of task t before and after the step, on the same batch': '任务 t 在同一批次上这一步前后的损失',
  'what makes the weights add up to 1': '使权重之和为 1 的系数',
  'the number that is learned for task t': '为任务 t 学习的数',
  'rate; the move is made by Adam': '学习率；由 Adam 更新',
  'decay, which draws the weights back to equal': '衰减，把权重拉回相等',
  Decay: '衰减',
  'How strongly the weights are drawn back to equal; the paper tries 0.0001 to 0.01.':
    '把权重拉回相等的强度；论文尝试了 0.0001 至 0.01。',
  "How fast the method's own Adam learns; the paper takes 0.025.": '方法自己的 Adam 的学习率；论文取 0.025。',
  'Your weights': '手动权重',
  'Multiplies each loss by the weight that you set, and adds them up.': '每个损失乘以手动设定的权重后相加。',
  'Geometric loss': '几何损失（GLS）',
  'Multiplies the losses in place of adding them: a relative gain counts the same in every task.':
    '损失相乘而不相加：各任务同样的相对改善分量相同。',
  'A loss under 1e-20 counts as 1e-20.': '损失低于 1e-20 时按 1e-20 计。',
  'geometric mean of the losses': '损失的几何平均',
  'section 3.2': '第 3.2 节',
  'entry k of the shared gradient of task t': '任务 t 的共享梯度的第 k 个分量',
  'Tosses a coin for the sign of each entry of the gradient, and drops the tasks that pull the other way.':
    '对梯度的每个分量随机决定符号，舍弃朝相反方向拉的任务。',
  'Signs are drawn for the gradient of each shared parameter, as in TorchJD, not for that of each feature of a layer; the leak is the same for all tasks.':
    '对每个共享参数的梯度抽取符号，与 TorchJD 相同，而不是对一层的每个特征；泄漏率对所有任务相同。',
  'one number for each shared parameter, every step': '每一步为每个共享参数抽取一个数',
  'entry k of the direction': '方向的第 k 个分量',
  'whether the entry is kept': '该分量是否保留',
  'how positive entry k is over all tasks, 0 to 1': '第 k 个分量在所有任务上偏正的程度，0 至 1',
  'a number drawn from 0 to 1, anew each step': '每步重新抽取的 0 至 1 之间的数',
  'leak: the share of a dropped entry that goes through': '泄漏率：被舍弃的分量中通过的比例',
  'algorithm 1, lines 10 to 15': '算法 1，第 10 至 15 行',
  Leak: '泄漏率',
  'The share of a dropped entry that goes through; 1 drops nothing.':
    '被舍弃的分量中通过的比例；1 为不舍弃。',
  Alpha: 'α',
  "Learns weights that bring the tasks' gradients to one size, larger for tasks that are behind.":
    '学习权重，使各任务的梯度大小一致，落后的任务更大一些。',
  'Weights are kept at 0.0001 or above, and a loss under 1e-20 counts as 1e-20.':
    '权重保持在 0.0001 或以上，损失低于 1e-20 时按 1e-20 计。',
  'weight of task t; all of them add up to T': '任务 t 的权重；全部之和为 T',
  'loss of task t; L_t(0) at the start': '任务 t 的损失；开始时为 L_t(0)',
  'kernel of the last shared layer': '最后一个共享层的权重矩阵',
  'mean of the G of all tasks, held still while the weights move': '所有任务的 G 的平均，权重变化时保持不动',
  'how far task t is behind the others; 1 for the mean': '任务 t 落后于其他任务的程度；平均为 1',
  'how strongly a task that is behind is pulled': '拉动落后任务的强度',
  'equations 1 and 2, algorithm 1': '式 1 与式 2，算法 1',
  'The paper’s GradNorm or LibMTL’s.': '论文的 GradNorm，还是 LibMTL 的。',
  'Weights are T softmax(v), v trained with the network; norms over the whole trunk; heads unweighted.':
    '权重为 T softmax(v)，v 与网络一起训练；范数取自整个主干；任务头不加权。',
  'How strongly tasks that are behind are pulled; 0 makes all gradients the same size.':
    '拉动落后任务的强度；0 使所有梯度大小相同。',
  'First loss': '初始损失',
  "What a task's loss is compared with.": '任务的损失与什么比较。',
  'as the form has it': '按所选形式',
  'of the first batch': '第一个批次的',
  'As in the paper.': '与论文相同。',
  "the first epoch's mean": '第一轮的平均',
  'As in LibMTL; weights are equal until it is over.': '与 LibMTL 相同；此前权重相等。',
  "The paper's form: how fast the weights' own Adam learns; 0 trains them as the network is trained.":
    '论文的形式：权重自己的 Adam 的学习率；0 则与网络同样训练。',
  'Turns gradients towards each other where they agree less than they used to.':
    '当梯度之间不如以往一致时，使它们相互转近。',
  'Cosines are of all shared parameters at once; the paper takes them layer by layer. A running cosine of 1 counts as 0.999999.':
    '余弦按全部共享参数计算；论文逐层计算。滑动平均的余弦为 1 时按 0.999999 计。',
  'the order of the turns, for each task': '每个任务的转动顺序',
  'what the gradient of task i has become; it starts as that gradient':
    '任务 i 的梯度变成的样子；起初即该梯度',
  'cosine of the angle between v_i and g_j before the turn': '转动之前 v_i 与 g_j 夹角的余弦',
  'running mean of that cosine, from 0 on': '该余弦的滑动平均，从 0 开始',
  'share of the newest cosine in the running mean': '最新的余弦在滑动平均中的比例',
  'algorithm 1, equation 3': '算法 1，式 3',
  Beta: 'β',
  'How much the newest cosine counts in the running mean: 0.01 in the paper, 0.5 in LibMTL.':
    '最新的余弦在滑动平均中的分量：论文中为 0.01，LibMTL 中为 0.5。',
  'Finds the direction that goes equally far along every task’s own gradient.':
    '求出在每个任务自身梯度上投影相等的方向。',
  'Three or more dependent gradients, which the paper’s closed form has no answer for, are treated as in TorchJD, by the pseudo-inverse.':
    '三个或更多线性相关的梯度（论文的闭式解对此没有答案）按 TorchJD 的做法用伪逆处理。',
  'weight of task t; it may be negative': '任务 t 的权重；可以为负',
  'section 3.1, gradient balance': '第 3.1 节，梯度均衡',
  'Learns a factor for each loss that brings all scaled losses to the same size.':
    '为每个损失学习一个系数，使缩放后的损失大小一致。',
  'The paper allows any base above 1 for the scale; it is e here, as in LibMTL. s is kept between -25 and 25.':
    '论文允许尺度以任何大于 1 的数为底；这里为 e，与 LibMTL 相同。s 保持在 -25 与 25 之间。',
  'section 3.2, loss balance': '第 3.2 节，损失均衡',
  'the gradient of task t divided by its length': '任务 t 的梯度除以其长度',
  'log scale of task t, trained like a parameter of the network': '任务 t 的对数尺度，与网络参数一样训练',
  'Brings all losses to the same size, then goes equally far along every task’s gradient.':
    '使所有损失大小一致，然后在每个任务的梯度上走同样远。',
  'The base of the scale is e, as in LibMTL. s is kept between -25 and 25. Dependent gradients are treated as in IMTL-G.':
    '尺度以 e 为底，与 LibMTL 相同。s 保持在 -25 与 25 之间。线性相关的梯度按 IMTL-G 处理。',
  'weight of the scaled gradient of task t; it may be negative': '任务 t 缩放后梯度的权重；可以为负',
  'Takes the shortest mixture of the gradients: no task gets worse, the smallest gradient leads.':
    '取梯度的最短凸组合：没有任务变差，最小的梯度起主导作用。',
  'The minimum is exact; the authors stop an iteration early and keep weights between 0.001 and 0.999. Normalisation is in the authors’ code, not in the paper.':
    '最小值是精确的；作者的迭代提前停止，并使权重保持在 0.001 与 0.999 之间。归一化出自作者的代码，论文中没有。',
  'what the gradient is divided by before weights are sought: 1, its length, the loss, or both':
    '求权重之前梯度所除以的量：1、其长度、损失，或两者',
  'section 3, equation 3; after Désidéri (2012)': '第 3 节，式 3；据 Désidéri（2012）',
  Normalisation: '归一化',
  'What each gradient is divided by before the weights are sought.': '求权重之前每个梯度所除以的量。',
  none: '无',
  length: '长度',
  loss: '损失',
  'loss times length': '损失乘长度',
  'Weights apply to': '权重作用于',
  'Whether the weights multiply the gradients as they are or the normalised ones.':
    '权重乘在原来的梯度上，还是归一化后的梯度上。',
  gradients: '原梯度',
  'normalised gradients': '归一化梯度',
  'direction of the shared parameters': '共享参数的方向',
  'Averages the gradients over the steps before it weighs them, so that the noise of one batch does not mislead it.':
    '加权之前先对各步的梯度取平均，以免被单个批次的噪声误导。',
  'The tracked gradients are not kept within a ball. The rates are those of LibMTL in both forms.':
    '跟踪的梯度不限制在球内。两种形式的学习率都取自 LibMTL。',
  'shared gradient of task t': '任务 t 的共享梯度',
  'tracked gradient of task t, a row of Y': '任务 t 的跟踪梯度，即 Y 的一行',
  'the nearest weights that are 0 or more and add up to 1': '最接近的、非负且和为 1 的权重',
  'rates of gradients and weights in step k': '第 k 步梯度与权重的学习率',
  'The rule of the paper, or what its authors train with.': '论文的规则，或作者训练时所用的做法。',
  'Every gradient is brought to the length of its loss, and softmax takes the place of the projection.':
    '每个梯度缩放到其损失的长度，并以 softmax 代替投影。',
  'Tracking rate': '跟踪速率',
  'How far the tracked gradients move to those of the batch in the first step.':
    '第一步中跟踪的梯度向批次梯度移动多远。',
  'Tracking decay': '跟踪衰减',
  'The power of the number of the step that the tracking rate is divided by.': '跟踪速率除以步数的这个次幂。',
  'Weight rate': '权重速率',
  'How fast the weights move in the first step.': '第一步中权重变化的快慢。',
  'Weight decay': '权重速率衰减',
  'The power of the number of the step that the weight rate is divided by.': '权重速率除以步数的这个次幂。',
  'Pull to equal': '拉向相等',
  'How strongly the weights are drawn to equal ones.': '把权重拉向相等的强度。',
  'inner products of the task gradients': '任务梯度的内积',
  'pull towards equal weights': '向相等权重的拉力',
  'Moves the weights a little each step towards the shortest mixture of the gradients.':
    '每一步把权重向梯度的最短凸组合移动一点。',
  'One batch takes the place of the three independent ones that make the paper’s estimate unbiased.':
    '用一个批次代替使论文的估计无偏的三个独立批次。',
  'weights of the tasks, from 1/T on': '任务的权重，从 1/T 开始',
  'the nearest point with entries of at least 0 and the sum 1': '最接近的、分量非负且和为 1 的点',
  'step size of the weights': '权重的步长',
  Gamma: 'γ',
  'How fast the weights move; 0.001 in LibMTL.': '权重变化的快慢；LibMTL 中为 0.001。',
  Rho: 'ρ',
  'How strongly the weights are drawn towards equal ones; 0.1 in LibMTL.':
    '把权重拉向相等的强度；LibMTL 中为 0.1。',
  steps: '步',
  'weight of task i': '任务 i 的权重',
  'gradient of task i for the shared parameters': '任务 i 对共享参数的梯度',
  'Lets the tasks bargain for the direction; how large a loss is has no say in it.':
    '让各任务就方向讨价还价；损失的大小不起作用。',
  'The equation is solved exactly; the authors approach it by a sequence of convex problems. A task whose gradient is zero is left out; where there is no solution the step is 0. The length of the direction is not clipped unless asked for.':
    '方程精确求解；作者用一系列凸问题逼近。梯度为零的任务不计入；无解时该步为 0。方向的长度除非要求否则不裁剪。',
  'claim 3.1, algorithm 1': '命题 3.1，算法 1',
  'Longest direction': '方向长度上限',
  'Clips the direction for the shared parameters to this length; 1 in the authors’ code and LibMTL.':
    '把共享参数的方向裁剪到这个长度；作者的代码与 LibMTL 中为 1。',
  'Solve every': '求解间隔',
  'Weights are solved for once in this many steps, and kept in between.':
    '每隔这么多步求解一次权重，其间保持不变。',
  Reduction: '归约',
  'as in the authors’ code': '与作者的代码相同',
  'Whether what is left of the gradients is added up or averaged; with Adam it hardly matters.':
    '梯度剩下的部分相加还是取平均；用 Adam 时几乎没有差别。',
  Heads: '任务头',
  'Whether a head learns from its loss times the task weight or from the loss itself.':
    '任务头从损失乘以任务权重学习，还是从损失本身学习。',
  weighted: '加权',
  'own loss': '自身损失',
  'every head as if it were alone': '每个任务头如同单独训练',
  'gradient of task j for the shared parameters': '任务 j 对共享参数的梯度',
  'Where two gradients conflict, each gives up its part against the other before they are added.':
    '两个梯度冲突时，相加之前各自去掉与对方相抵触的部分。',
  'the order of the projections, for each task': '每个任务的投影顺序',
  'what is left of the gradient of task i; it starts as that gradient':
    '任务 i 的梯度剩下的部分；起初即该梯度',
  'Own gradient too': '也对自身投影',
  'Projects a task’s rest on its own gradient as well, as the authors’ code and LibMTL do.':
    '把任务剩下的部分也对自身的梯度作投影，与作者的代码和 LibMTL 相同。',
  'Random gradient weights': '随机梯度权重',
  'Draws new weights for the shared parameters every step; the heads learn from their own losses.':
    '每一步为共享参数抽取新的权重；任务头从各自的损失学习。',
  'weights of the tasks': '任务的权重',
  'Random weights': '随机权重（RLW）',
  'Draws new weights at every step: what a cleverer method has to beat.':
    '每一步抽取新的权重；更巧妙的方法至少要胜过它。',
  'Of the laws that the paper tries, the normal one alone.': '论文尝试的分布中只取正态分布。',
  'Of the laws that the paper tries, the normal one alone. As in TorchJD, the heads are not weighted.':
    '论文尝试的分布中只取正态分布。与 TorchJD 相同，任务头不加权。',
  'one normal number a task, every step': '每一步为每个任务抽取一个正态随机数',
  'a number drawn for task t, anew each step': '每步为任务 t 重新抽取的数',
  'Scale invariant': '尺度不变（SI）',
  'Divides each loss by its own size, so that its unit no longer matters.':
    '把每个损失除以其自身的大小，使损失的单位不再重要。',
  'A loss under 1e-20 counts as 1e-20: the weight of a task whose few labels are learnt by heart grows up to 1e20.':
    '损失低于 1e-20 时按 1e-20 计：少数标签被背下来的任务，其权重最高增至 1e20。',
  'section 6, the baseline SI': '第 6 节，基线 SI',
  'Takes the shortest mixture of the gradients, drawn towards their mean.':
    '取梯度的最短凸组合，并拉向它们的平均。',
  'One batch takes the place of three independent ones, and the mixture is found exactly; the authors take a few gradient steps towards it.':
    '用一个批次代替三个独立批次，凸组合精确求解；作者则朝它走几个梯度步。',
  'share of task t in the mixture': '任务 t 在凸组合中的份额',
  'pull towards the mean gradient': '向平均梯度的拉力',
  Lambda: 'λ',
  'How strongly the direction is drawn towards the mean gradient; 0.3 in LibMTL.':
    '把方向拉向平均梯度的强度；LibMTL 中为 0.3。',
  Solver: '求解方式',
  'Whether the mixture is the shortest one, or 20 gradient steps from the last mixture towards it.':
    '凸组合取最短者，还是从上一次的凸组合朝它走 20 个梯度步。',
  exact: '精确',
  '20 steps': '20 步',
  'as in LibMTL; with few tasks they bounce between single ones':
    '与 LibMTL 相同；任务少时会在单个任务之间来回跳动',
  'equation 6': '式 6',
  'Smooth Tchebycheff': '平滑切比雪夫（STCH）',
  'Trains mostly the task that is worst at the moment, and the others the less the better they are.':
    '主要训练当前最差的任务，其余任务越好训练得越少。',
  'The weights that you set need not add up to 1. The recipe for multi-task learning takes no account of them.':
    '手动设定的权重之和不必为 1。用于多任务学习的做法不考虑这些权重。',
  'how smooth the maximum is': '最大值的平滑程度',
  'The formula as it is, or what its authors do in multi-task learning.':
    '公式本身，或作者在多任务学习中的做法。',
  "the authors' recipe": '作者的做法',
  'Log losses relative to those at the end of a warm-up, as in LibMTL.':
    '相对预热结束时的对数损失，与 LibMTL 相同。',
  Smoothness: '平滑度',
  'The smaller, the more the worst task alone is trained.': '越小，越是只训练最差的任务。',
  'Warm-up': '预热',
  "The recipe's last epoch of plain log losses, the first being 0; LibMTL takes 4.":
    '该做法中使用普通对数损失的最后一轮，第一轮为 0；LibMTL 取 4。',
  epochs: '轮',
  'the weight that you set for task t': '为任务 t 手动设定的权重',
  'the best conceivable loss, 0': '可设想的最好损失，0',
  Tchebycheff: '切比雪夫',
  'Trains only the task that is worst at the moment, by your weights times the loss.':
    '只训练当前最差的任务，按手动权重乘以损失判断。',
  'Tasks that are equally bad share the step; the weights need not add up to 1.':
    '同样差的任务分享这一步；权重之和不必为 1。',
  off: '关',
  'section 3': '第 3 节',
  'gradient of task t for the shared parameters': '任务 t 对共享参数的梯度',
  'number of tasks': '任务数',
  Regularisation: '正则化',
  'Added to the diagonal of the Gram matrix divided by its trace; 0.0001 in TorchJD, off is exact.':
    '加到除以迹之后的 Gram 矩阵的对角线上；TorchJD 中为 0.0001，关闭则为精确解。',
  'Bends each gradient just enough to harm no task, and takes the mean.':
    '把每个梯度弯折到恰好不损害任何任务，再取平均。',
  'the nearest vector along which no loss grows': '最接近的、沿其没有损失增大的向量',
  'weight of task t': '任务 t 的权重',
  'loss of task t': '任务 t 的损失',
  Rate: '学习率',
  auto: '自动',
  'parameters of the network': '网络的参数',
  'Uncertainty weighting': '不确定性加权（UW）',
  'Learns how noisy each task is, and trusts the noisy ones less.':
    '学习每个任务的噪声有多大，噪声大的任务少信一些。',
  's is kept between -10 and 10.': 's 保持在 -10 与 10 之间。',
  "log of task t's noise variance, trained like a parameter of the network":
    '任务 t 的噪声方差的对数，与网络参数一样训练',
  'equations 7 and 10': '式 7 与式 10',
  'Which likelihood a loss is taken for.': '把损失视为哪种似然。',
  "by the task's kind": '按任务类型',
  'For every task, as LibMTL does; it starts at -0.5.': '用于所有任务，与 LibMTL 相同；从 -0.5 开始。',
  'For every task.': '用于所有任务。',
  'Liebel and Körner': 'Liebel 与 Körner',
  'A regulariser that stays positive: ln(1 + σ²).': '始终为正的正则项：ln(1 + σ²)。',
  'First log variance': '初始对数方差',
  'Where s starts for every task; LibMTL takes -0.5.': '每个任务的 s 从哪里开始；LibMTL 取 -0.5。',
  "How fast s is learned; 0 takes the network's own learning rate.": 's 的学习率；0 采用网络自身的学习率。',
  'A head from its descriptor': '由描述推出任务头',
  'A task’s head is taken as a linear function of numbers that describe the task; fitted on the old tasks’ heads, it says the head of a task that nobody has labelled.':
    '把任务头看作描述任务的数值的线性函数：在旧任务的任务头上拟合之后，就能说出一个没有任何标签的任务的任务头。',
  'There, descriptors and network are trained together. Here the trunk and the heads are trained first, as ever, and ridge regression then goes from descriptors to heads, with λ by leaving out one task after the other.':
    '原文把描述与网络一起训练。这里先照常训练主干和任务头，再用岭回归从描述推出任务头，λ 由逐个留出任务来选择。',
};
