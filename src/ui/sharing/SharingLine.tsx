import { architectureOf } from '../../core/sharing';
import { useApp } from '../store/store';
import { say, text } from '../text/text';
import { SharingOptions } from './SharingOptions';
import { SizeLine } from './SizeLine';
import classes from './sharing.module.css';

/** Under the choice of how tasks share: its options, or else its sentence, and how large the network is. */
export function SharingLine() {
  const { id, title, summary, options } = architectureOf(useApp((state) => state.config.sharing.id));
  const hasTrunk = useApp((state) => state.config.trunk.length > 0);
  const noTrunk = id === 'hard' ? text('sharing.noTrunk') : text('sharing.noTrunkFor', { title: say(title) });
  const sentence = hasTrunk ? say(summary) : noTrunk;
  const hasOptions = hasTrunk && Object.keys(options).length > 0;
  return (
    <div className={classes.line}>
      {hasOptions ? <SharingOptions /> : <SentenceOf text={sentence} />}
      <SizeLine />
    </div>
  );
}

function SentenceOf(props: { readonly text: string }) {
  return (
    <p className={classes.sentence} title={props.text}>
      {props.text}
    </p>
  );
}
