/** 示例及其论断。 */
export const presets: Readonly<Record<string, string>> = {
  "The article's example": '文章中的例子',
  'Task A': '任务 A',
  'Task B': '任务 B',
  Small: '小尺度',
  Large: '大尺度',
  'your own weights': '手动权重',
  'one trunk': '一个主干',
  'mixed pairs': '混合配对',
  'Two related tasks': '两个相关的任务',
  'Circle and Rings bend around nearly the same middle and see 60 labels each: one shared trunk is on average more accurate than two separate networks.':
    '圆与圆环几乎围绕同一个中心弯曲，各有 60 个标签：平均而言，一个共享主干比两个独立的网络更准确。',
  'Give both tasks all labels: each has enough of its own, and the gain is almost gone.':
    '把标签全部给两个任务：各自已经够用，增益几乎消失。',
  'Conflict in a narrow trunk': '狭窄主干中的冲突',
  'Two saddles at 45° need different features, and three units are not enough for both: together at least one is learnt far worse than alone.':
    '相差 45° 的两个鞍面需要不同的特征，三个单元不够两者使用：共同训练时至少有一个学得远不如单独训练时。',
  'Set the trunk to 8 units: both are learnt almost as well as alone.':
    '把主干设为 8 个单元：两者都学得几乎与单独时一样好。',
  'Gradients at odds': '相互抵触的梯度',
  'Two saddles at 45° in three units again, now by PCGrad, which takes out of each gradient what goes against the other: the neglected saddle is learnt better than with weights of your own.':
    '仍是三个单元中相差 45° 的两个鞍面，现在用 PCGrad，它从每个梯度中去掉与另一个相抵触的部分：被冷落的鞍面比用手动权重时学得更好。',
  'Choose your own weights as the method, reset and train again: nearly all of the trunk goes to one saddle. MGDA shares it out more evenly still; no method makes three units enough for both.':
    '把方法改为手动权重，重置后再训练：主干几乎全归一个鞍面。MGDA 分配得更均匀；但没有哪种方法能让三个单元满足两者。',
  'Who shares with whom': '谁与谁共享',
  'Four saddles, two and two nearly alike, on two trunks of four units: each beside its like, they are learnt better than in mixed pairs of the same size.':
    '四个鞍面，两两相近，放在两个各有四个单元的主干上：与相近者同组时，比同样大小的混合配对学得更好。',
  'Swap the groups of the second and the third saddle, reset and train again. Which tasks belong together is not known beforehand in practice: whole papers search for it.':
    '交换第二个与第三个鞍面的分组，重置后再训练。实际中事先并不知道哪些任务该放在一起：有不少论文专门研究如何找到分组。',
  'From two networks to one': '从两个网络到一个',
  'Two saddles at 45° again, each in a tower of three units, and a light pull between the towers: both are learnt about as well as alone.':
    '仍是相差 45° 的两个鞍面，各有一座三个单元的塔，两塔之间有轻微的牵引：两者都学得与单独时大致一样好。',
  'Drag the strength while it trains. At 10,000 the towers become one trunk, as in hard sharing: the distance between them falls to nothing, and at least one saddle is learnt far worse. At off nothing is shared.':
    '在训练中拖动强度。到 10,000 时两塔合为一个主干，如同硬参数共享：它们之间的距离降为零，至少有一个鞍面学得差得多。关闭时则什么都不共享。',
  'Experts to choose from': '可供选择的专家',
  'The same saddles, two experts of three units, and a gate for each task that weighs them point by point: both have an R² above 0.97, and each a higher one than alone.':
    '同样的两个鞍面，两个各有三个单元的专家，每个任务有一个逐点加权的门控：两者的 R² 都超过 0.97，并且都高于单独训练。',
  'Choose hard sharing: with one trunk of three units at least one saddle is learnt far worse. The gates are no mere switches between two trunks: weighing by the point makes a larger model of the same experts.':
    '改为硬参数共享：共用一个三单元的主干时，至少有一个鞍面学得差得多。门控不只是在两个主干之间切换：逐点加权使同样的专家成为更大的模型。',
  'Few labels borrow from many': '少标签向多标签借力',
  'Circle sees 20 labels, Rings 1,000: beside Rings, Circle gets clearly more of its test points right than alone.':
    '圆有 20 个标签，圆环有 1,000 个：与圆环共同训练时，圆在测试点上答对的明显多于单独训练时。',
  'Raise the labels of Circle: the more it has of its own, the less it has to borrow.':
    '增加圆的标签：自己的越多，需要借的越少。',
  'Losses on different scales': '尺度不同的损失',
  'Wave’s numbers are ten times as large, so its loss is a hundred times as large: the trunk works for Wave, and Hills is learnt far worse than alone.':
    '波浪的数值放大到十倍，因此损失是一百倍：主干在为波浪工作，丘陵学得远不如单独训练时。',
  'Set the loss weight of Wave to 0.01, reset and train again: Hills recovers, and Wave is learnt as well.':
    '把波浪的损失权重设为 0.01，重置后再训练：丘陵恢复，波浪也学得一样好。',
  'A noisy neighbour': '嘈杂的邻居',
  'Ripple is nearly exact, Hills is mostly noise: uncertainty weighting finds that out, trusts Hills less, and Ripple has a higher R² than with weights of your own.':
    '涟漪几乎没有噪声，丘陵大半是噪声：不确定性加权会发现这一点，减少对丘陵的信任，涟漪的 R² 高于用手动权重时。',
  'Watch the weights part in the chart of weights. Turn the noise of Hills down to that of Ripple: nothing is left to gain.':
    '在权重图中看两个权重分开。把丘陵的噪声降到与涟漪相同：就没有可得的增益了。',
  'Four tasks on one trunk': '一个主干上的四个任务',
  'Three circles, turned by 20° each, and Rings, with 30 labels a task: averaged over the four, one shared trunk is more accurate than four separate networks.':
    '三个依次旋转 20° 的圆，加上圆环，每个任务 30 个标签：就四个任务的平均而言，一个共享主干比四个独立的网络更准确。',
  'Remove tasks one by one: the fewer there are to borrow from, the smaller the gain.':
    '逐个移除任务：可借力的越少，增益越小。',
  'A number, two and three classes': '回归、二分类与三分类',
  'Tasks need not be of one kind: Ripple predicts a number and has 50 labels, Circle has two classes, Rings three; Ripple gets a higher R² beside them than alone.':
    '任务不必同属一类：涟漪是有 50 个标签的回归，圆是二分类，圆环是三分类，涟漪与它们共同训练时的 R² 高于单独训练。',
  'Give Ripple all labels: after 3,000 steps it has enough of its own, and sharing hardly helps it any more.':
    '把标签全部给涟漪：3,000 步之后它自己已经够用，共享几乎不再有帮助。',
  'One seed is no proof': '一个种子不足为证',
  'Circle and Rings with all of their labels, by eight seeds: in some sharing wins, in others it loses, and anyone who had trained only one would be sure of one or the other.':
    '圆与圆环，标签齐全，八个种子：有的共享胜出，有的落败，而只训练一次的人会对其中一种深信不疑。',
  'Set the seeds to 1 and press the dice a few times, before believing any single comparison, here or in a paper.':
    '把种子数设为 1，多点几次骰子，再决定是否相信任何单次比较，无论是这里的还是论文里的。',
  'How alike two tasks are': '两个任务有多相似',
  'Two tasks look along directions at right angles, and a trunk of a single unit can look along one direction only: shared by both, it teaches at least one of them worse than alone, and with most seeds far worse.':
    '两个任务所看的方向相互垂直，而只有一个单元的主干只能看一个方向：由两者共享时，至少有一个学得比单独训练时差，在多数种子上差得多。',
  'Pull the task correlation up: the nearer it is to 1, the less the tasks are in each other’s way, and at 1 sharing costs next to nothing.':
    '提高任务相关性：越接近 1，两个任务越不相互妨碍，到 1 时共享几乎没有代价。',
  "GradNorm's own example": 'GradNorm 自己的例子',
  'Large asks nearly what Small asks, in numbers ten times as large, and so with a loss a hundred times as large: GradNorm turns its weight down, and in 1,000 steps both come to an R² above 0.95, and Small to a higher one than with weights of your own.':
    '“大尺度”的问题与“小尺度”几乎相同，但数值是十倍，因此损失是一百倍：GradNorm 会调低它的权重，1,000 步之内两者的 R² 都超过 0.95，“小尺度”的还高于用手动权重时。',
  'Choose your own weights as the method, reset and train again: Small lags far behind. With the paper’s 100 in place of 10, GradNorm is still on its way after 2,000 steps.':
    '把方法改为手动权重，重置后再训练：“小尺度”远远落后。若把 10 换成论文中的 100，2,000 步之后 GradNorm 仍在途中。',
  'Inputs and labels are pure noise, so nothing can be learnt: in 100 steps the training loss moves, but the test loss gets no better than that of always answering the mean: R² stays around 0.':
    '输入和标签都是纯噪声，因此学不到任何东西：100 步之内训练损失在变，测试损失却不比总是回答均值更好，R² 停留在 0 附近。',
  'As published the code cannot run: its trunk has no forward function, the optimiser lists the trunk three times, the model is used before it is made, and the concatenated input has the wrong width. This does what it set out to do. Let it go on for 3,000 steps: it learns the training rows by heart, and the test loss rises.':
    '文章发表的代码无法运行：主干没有前向函数，优化器把主干列了三次，模型在创建之前就被使用，拼接后的输入宽度也不对。这里实现的是它的本意。让它继续到 3,000 步：它会把训练样本背下来，测试损失随之上升。',
  'Your own table': '自己的表格',
  'A CSV file of yours, two of its columns as tasks: see whether they help each other.':
    '自己的 CSV 文件，以其中两列为任务：看看它们是否互相帮助。',
  'The table stays in this browser; a link carries only the settings and a fingerprint.':
    '表格只保留在本浏览器中；链接只带设置和指纹。',
};
