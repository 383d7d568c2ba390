/** 各个旋钮、数据与指标。 */
export const fields: Readonly<Record<string, string>> = {
  'Shared L1': '共享 L1',
  'Adds this times the sum of the absolute values of the shared kernels to the objective; a tower that stands in for the shared trunk counts as shared.':
    '把共享权重矩阵的绝对值之和乘以该系数加入目标；代替共享主干的塔计为共享。',
  'Shared L2': '共享 L2',
  'Adds this times the sum of the squares of the shared kernels to the objective; a tower that stands in for the shared trunk counts as shared.':
    '把共享权重矩阵的平方和乘以该系数加入目标；代替共享主干的塔计为共享。',
  'Own L1': '独有 L1',
  "Adds this times the sum of the absolute values of the tasks' own kernels to the objective: heads, gates, masks, own experts.":
    '把任务独有权重矩阵的绝对值之和乘以该系数加入目标：任务头、门控、掩码、独有专家。',
  'Own L2': '独有 L2',
  "Adds this times the sum of the squares of the tasks' own kernels to the objective: heads, gates, masks, own experts.":
    '把任务独有权重矩阵的平方和乘以该系数加入目标：任务头、门控、掩码、独有专家。',
  Charts: '图表',
  'What the charts show.': '图表展示的内容。',
  Metric: '指标',
  Weights: '权重',
  Conflict: '冲突',
  'Metric of numbers': '数值任务的指标',
  'Which metric is shown of tasks that predict a number; of classes it is the one that the task is judged by.':
    '预测数值的任务显示哪个指标；分类任务显示其评判指标。',
  Band: '带状区域',
  'How several seeds are summed up in one curve.': '多个种子如何汇总成一条曲线。',
  'Median and middle half': '中位数与中间一半',
  'Mean and 95 % interval': '均值与 95% 置信区间',
  'Every seed': '每个种子',
  Smoothing: '平滑',
  'Over about how many steps curves of training batches are averaged; 1 for none.':
    '训练批次的曲线大约对多少步取平均；1 为不平滑。',
  'Time axis': '时间轴',
  'What the horizontal axis counts.': '横轴的单位。',
  Epochs: '轮',
  Seconds: '秒',
  'Logarithmic axes': '对数轴',
  'The charts whose vertical axes are logarithmic although they are not at first.':
    '纵轴原本不是对数而改为对数的图表。',
  'Linear axes': '线性轴',
  'The charts whose vertical axes are linear although they are logarithmic at first.':
    '纵轴原本是对数而改为线性的图表。',
  'Hidden curves': '隐藏的曲线',
  'Entries of the legends whose curves are hidden.': '图例中被隐藏的条目。',
  'Pairs of tasks': '任务对',
  'Where there are too many pairs to draw: those of this task, counted from 1; 0 for the ones most in conflict.':
    '任务对太多而无法全部画出时：显示这个任务的各对，从 1 数起；0 表示冲突最大的各对。',
  'most in conflict': '冲突最大',
  Layer: '层',
  'The layer whose ways of sharing are shown, counted from 1; 0 for the last that has some.':
    '显示哪一层的共享情况，从 1 数起；0 表示有共享的最后一层。',
  'the last': '最后一层',
  Part: '部分',
  'Where there are too many charts of how tasks share: the one that is shown.':
    '共享情况的图表太多时：显示其中哪一个。',
  Sharing: '共享方式',
  Seed: '种子',
  'The number from which data, split, initial parameters and batches are drawn; the same seed gives the same run.':
    '数据、划分、初始参数和批次都由这个数抽取；种子相同，运行就相同。',
  Seeds: '种子数',
  'How many runs are trained side by side, of this seed and those that follow: one is an anecdote, eight an answer.':
    '同时训练多少次运行，从这个种子开始依次取：一次只是个例，八次才算答案。',
  'A seed draws': '种子抽取',
  'What differs from seed to seed.': '不同种子之间有什么不同。',
  Everything: '一切',
  'Examples, split, labels, initial parameters and batches: says how sure an answer is for such data.':
    '样本、划分、标签、初始参数和批次：说明对这类数据的答案有多可靠。',
  'Numbers and batches': '参数与批次',
  'Initial parameters and batches; examples, split and labels are those of the first seed.':
    '初始参数和批次；样本、划分与标签取自第一个种子。',
  Data: '数据',
  'Where the examples come from.': '样本的来源。',
  'Points on a square; every task asks something else of the same points.':
    '正方形上的点；每个任务对同样的点提出不同的问题。',
  'Correlated tasks': '相关任务',
  'Sums of sines, each task’s along a direction of its own; the tasks are as alike as the cosine between their directions.':
    '每个任务沿一个方向的正弦之和，相似程度等于方向之间的余弦。',
  'Scaled tasks': '不同尺度的任务',
  'Nearly the same function for every task, in numbers of very different size.':
    '每个任务几乎是同一个函数，但数值的大小相差悬殊。',
  'Ten inputs and two labels of pure Gaussian noise.': '十个输入和两个标签，全是高斯噪声。',
  'Your table': '自己的表格',
  'A CSV file of your own; it stays in this browser.': '自己的 CSV 文件；只保留在本浏览器中。',
  Points: '点数',
  'How many examples are generated, training and test together.': '生成多少个样本，训练与测试合计。',
  'Test share': '测试比例',
  'The share of the examples that is never trained on and measures what was learnt.':
    '从不用于训练、只用来衡量学习效果的样本所占的比例。',
  'Validation share': '验证比例',
  'The share of the other examples that is not trained on either: it says which step was the best, and when to end. Its rows show all of their labels.':
    '其余样本中同样不用于训练的比例：由它判断哪一步最好、何时结束。验证样本的标签全部可见。',
  Split: '划分',
  'How the rows for test and validation are drawn: at random, or so that each class of each task, and its labels, lie on all sides in their shares.':
    '如何抽取测试与验证样本：随机抽取，或使每个任务的每个类别及其标签在各部分中都按比例出现。',
  'at random': '随机',
  stratified: '分层',
  Inputs: '输入数',
  'How many numbers an example consists of; the more, the more examples it takes.':
    '一个样本由多少个数构成；数越多，需要的样本越多。',
  'Task correlation': '任务相关性',
  "The cosine of the angle between any two tasks' directions: at 1 they ask the same, at 0 nothing in common.":
    '任意两个任务的方向之间夹角的余弦：为 1 时问题相同，为 0 时毫无共同之处。',
  "The table's name and fingerprint, by which a link asks for the same file.":
    '表格的名称与指纹，链接据此要求同一个文件。',
  'Numeric features': '数值特征',
  'Columns read as numbers although another role was proposed.': '虽然推测为其他角色，仍按数值读取的列。',
  'Categorical features': '类别特征',
  'Columns read as categories although another role was proposed.': '虽然推测为其他角色，仍按类别读取的列。',
  'Ignored columns': '忽略的列',
  'Columns left out although another role was proposed.': '虽然推测为其他角色，仍略去的列。',
  Trunk: '主干',
  'The layers between inputs and heads: shared by all tasks, or by whom the way of sharing says.':
    '输入与任务头之间的层：由所有任务共享，或按共享方式由部分任务共享。',
  units: '单元',
  Head: '任务头',
  "Hidden layers of each task's own head, before its output; none makes the head linear.":
    '每个任务头在输出之前的隐藏层；没有隐藏层时任务头是线性的。',
  'How the tasks share parameters: one trunk for all, none, or something between.':
    '任务如何共享参数：所有任务一个主干、完全不共享，或介于两者之间。',
  Activation: '激活函数',
  'The function that every hidden unit applies to its weighted sum.': '每个隐藏单元对其加权和所施加的函数。',
  linear: '线性',
  Initialiser: '初始化方法',
  'The law that the initial parameters are drawn from.': '初始参数所服从的分布。',
  'Glorot uniform': 'Glorot 均匀分布',
  'He normal': 'He 正态分布',
  'LeCun normal': 'LeCun 正态分布',
  "PyTorch's uniform": 'PyTorch 均匀分布',
  'On ±1/√inputs, as its linear layers start.': '在 ±1/√输入数 之间，与其线性层的初始化相同。',
  Optimiser: '优化器',
  'The rule that turns a gradient into an update.': '把梯度变成参数更新的规则。',
  Momentum: '动量法',
  Method: '加权方法',
  "How the tasks' gradients become one step of what they share: by your weights, or by weights of its own.":
    '各任务的梯度如何合成共享参数的一步：按手动设定的权重，或由方法自行加权。',
  'The size of a step; too large diverges, too small crawls.': '一步的大小；过大会发散，过小则进展缓慢。',
  Batch: '批大小',
  'How many training examples one step looks at.': '一步用多少个训练样本。',
  rows: '样本',
  'Even labels': '标签均衡',
  "Draws batches so that each has its share of every task's labels, where chance would leave some without; a task with fewer labels than an epoch has batches is still missing in some.":
    '抽取批次时使每批都按比例含有各任务的标签，以免偶然缺失；标签数少于每轮批次数的任务仍会在某些批次中缺席。',
  'Single-task baseline': '单任务基线',
  'Also trains one separate network per task, from the same numbers on the same batches, for comparison.':
    '同时为每个任务单独训练一个网络，初始参数与批次都相同，用于比较。',
  Patience: '早停耐心',
  'Training ends by itself after this many judgements on the validation rows at which no model of any seed has improved by one percent; 0 waits for ever.':
    '若连续这么多次在验证样本上评估时，任何种子的任何模型都没有改善百分之一，训练就自行结束；0 为一直等待。',
  'for ever': '一直等待',
  judgements: '次评估',
  'Stop after': '停止于',
  'Training stops by itself after this many steps; 0 goes on for ever.':
    '训练在这么多步之后自行停止；0 为一直继续。',
  never: '永不',
  Target: '目标',
  'What the task predicts: a function of the plane, or a column of the table.':
    '任务预测什么：平面上的函数，或表格的一列。',
  Name: '名称',
  'What the task is called on this page; empty takes the name of its target.':
    '任务在本页上的名称；留空则采用目标的名称。',
  Kind: '类型',
  'Whether the task predicts a number, one of two classes, or one of several.':
    '任务预测一个数值、两个类别之一，还是多个类别之一。',
  'two classes': '二分类',
  'several classes': '多分类',
  regression: '回归',
  classification: '分类',
  'Loss weight': '损失权重',
  "The factor of this task's loss in the sum that the shared parameters learn from; 0 leaves the task out.":
    '在共享参数所学习的总损失中，这个任务的损失所乘的系数；0 表示不计入该任务。',
  Labels: '标签',
  'The share of the training examples whose label this task may see.':
    '这个任务可以看到标签的训练样本所占的比例。',
  'Gaussian noise: on the target of a regression, on the positions of the points of a classification.':
    '高斯噪声：回归时加在目标上，分类时加在点的位置上。',
  Rotation: '旋转',
  'Turns the target on the plane: two tasks of one target are the less related the larger the angle between them.':
    '在平面上旋转目标：同一目标的两个任务，夹角越大越不相关。',
  'Output scale': '输出尺度',
  "Multiplies a regression's target, and so its loss by the square.": '乘在回归目标上，因此损失乘以其平方。',
  'Output offset': '输出偏移',
  "Is added to a regression's target.": '加在回归目标上。',
  Classes: '类别数',
  'How many classes the target has.': '目标有多少个类别。',
  'Judged by': '评判指标',
  'Which score on the test rows says whether sharing helps a task with classes.':
    '对分类任务，用测试样本上的哪个指标判断共享是否有帮助。',
  'what fits': '自动',
  'Accuracy; where a class has under 10 % of the rows, AUC or balanced accuracy.':
    '准确率；若某个类别不足样本的 10%，则用 AUC 或均衡准确率。',
  'The mean over the classes of the share that is found.': '各类别被找出的比例的平均。',
  'The mean over the classes of F1.': '各类别 F1 的平均。',
  'How often a row of a class scores above one of another.': '一类的样本得分高于另一类的概率。',
  'The cross-entropy, in nats.': '交叉熵，单位为 nat。',
  'Leaves the trunk after': '离开主干',
  'After how many of the trunk’s layers this task goes its own way; more than there are means all.':
    '这个任务在主干的第几层之后自成一路；超过层数表示走完全部。',
  layers: '层',
  'Head layers': '任务头层数',
  'How many of the head’s hidden layers this task has; more than there are means all.':
    '这个任务使用任务头的几个隐藏层；超过层数表示全部。',
  Group: '分组',
  'Tasks of one group share a trunk where tasks are shared out in groups.':
    '按组共享时，同组的任务共用一个主干。',
  accuracy: '准确率',
  'balanced accuracy': '均衡准确率',
  'macro F1': '宏平均 F1',
  'log loss': '对数损失',
  'cross-entropy': '交叉熵',
  'mean squared error': '均方误差',
  Noise: '噪声',
  Article: '文章',
  'Ten inputs, two linear heads, labels of pure noise. The article’s code cannot run as published; this does what it set out to do. Watch: the training losses move, the test losses do not improve.':
    '十个输入、两个线性任务头、纯噪声的标签。文章发表的代码无法运行，这里实现的是它的本意。请看：训练损失在变，测试损失却没有改善。',
  Sines: '正弦',
  Angles: '角度',
  'Sums of sines, each along a direction of its own. The correlation is the cosine between any two. MMoE’s paper, 2018.':
    '正弦之和，各沿自己的方向。相关性是任意两个方向之间的余弦。出自 MMoE 的论文（2018）。',
  Plane: '平面',
  Circle: '圆',
  Gaussians: '高斯团',
  'Two spirals': '双螺旋',
  Halves: '两半',
  Checkerboard: '棋盘',
  Rings: '圆环',
  Tanh: '双曲正切',
  Scales: '尺度',
  'Nearly the same question for all, in units of each task’s own: its output scale. GradNorm’s paper, 2018.':
    '各任务的问题几乎相同，但单位各异，即各自的输出尺度。出自 GradNorm 的论文（2018）。',
  Slope: '斜坡',
  Hills: '丘陵',
  Wave: '波浪',
  Ripple: '涟漪',
  Saddle: '鞍面',
  outside: '外部',
  inside: '内部',
  'same sign': '同号',
  'other sign': '异号',
  cloud: '团',
  arm: '臂',
  left: '左',
  right: '右',
  white: '白',
  black: '黑',
  inner: '内环',
  middle: '中环',
  outer: '外环',
  Table: '表格',
};
