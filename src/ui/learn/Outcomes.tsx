import { VisuallyHidden } from '@mantine/core';
import { grammar } from '../text/language';
import { text } from '../text/text';
import type { Play } from './chapter';
import classes from './learn.module.css';
import { type Result, resultWords } from './result-words';

/** What each run of a small playground came to, one line each; read out is the one that has come to rest. */
export function Outcomes(props: {
  readonly play: Play;
  readonly results: ReadonlyMap<number, Result>;
  /** The run to read out; null while it moves. */
  readonly spoken: number | null;
}) {
  const { play, results, spoken } = props;
  const lineOf = (place: number) => {
    const result = results.get(place);
    if (result === undefined) return '';
    return text('learn.result.line', {
      trial: text(play.trials[place]!.label),
      words: resultWords(result),
    });
  };
  const places = play.trials.map((_, place) => place).filter((place) => results.has(place));
  return (
    <section
      className={classes.outcomes}
      aria-label={grammar().clauses([text('learn.results'), text(play.title)])}
    >
      <ul>
        {places.map((place) => (
          <li key={place} data-trial={place}>
            {lineOf(place)}
          </li>
        ))}
      </ul>
      <p className={classes.how}>{text(places.length === 0 ? 'learn.result.none' : 'learn.result.how')}</p>
      <VisuallyHidden component="p" role="status">
        {spoken === null ? '' : lineOf(spoken)}
      </VisuallyHidden>
    </section>
  );
}
