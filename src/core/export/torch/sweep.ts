import type { ExportFile } from './files';

/** One program of an experiment: a variant with one of its seeds. */
export interface SweepProgram {
  /** What the variant is called. */
  readonly name: string;
  /** Its place among the variants, from 0 on. */
  readonly variant: number;
  readonly seed: number;
  /** Names of the tasks that it trains. */
  readonly tasks: readonly string[];
}

/** What the texts of a sweep say besides. */
export interface SweepFacts {
  /** The address of the experiment. */
  readonly link: string;
  /** Whether a method of any program comes from TorchJD. */
  readonly needsTorchjd: boolean;
}

/** Where a program of a sweep lies: "programs/03-seed-7". */
export function sweepFolder({ variant, seed }: Pick<SweepProgram, 'variant' | 'seed'>): string {
  return `programs/${String(variant + 1).padStart(2, '0')}-seed-${seed}`;
}

/** What ties the programs of an experiment together, without their own files. */
export function sweepFiles(
  programs: readonly SweepProgram[],
  { link, needsTorchjd }: SweepFacts,
): readonly ExportFile[] {
  const listed = programs.map((program) => ({
    name: program.name,
    seed: program.seed,
    folder: sweepFolder(program),
    tasks: program.tasks,
  }));
  const tasks = [...new Set(programs.flatMap((program) => program.tasks))];
  return [
    ['README.md', readme(listed.length, needsTorchjd, link)],
    ['requirements.txt', requirements(needsTorchjd)],
    ['tune.json', `${JSON.stringify({ link, tasks, programs: listed }, null, 2)}\n`],
    ['tune.py', sweepSource],
  ];
}

const requirements = (needsTorchjd: boolean) =>
  ['torch>=1.13', ...(needsTorchjd ? ['torchjd[full]>=0.12'] : []), 'ray[tune]>=2.40', ''].join('\n');

const readme = (count: number, needsTorchjd: boolean, link: string) => `# An experiment, in PyTorch

Exported from MTL Playground: ${link}

    pip install -r requirements.txt
    python tune.py

trains ${count} programs on Ray Tune, each a variant of the experiment with one of its seeds, and writes \`results.csv\`: the
test losses of each. \`python tune.py --without-ray\` trains one after the other, and needs PyTorch alone${
  needsTorchjd ? ' (and TorchJD, for\nthe methods that come from it)' : ''
}. What is given besides goes to
each program: \`python tune.py --without-ray --steps 100 --device cpu\`.

\`tune.json\` says which folder of \`programs\` is which variant and seed. Each is complete: its README says what it is, and
\`python train.py\` in it trains it alone. Programs train to their last step; that the page may stop early, and reads results
at the step of the lowest validation loss, is not in them, and neither are the single-task networks.

\`--without-ray\` is run in tests. Ray was not there: what it does is untested beyond the syntax and the names that are taken
of it.
`;

/** tune.py of a sweep: the same in every export. */
const sweepSource = `"""Trains the programs that tune.json lists, each a variant of an experiment with a seed.

python tune.py trains them on Ray Tune, python tune.py --without-ray one after the
other. Other flags go to each program.
"""

from __future__ import annotations

import argparse
import csv
import json
import subprocess
import sys
from pathlib import Path
from statistics import mean

HERE = Path(__file__).parent.resolve()
EXPERIMENT = json.loads((HERE / "tune.json").read_text())
TASKS = EXPERIMENT["tasks"]
FOLDERS = [program["folder"] for program in EXPERIMENT["programs"]]


def trained(folder: str, flags: list[str]) -> dict[str, float]:
    """The test losses of a program, by task."""
    command = [sys.executable, "train.py", *flags, "--out", "run"]
    done = subprocess.run(command, cwd=HERE / folder, capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"{folder}: {done.stderr}")
    return json.loads((HERE / folder / "run" / "tested.json").read_text())


def without_ray(flags: list[str]) -> dict[str, dict[str, float]]:
    """The test losses by folder; a program that fails says why, and the rest goes on."""
    results = {}
    for folder in FOLDERS:
        try:
            results[folder] = trained(folder, flags)
        except RuntimeError as error:
            print(error, file=sys.stderr)
    return results


def on_ray(flags: list[str]) -> dict[str, dict[str, float]]:
    """The same by a trial each."""
    from ray import tune

    def trial(space: dict) -> None:
        tune.report(trained(space["folder"], flags))

    tuner = tune.Tuner(trial, param_space={"folder": tune.grid_search(FOLDERS)})
    return {one.config["folder"]: one.metrics for one in tuner.fit() if one.metrics}


def write(results: dict[str, dict[str, float]]) -> None:
    """Writes results.csv, and prints the means of each variant over its seeds."""
    by_variant: dict[str, list[dict[str, float]]] = {}
    with open(HERE / "results.csv", "w", newline="") as file:
        table = csv.writer(file)
        table.writerow(["variant", "seed", *TASKS])
        for program in EXPERIMENT["programs"]:
            found = results.get(program["folder"], {})
            losses = {t: found[t] for t in program["tasks"] if t in found}
            row = [losses.get(task) for task in TASKS]
            table.writerow([program["name"], program["seed"], *row])
            if losses:
                by_variant.setdefault(program["name"], []).append(losses)
    for name, runs in by_variant.items():
        found = {t: [run[t] for run in runs if t in run] for t in TASKS}
        said = "  ".join(f"{t} {mean(x):.5f}" for t, x in found.items() if x)
        print(f"{name} ({len(runs)} seeds): {said}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--without-ray", action="store_true")
    options, rest = parser.parse_known_args()
    write(without_ray(rest) if options.without_ray else on_ray(rest))
`;
