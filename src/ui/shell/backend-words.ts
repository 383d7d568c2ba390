import type { Backend, BackendId } from '../../core/run/backend';
import { digits } from '../text/numbers';

import { say, text } from '../text/text';

/** From how many times as fast on, another backend is worth a remark of its own. */
const muchFaster = 2;

export const backendName = (id: BackendId): string => text(`shell.backend.${id}`);

const otherThan = (id: BackendId): BackendId => (id === 'cpu' ? 'webgl' : 'cpu');

/** What the badge says beside the name: how the other backend compares, or why it does not train; in a few words. */
export function badgeNote(backend: Backend): string {
  const { id, cause, ratio } = backend;
  const other = backendName(otherThan(id));
  if (ratio === null) return text(`shell.backend.note.${cause}`, { other });
  return ratio >= 1
    ? text('shell.backend.note.faster', { other, ratio: times(ratio) })
    : text('shell.backend.note.slower', { other, ratio: times(1 / ratio) });
}

/** Whether the user might want to know that the other backend is much faster. */
export function isMuchSlower({ ratio }: Backend): boolean {
  return ratio !== null && ratio <= 1 / muchFaster;
}

/** What trains, why, and what the other would have made; a sentence each. */
export function backendSentences(backend: Backend, visitBackend: BackendId | null): readonly string[] {
  const { id, cause, detail, ratio } = backend;
  const [name, other, device] = [backendName(id), backendName(otherThan(id)), shortDevice(backend.device)];
  const isOnCard = id === 'webgl' && device !== '';
  const first = text(isOnCard ? 'shell.backend.hintOn' : 'shell.backend.hint', { name, device });
  const sentences = [
    first,
    text(`shell.backend.why.${whyOf(backend, visitBackend)}`, { name, other, detail: say(detail), device }),
  ];
  if (ratio !== null) sentences.push(compared(ratio, other));
  else if (cause === 'asked') sentences.push(text(`shell.backend.untimed.${otherThan(id)}`));
  return sentences;
}

function whyOf(
  { cause, ratio }: Backend,
  visitBackend: BackendId | null,
): Backend['cause'] | 'visit' | 'close' {
  if (cause === 'asked' && visitBackend !== null) return 'visit';
  return cause === 'timed' && ratio !== null && ratio < 1 ? 'close' : cause;
}

function compared(ratio: number, other: string): string {
  return ratio >= 1
    ? text('shell.backend.faster', { other, ratio: times(ratio) })
    : text('shell.backend.slower', { other, ratio: times(1 / ratio) });
}

function times(ratio: number): string {
  return digits(ratio, ratio < 10 ? 1 : 0);
}

/** "NVIDIA GeForce RTX 3060": the name that a driver gives, without what surrounds it. */
function shortDevice(device: string): string {
  const inside = /^ANGLE \([^,]*, *(.+)\)$/i.exec(device)?.[1] ?? device;
  return inside
    .replace(/^Vulkan [\d.]+ \((.*)$/i, '$1')
    .replace(/ (Device|Direct3D|OpenGL|Metal Renderer)\b.*$/i, '')
    .replace(/^ANGLE Metal Renderer: /i, '')
    .replace(/ *[(,].*$/, '');
}
