import type { FrameCommand } from '../../core/link/frame-command';
import type { ConsoleState, MtlConsole } from '../console/console';
import type { ConsoleSeries } from '../console/console-series';
import type { ConsoleVerdict } from '../console/console-verdict';

// What a frame and the page around it say to each other; docs/embed.md tells others.

const version = 1;

/** The last value of a curve. */
export interface LastNumber extends Omit<ConsoleSeries, 'steps' | 'values'> {
  readonly step: number;
  readonly value: number;
}

export type Told =
  | { readonly type: 'ready'; readonly tasks: readonly string[]; readonly link: string }
  | ({ readonly type: 'state' } & ConsoleState)
  | {
      readonly type: 'numbers';
      readonly step: number;
      readonly numbers: readonly LastNumber[];
      readonly verdict: ConsoleVerdict | null;
    }
  | { readonly type: 'history'; readonly series: readonly ConsoleSeries[] };

export type ParentMessage = { readonly from: 'mtl-playground'; readonly version: number } & Told;

export const messageOf = (told: Told): ParentMessage => ({ from: 'mtl-playground', version, ...told });

/** A message as browsers hand it over, as far as it says whose it is. */
export interface Received {
  readonly data: unknown;
  readonly origin: string;
  readonly source: unknown;
}

/** Whether the page around may command: only from the very origin that the address names, so that '*' hears alone. */
export function isFromParent({ origin, source }: Received, parent: unknown, trusted: string): boolean {
  return trusted !== '*' && origin === trusted && source === parent;
}

/** What is told of the curves: where each of them is. */
export function lastNumbers(series: readonly ConsoleSeries[]): LastNumber[] {
  return series.flatMap(({ steps, values, ...named }) => {
    const [step, value] = [steps.at(-1), values.at(-1)];
    return step === undefined || value === undefined ? [] : [{ ...named, step, value }];
  });
}

/** Does what the page around asks for. */
export function obey(command: FrameCommand, mtl: MtlConsole, tell: (told: Told) => void): void {
  switch (command.command) {
    case 'play':
    case 'pause':
    case 'reset':
      mtl[command.command]();
      return;
    case 'step':
      // A run that cannot go on says so in its state.
      mtl.step(command.count).catch(() => tell({ type: 'state', ...mtl.state() }));
      return;
    case 'history':
      tell({ type: 'history', series: mtl.history() });
      return;
    default:
      command satisfies never;
  }
}
