import type { Lane } from '../../../core/sharing/architecture';
import { text } from '../../text/text';
import type { ChartTask } from './chart-task';
import type { CurveLook } from './curve-look';

// Five line styles and four greys go round together, so that twenty curves without a task all look different.
const dashes = [null, '7 4', '0.1 4', '10 4 0.1 4', '3 4'];
const tones = 4;

/** The curve of one of several things that belong to no task. */
export function neutralLook(place: number, look: Pick<CurveLook, 'entry' | 'name' | 'help'>): CurveLook {
  return { ...look, width: 1.8, dashes: dashes[place % dashes.length]!, tasks: [], tone: place % tones };
}

/** The curve of a layer, from 0 on. */
export function layerLook(layer: number): CurveLook {
  const name = text('charts.sharing.layer', { layer: layer + 1 });
  return neutralLook(layer, { entry: `layer ${layer}`, name, help: text('charts.sharing.toggle') });
}

/** The curve of a task, in its colour; `isStrong` where it is the one that the chart is about. */
export function taskLook(task: number, tasks: readonly ChartTask[], isStrong = false): CurveLook {
  return {
    entry: `of ${task}`,
    name: tasks[task]?.name ?? '',
    help: text('charts.sharing.toggle'),
    width: isStrong ? 2.6 : 1.6,
    dashes: null,
    tasks: [task],
  };
}

/** The curve of an expert: grey where all tasks may use it, else in its task's colour. */
export function expertLook({ owner, number }: Lane): CurveLook {
  const help = text('charts.sharing.toggle');
  const name = text(`charts.sharing.${owner === 'shared' ? 'expert' : 'ownExpert'}`, { number });
  if (owner === 'shared') return neutralLook(number - 1, { entry: `expert ${number}`, name, help });
  return {
    entry: `own ${number}`,
    name,
    help,
    width: 2.2,
    dashes: dashes[(number - 1) % dashes.length]!,
    tasks: owner,
  };
}
