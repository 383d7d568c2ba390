import type { TorchProgram } from './program';
import { docstring, indented, listed } from './python';

/** tune.json: what tune.py tries; a grid over the loss weights, and over learning rates around the page's own. */
export function tuneSpace({ config }: TorchProgram): string {
  const tasks = config.tasks.length;
  const shares = tasks === 1 ? [[1]] : simplex(tasks, tasks === 2 ? 8 : tasks === 3 ? 4 : 2);
  const space = {
    weights: shares.map((share) => share.map((value) => Number((tasks * value).toPrecision(6)))),
    learning_rate: [0.3, 1, 3].map((factor) => Number((factor * config.learningRate).toPrecision(3))),
    steps: config.steps || 1000,
  };
  return `${JSON.stringify(space, null, 2)}\n`;
}

/** Weights on the inside of the simplex and on its edges, `parts` steps to a side; corners leave a task untrained. */
function simplex(tasks: number, parts: number): number[][] {
  const grow = (left: number, places: number): number[][] =>
    places === 1
      ? [[left]]
      : Array.from({ length: left + 1 }, (_, own) =>
          grow(left - own, places - 1).map((rest) => [own, ...rest]),
        ).flat();
  return grow(parts, tasks)
    .filter((counts) => Math.max(...counts) < parts)
    .map((counts) => counts.map((count) => count / parts))
    .slice(0, 64);
}

/** tune.py: a sweep on Ray Tune. */
export function tuneSource({ method, methodContext }: TorchProgram): string {
  const counts = method.usesYourWeights(methodContext.options);
  const sweeps = counts ? ['weights', 'learning_rate'] : ['learning_rate'];
  return [
    ...docstring(
      `Sweeps ${counts ? 'loss weights and ' : ''}learning rates on Ray Tune, as tune.json says.`,
      'python tune.py. What is reported is the mean of the test losses and each of them.',
    ),
    '',
    'from __future__ import annotations',
    '',
    'import json',
    'from pathlib import Path',
    '',
    'from ray import tune',
    '',
    'import train',
    '',
    'HERE = Path(__file__).parent.resolve()',
    ...listed(
      'SWEPT = ',
      sweeps.map((name) => `"${name}"`),
    ),
    '',
    '',
    'def trial(space: dict) -> None:',
    ...indented([
      'options = train.parser().parse_args(["--steps", str(space["steps"])])',
      ...(counts ? ['options.weights = space["weights"]'] : []),
      'train.LEARNING_RATE = space["learning_rate"]',
      'losses = train.train(options)',
      'mean = sum(losses.values()) / len(losses)',
      'tune.report({"mean_test_loss": mean, **losses})',
    ]),
    '',
    '',
    'if __name__ == "__main__":',
    ...indented([
      'space = json.loads((HERE / "tune.json").read_text())',
      'grid = {name: tune.grid_search(space[name]) for name in SWEPT}',
      'goal = tune.TuneConfig(metric="mean_test_loss", mode="min")',
      'tuner = tune.Tuner(trial, param_space={**space, **grid}, tune_config=goal)',
      'best = tuner.fit().get_best_result()',
      'print("best:", {name: best.config[name] for name in SWEPT}, best.metrics)',
    ]),
    '',
  ].join('\n');
}
