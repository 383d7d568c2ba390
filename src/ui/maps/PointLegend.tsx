import { text } from '../text/text';
import classes from './maps.module.css';

export interface ShownPoints {
  readonly train: boolean;
  readonly test: boolean;
}

/** Which points the maps show: discs to train on, rings to test. */
export function PointLegend(props: {
  readonly shown: ShownPoints;
  readonly onChange: (shown: ShownPoints) => void;
}) {
  const { shown, onChange } = props;
  return (
    <fieldset className={classes.legend} aria-label={text('diagram.outputs.points')}>
      {(['train', 'test'] as const).map((side) => (
        <button
          key={side}
          type="button"
          aria-pressed={shown[side]}
          title={text(`diagram.outputs.pointsHint.${side}`)}
          onClick={() => onChange({ ...shown, [side]: !shown[side] })}
        >
          <i className={classes.mark} data-side={side} aria-hidden />
          {text(`diagram.outputs.${side}`)}
        </button>
      ))}
    </fieldset>
  );
}
