import { presets } from '../../core/config/presets';
import type { Config, TaskConfig } from '../../core/config/schema';
import type { EmbedView } from '../store/embed-address';
import type { TextKey } from '../text/text';

/** One of the runs that a small playground offers. */
export interface Trial {
  readonly label: TextKey;
  readonly config: Config;
}

/** A small playground: what it asks, the runs that answer, and what is seen of them. */
export interface Play {
  readonly title: TextKey;
  readonly views: readonly EmbedView[];
  readonly trials: readonly Trial[];
}

export type Piece =
  | { readonly heading: TextKey }
  | { readonly text: TextKey }
  | { readonly formula: string }
  | { readonly play: Play }
  | { readonly links: readonly (readonly [href: string, label: TextKey])[] };

export interface Chapter {
  /** Stable: it stands in addresses, `#learn/shared`. */
  readonly id: string;
  readonly title: TextKey;
  readonly pieces: readonly Piece[];
}

/** The configuration of a preset, with changes of the whole and of each task. */
export function presetWith(
  id: string,
  changes: Partial<Config> = {},
  ofTask: (task: TaskConfig, index: number) => Partial<TaskConfig> = () => ({}),
): Config {
  const { config } = presets.find((preset) => preset.id === id)!;
  const tasks = config.tasks.map((task, index) => ({ ...task, ...ofTask(task, index) }));
  return { ...config, ...changes, tasks };
}
