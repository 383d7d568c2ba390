import { VisuallyHidden } from '@mantine/core';
import { pairsOf } from '../../core/analysis/gradient-history';
import { useApp } from '../store/store';
import { Term } from '../term/Term';
import { tip } from '../term/tip';
import { text } from '../text/text';
import classes from './compass.module.css';
import { dialsOf } from './geometry';
import { useCompass } from './useCompass';
import { compassSentence, degreesText } from './words';

/** Under the trunk, the compass in words. Read out by itself only when the run comes to rest. */
export function CompassLine() {
  const { gram, block, names } = useCompass();
  const isMoving = useApp(({ phase }) => phase === 'running');
  const sentence = compassSentence(gram, block, names);
  const dials = gram === null ? [] : dialsOf(gram);
  return (
    <div className={classes.line}>
      <span className={classes.sentence} data-compass-line title={sentence}>
        <Term id="conflict">{sentence}</Term>
      </span>
      <span {...tip(text('diagram.compass.beforeOptimizer'))} className={classes.note}>
        {text('diagram.compass.note')}
      </span>
      <VisuallyHidden component="p" role="status">
        {isMoving || gram === null || block !== null ? '' : sentence}
      </VisuallyHidden>
      {names.length < 3 ? null : (
        <VisuallyHidden component="ul">
          {pairsOf(names.length).map(([a, b], place) => (
            <li key={`${a} ${b}`}>
              {text('diagram.compass.pair', {
                first: names[a] ?? '',
                second: names[b] ?? '',
                angle: degreesText(dials[place]?.degrees ?? null),
              })}
            </li>
          ))}
        </VisuallyHidden>
      )}
    </div>
  );
}
