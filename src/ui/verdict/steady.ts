/** What is shown, and what has been about to replace it for how many judgements. */
export interface Steady {
  readonly shown: string;
  readonly next: string;
  readonly times: number;
  readonly step: number;
}

/** Judgements in a row that must agree before another sentence is shown. */
const patience = 3;

export const unsaid: Steady = { shown: '', next: '', times: 0, step: -1 };

/**
 * Takes in the sentence that the judgement at `step` calls for. A gain that wavers around a limit would change the
 * words several times a second; so a new sentence waits until three judgements in a row agree on it. Where nothing
 * was said yet (`isOpen`), and when a run starts over, it is shown at once.
 */
export function steadied(before: Steady, sentence: string, step: number, isOpen: boolean): Steady {
  if (before.step === step && before.next === sentence) return before;
  const times = before.next === sentence ? before.times + 1 : 1;
  const isDue = isOpen || step < before.step || before.shown === '' || times >= patience;
  return { shown: isDue ? sentence : before.shown, next: sentence, times, step };
}
