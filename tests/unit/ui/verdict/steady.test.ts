import { describe, expect, it } from 'vitest';
import { steadied, unsaid } from '../../../../src/ui/verdict/steady';

/** The sentence shown after each of `said`, judged every 10 steps. */
function shownAfter(said: readonly string[]): string[] {
  let steady = steadied(unsaid, 'helps', 0, false);
  return said.map((sentence, i) => {
    steady = steadied(steady, sentence, 10 * (i + 1), false);
    return steady.shown;
  });
}

describe('a steady sentence', () => {
  it('changes when three judgements in a row agree', () => {
    expect(shownAfter(['costs', 'costs', 'costs'])).toEqual(['helps', 'helps', 'costs']);
  });

  it('stays when the words waver', () => {
    const wavering = ['costs', 'helps', 'costs', 'costs', 'helps', 'costs'];
    expect(shownAfter(wavering)).toEqual(wavering.map(() => 'helps'));
  });

  it('counts a judgement once, however often the page draws itself', () => {
    let steady = steadied(unsaid, 'helps', 0, false);
    for (let i = 0; i < 5; i++) steady = steadied(steady, 'costs', 10, false);
    expect(steady.shown).toBe('helps');
    expect(steadied(steady, 'costs', 10, false)).toBe(steady);
  });

  it('speaks at once where nothing was said, and when a run starts over', () => {
    expect(steadied(unsaid, 'early', 0, false).shown).toBe('early');
    expect(steadied(steadied(unsaid, 'early', 0, true), 'helps', 10, true).shown).toBe('helps');
    expect(steadied(steadied(unsaid, 'helps', 500, false), 'even', 100, false).shown).toBe('even');
  });
});
