/** 共享方式的说明。 */
export const sharing: Readonly<Record<string, string>> = {
  'Shared experts': '共享专家',
  'How many experts all tasks may use.': '所有任务都可以使用的专家数。',
  'Own experts': '独有专家',
  'How many experts each task has for itself.': '每个任务独有的专家数。',
  'Shared experts, and experts of each task’s own; a gate for each task mixes both.':
    '既有共享专家，也有每个任务的独有专家；每个任务由一个门控混合两者。',
  'Gates have a bias, as in LibMTL. Every task has the same number of own experts.':
    '门控带偏置，与 LibMTL 相同。每个任务的独有专家数相同。',
  'The shared experts; own experts and gates belong to the tasks.': '共享专家；独有专家与门控属于各任务。',
  'shared expert k': '第 k 个共享专家',
  'expert k of task t': '任务 t 的第 k 个专家',
  'what task t can listen to: the m shared experts, then its n own':
    '任务 t 可以采用的专家：m 个共享专家，然后是它的 n 个独有专家',
  'how much task t listens to each': '任务 t 采用各专家的比例',
  'section 4.1': '第 4.1 节',
  'Own share at first': '初始自有份额',
  'How much of its own features a tower keeps in the beginning; the rest comes evenly from the others.':
    '开始时一座塔保留自己特征的多少；其余平均来自其他塔。',
  'Rate of the stitches': '缝合系数的学习率',
  'Their learning rate, as a multiple of the network’s.': '其学习率，为网络学习率的倍数。',
  'Cross-stitch': '十字绣网络（cross-stitch）',
  'A tower for each task; after every layer the towers mix, by numbers that are learnt.':
    '每个任务一座塔；每一层之后，各塔按学习得到的系数混合。',
  'A stitch after every layer, also the last; LibMTL places them between stages only, and starts all of them at 1. Stitches learn at the network’s rate unless you raise it; the paper’s learn 100 to 1000 times as fast. Towers start from the same numbers instead of from trained single-task networks.':
    '每一层之后都有缝合单元，包括最后一层；LibMTL 只放在各阶段之间，且全部从 1 开始。缝合系数默认按网络的学习率学习，可以调高；论文中快 100 至 1000 倍。各塔从相同的参数出发，而不是从训练好的单任务网络出发。',
  'Towers and stitches: through the stitches every task’s loss reaches every tower.':
    '塔与缝合系数：通过缝合系数，每个任务的损失都能到达每座塔。',
  'the activations of layer l of the tower of task s': '任务 s 的塔第 l 层的激活值',
  'how much of tower s goes into tower t after layer l': '第 l 层之后塔 s 有多少进入塔 t',
  'what layer l + 1 of tower t, or the head, reads': '塔 t 的第 l + 1 层（或任务头）读取的内容',
  'section 3, equation 1': '第 3 节，式 1',
  'Shared experts, of which each task learns to choose a few and leave the others alone.':
    '共享的专家，每个任务学会选用其中几个而不理会其余。',
  'Gates that depend on the example, as in LibMTL; the penalty that makes selectors choose is a mean over examples and counts for every task, in LibMTL a sum, for the last task alone. Where the experts are no power of two, it has a second term, Σ 1 / Σᵢ r, against indexes that are no expert; the strength is a factor of both terms, in LibMTL of the first alone.':
    '门控依赖于样本，与 LibMTL 相同；促使选择器做出选择的惩罚项对样本取平均并计入每个任务，LibMTL 中则取和且只计入最后一个任务。专家数不是 2 的幂时，另有一项 Σ 1 / Σᵢ r，惩罚不对应任何专家的编号；强度乘在两项上，LibMTL 中只乘在第一项上。',
  'The experts; selectors belong to the tasks.': '各专家；选择器属于各任务。',
  'how much task t listens to expert i': '任务 t 采用专家 i 的比例',
  'how far selector j of task t, one of k, is set on expert i':
    '任务 t 的选择器 j（共 k 个）在多大程度上选定专家 i',
  'the smooth step: 0 under −γ/2, 1 over γ/2, a cubic between':
    '平滑阶跃：小于 −γ/2 为 0，大于 γ/2 为 1，其间为三次函数',
  'linear functions of the input': '输入的线性函数',
  'what is added to the sum of the losses, a mean over examples': '加到损失之和上的一项，对样本取平均',
  Selectors: '选择器',
  'At most how many experts a task comes to use.': '一个任务最终至多使用多少个专家。',
  'Width of the step': '阶跃宽度',
  'From −γ/2 to γ/2 a selector is undecided; outside it does not learn any more.':
    '在 −γ/2 至 γ/2 之间选择器尚未决定；在此之外不再学习。',
  'The price of selectors that have not chosen: the entropy of their choice.':
    '选择器尚未做出选择的代价：其选择的熵。',
  Experts: '专家数',
  'How many trunks there are to choose from.': '可供选择的主干数。',
  'Groups of tasks': '任务分组',
  'Tasks that you put in one group share a trunk; groups share nothing.':
    '放在同一组的任务共用一个主干；组与组之间不共享。',
  'The paper searches for the best groups by training many networks; here you choose them.':
    '论文通过训练许多网络来搜索最佳分组；这里由使用者指定。',
  'All trunks; the loss of a task has no gradient by the trunks of other groups.':
    '所有主干；一个任务的损失对其他组的主干没有梯度。',
  'the group of task t': '任务 t 所在的组',
  'layer l of the trunk of group g': '组 g 的主干的第 l 层',
  'Hard sharing': '硬参数共享',
  'One trunk for all tasks, a head for each: what one task learns, the others see.':
    '所有任务一个主干，各有一个任务头：一个任务学到的，其他任务都能用。',
  'The trunk.': '主干。',
  'layer l of the trunk, the same for all tasks': '主干的第 l 层，对所有任务相同',
  'the layers that task t goes through before its head': '任务 t 在任务头之前经过的层',
  'section 2': '第 2 节',
  'the gate of task t': '任务 t 的门控',
  'Several shared trunks, the experts; each task has a gate that mixes them, example by example.':
    '若干共享的主干，即专家；每个任务有一个门控，逐样本地混合它们。',
  'Gates have a bias, as in LibMTL; the paper writes none.': '门控带偏置，与 LibMTL 相同；论文中没有写偏置。',
  'The experts, and the gate where all tasks have one; else each task’s gate is its own.':
    '各专家，以及所有任务共用时的门控；否则门控属于各任务。',
  'expert k, as deep and as wide as the trunk': '第 k 个专家，深度与宽度同主干',
  'how much task t listens to expert k': '任务 t 采用专家 k 的比例',
  'section 4': '第 4 节',
  Gates: '门控',
  'Whether each task weighs the experts for itself.': '每个任务是否各自为专家加权。',
  'one for each task': '每个任务一个',
  'one for all (OMoE)': '所有任务共用（OMoE）',
  'One shared trunk; each task looks at it through masks of its own, unit by unit.':
    '一个共享主干；每个任务透过自己的掩码逐单元地读取它。',
  'Dense layers in the place of convolutions, a block for each layer of the trunk; without batch normalisation.':
    '以全连接层代替卷积，主干的每一层对应一个模块；没有批归一化。',
  'The trunk; masks and what is made of them belong to the tasks.': '主干；掩码及由其得到的内容属于各任务。',
  'first and second layer of block l of the trunk': '主干第 l 个模块的第一层与第二层',
  'the mask of task t, between 0 and 1 for each unit': '任务 t 的掩码，每个单元在 0 与 1 之间',
  'what task t reads of block l; the last one enters its head':
    '任务 t 从模块 l 读取的内容；最后一个进入任务头',
  'dense layers of the task’s own; φ is the activation': '任务独有的全连接层；φ 为激活函数',
  'CGC level by level: what is shared and what is a task’s own come apart little by little.':
    '逐级的 CGC：共享的部分与任务独有的部分渐渐分开。',
  'An expert of a level is one dense layer, as wide as the trunk is there. Gates have a bias, as in LibMTL. LibMTL’s form has no shared stream: shared experts read every task’s own stream.':
    '一级中的专家是一个全连接层，宽度与主干在该处相同。门控带偏置，与 LibMTL 相同。LibMTL 的形式没有共享流：共享专家读取每个任务自己的流。',
  'Shared experts, and everything before the last level, since it reaches all tasks through the shared stream; own experts and gates of the last level belong to the tasks. In LibMTL’s form the shared experts alone.':
    '共享专家，以及最后一级之前的一切，因为它们通过共享流到达所有任务；最后一级的独有专家与门控属于各任务。在 LibMTL 的形式中只有共享专家。',
  'the stream of task t after level l, the input at first; task 0 is the shared stream':
    '任务 t 在第 l 级之后的流，起初为输入；任务 0 是共享流',
  'the shared experts of level l, and those of task t: one layer each':
    '第 l 级的共享专家和任务 t 的专家：各为一层',
  'the gate: softmax of a linear function of the stream before it': '门控：其前之流的线性函数的 softmax',
  'section 4.2': '第 4.2 节',
  Form: '形式',
  'Whether shared experts have a stream of their own.': '共享专家是否有自己的流。',
  'paper’s': '论文',
  'a shared stream beside those of the tasks': '在各任务的流之外有一条共享流',
  'LibMTL’s': 'LibMTL',
  'shared experts read every task’s stream': '共享专家读取每个任务的流',
  'the head of task t': '任务 t 的任务头',
  'No sharing': '不共享',
  'A network of its own for each task: nothing helps, nothing hurts.':
    '每个任务各有一个网络：既无帮助，也无损害。',
  'Nothing: a method can weigh the tasks but they do not meet anywhere.':
    '无：方法可以为任务加权，但它们在任何地方都不相遇。',
  'layer l of the trunk of task t': '任务 t 的主干的第 l 层',
  'what the head of task t reads': '任务 t 的任务头读取的内容',
  Sluice: '水闸网络（sluice）',
  'Cross-stitch on halves of every layer, and heads that read a mixture of all layers.':
    '对每层的两半做十字绣混合，任务头读取所有层的混合。',
  'The penalty is off unless you raise it. Odd widths are rounded up to even ones; where layers differ in width, the heads read the narrower ones padded with 0. Each head starts at the last layer with the own share and the rest spread evenly over the others.':
    '惩罚项默认关闭，可以调高。奇数宽度进位为偶数；各层宽度不同时，任务头读取较窄的层并以 0 补齐。每个任务头起初以自有份额读取最后一层，其余平均分给其他层。',
  'Towers and α; β belongs to the tasks.': '塔与 α；β 属于各任务。',
  'subspace j (two a tower) of the activations of layer l': '第 l 层激活值的子空间 j（每座塔两个）',
  'how much of subspace j goes into subspace i': '子空间 j 有多少进入子空间 i',
  'how much of layer l the head of task t reads': '任务 t 的任务头读取第 l 层的多少',
  'kernels of the two subspaces of a layer': '一层的两个子空间的权重矩阵',
  'The price of what the two subspaces of a layer have in common.': '一层的两个子空间有共同之处的代价。',
  Strength: '强度',
  'Soft sharing, L2': '软参数共享（L2）',
  'A tower for each task, held together by springs: 0 shares nothing, a strong pull shares all.':
    '每个任务一座塔，彼此以弹簧相连：0 为不共享，拉力很强则全部共享。',
  'Any number of tasks instead of two languages. The pull is taken as a whole (its proximal map, on towers and on their gradients) instead of along its gradient, so that no strength makes training unstable; at small learning rate times strength it is the gradient step. Towers that are held tight move along the mean of the tasks’ gradients, a shared trunk along their sum: with SGD they go that much slower, with Adam there is no difference.':
    '任务数任意，而不是两种语言。拉力作为整体施加（对塔及其梯度作近端映射），而不是沿其梯度，因此任何强度都不会使训练不稳定；学习率与强度之积很小时，它就是梯度步。被拉紧的塔沿任务梯度的平均移动，共享主干则沿其和移动：用 SGD 时前者相应地慢一些，用 Adam 时没有差别。',
  'layer l of the tower of task t, kernel and bias': '任务 t 的塔的第 l 层，含权重矩阵与偏置',
  'How strongly the towers are pulled together: 0 is the single-task baseline, large is hard sharing.':
    '各塔被拉到一起的强度：0 为单任务基线，很大则为硬参数共享。',
  'the strength': '强度',
  'Nothing, in the sense of gradients: the towers meet in the penalty alone.':
    '就梯度而言没有：各塔只在惩罚项中相遇。',
  'what is added to the sum of the losses': '加到损失之和上的一项',
  'Trace norm': '迹范数',
  'A tower for each task, and a price that turns all towers into mixtures of a few.':
    '每个任务一座塔，并以一项代价使所有塔成为少数几个的混合。',
  'Of the three norms of the paper the last-axis flattening. The penalty’s step is its proximal map (singular values shrink by learning rate times strength, not below 0) after the update, where the paper follows a subgradient: ranks become exactly smaller.':
    '取论文三种范数中的末轴展开。惩罚项的一步是更新之后的近端映射（奇异值减去学习率与强度之积，不低于 0），论文则沿次梯度：这里的秩会确切地变小。',
  'the kernel of layer l of the tower of task t': '任务 t 的塔第 l 层的权重矩阵',
  'the sum of the singular values of M': 'M 的奇异值之和',
  'section 3, last-axis flattening': '第 3 节，末轴展开',
  'The price of the towers’ singular values: 0 is the single-task baseline; a large one leaves nothing of the towers.':
    '各塔奇异值的代价：0 为单任务基线；很大则塔荡然无存。',
};
