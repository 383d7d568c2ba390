export const objective = {
  title: 'The objective, and Ω',
  sum: 'What is made small',
  sum1: 'Every task has a loss: how wrong its answers are on its labelled examples, on the average, so that a task with few labels is not thereby a small one. The network is trained on their weighted sum:',
  terms:
    'Here θ are the shared parameters, θ with an index a task’s own, w the loss weights, L the losses. Ω says how the tasks’ parameters should relate to each other, and λ how much that counts. With one trunk for all there is no Ω: sharing is then total. The sum stands for all tasks, but nothing in it says that each task gains.',
  weights: 'How are the weights chosen?',
  weights1:
    'A loss has a scale. If one task counts in metres and the other in centimetres, the second has a loss ten thousand times as large, and the trunk works for it alone. Weights put that right, or wrong.',
  scales: 'Wave’s numbers are ten times as large as those of Hills',
  equal: 'equal weights',
  lighter: 'Wave × 0.01',
  uncertainty: 'learnt weights',
  weights2:
    'There are three ways. By hand: bring losses to like sizes, or try several weights and choose by validation examples. By a rule that looks at losses: how fast each falls, or how uncertain the task is, as “learnt weights” does above. By a rule that looks at gradients: it gives each task a like say in the step, or looks for a step that harms nobody. None is best everywhere; Compare trains them side by side.',
  omega: 'What Ω does',
  omega1:
    'In place of one trunk, each task can have a tower of its own, and Ω draws the towers together: the square of their distance is the plainest. With λ = 0 nothing is shared, with a very large λ all towers are one, and between them lies a choice.',
  springs: 'Two saddles at 45°, each in a tower of three units',
  off: 'λ = 0',
  light: 'a light pull',
  tight: 'λ = 10,000',
  noise: 'An example to check the measure',
  noise1:
    'Before a gain is believed, the measure should say “nothing” where there is nothing. Inputs and labels here are pure noise: there is no law to learn, for one network or for two.',
  article: 'Two tasks of pure noise',
  once: 'noise',
} as const;
