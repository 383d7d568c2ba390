import type { Voice } from './tones';

const volume = 0.15;
/** Of silence between two curves, in seconds. */
const pause = 0.35;
/** A step of the volume clicks; one that takes so long, in seconds, does not. */
const soft = 0.02;

/** Plays curves one after the other, and says as each begins which it is. Gives what ends it before its end. */
export function play(
  voices: readonly Voice[],
  onVoice: (name: string) => void,
  onEnd: () => void,
): () => void {
  const context = new AudioContext();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    if (context.state !== 'closed') void context.close();
  };
  const next = (place: number) => {
    const voice = voices[place];
    if (voice === undefined) {
      stop();
      onEnd();
      return;
    }
    onVoice(voice.name);
    sound(context, voice);
    timer = setTimeout(() => next(place + 1), (voice.seconds + pause) * 1000);
  };
  next(0);
  return stop;
}

function sound(context: AudioContext, { tones, seconds }: Voice): void {
  const start = context.currentTime + soft;
  const pitch = context.createOscillator();
  const level = context.createGain();
  const side = context.createStereoPanner();
  pitch.type = 'triangle';
  level.gain.setValueAtTime(0, context.currentTime);
  let isHeard = false;
  for (const { at, frequency, pan } of tones) {
    const time = start + at;
    side.pan.linearRampToValueAtTime(pan, time);
    if (frequency !== null) {
      if (isHeard) pitch.frequency.linearRampToValueAtTime(frequency, time);
      else pitch.frequency.setValueAtTime(frequency, time);
    }
    if (isHeard !== (frequency !== null)) level.gain.setTargetAtTime(isHeard ? 0 : volume, time, soft / 3);
    isHeard = frequency !== null;
  }
  const end = start + (tones.at(-1)?.at ?? seconds);
  level.gain.setTargetAtTime(0, end, soft / 3);
  pitch.connect(level).connect(side).connect(context.destination);
  pitch.start(start);
  pitch.stop(end + soft * 2);
}
