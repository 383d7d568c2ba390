export const objective = {
  title: 'The objective, and Ω',
  sum: 'What is made small',
  sum1: 'Every task has a loss: how wrong its answers are, averaged over its labelled examples, so that few labels do not make it a small task. The network is trained on the weighted sum of the losses:',
  terms:
    'Here θ stands for the shared parameters, θ with an index for a task’s own, w for the loss weights, L for the losses. Ω says how the tasks’ parameters should relate to each other, and λ how much that counts. With one trunk for all there is no Ω: what is shared is shared completely. The sum speaks for all tasks together; nothing in it promises that each of them gains.',
  weights: 'How are the weights chosen?',
  weights1:
    'A loss has a scale. If one task is measured in metres and the other in centimetres, the second loss is ten thousand times as large, and the trunk works for that task alone. Weights can put this right, or make it worse.',
  scales: 'Wave’s numbers are ten times as large as those of Hills',
  equal: 'equal weights',
  lighter: 'Wave × 0.01',
  uncertainty: 'learnt weights',
  weights2:
    'There are three ways. By hand: bring the losses to similar sizes, or try several weights and choose by the validation examples. By a rule that looks at the losses: how fast each of them falls, or how uncertain each task is, as “learnt weights” does above, in some seeds at Wave’s expense. By a rule that looks at the gradients: it gives each task an equal say in the step, or looks for a step that harms none. No rule is best everywhere; Compare trains them side by side.',
  omega: 'What Ω does',
  omega1:
    'Instead of one trunk, each task can have a tower of its own, and Ω pulls the towers together; the simplest Ω is their squared distance. With λ = 0 nothing is shared; with a very large λ all towers are one; in between, it is a matter of degree.',
  springs: 'Two saddles at 45°, each in a tower of three units',
  off: 'λ = 0',
  light: 'a light pull',
  tight: 'λ = 10,000',
  noise: 'An example to check the measure',
  noise1:
    'Before believing a gain, make sure that the measure says “nothing” where there is nothing. Inputs and labels here are pure noise: there is no law to learn, for one network or for two.',
  article: 'Two tasks of pure noise',
  once: 'noise',
} as const;
