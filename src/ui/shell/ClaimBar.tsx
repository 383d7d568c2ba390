import { presets } from '../../core/config/presets';
import { useApp } from '../store/store';
import { say, text } from '../text/text';
import { ClaimChecks } from './ClaimChecks';
import classes from './shell.module.css';

/** What the chosen example claims, so that whoever looks can check it. */
export function ClaimBar() {
  const preset = useApp((state) => state.preset);
  const chosen = presets.find((candidate) => candidate.id === preset);
  if (chosen === undefined) return null;
  return (
    <p className={classes.claim}>
      <strong>{text('shell.presets.claim')}</strong> {say(chosen.claim)}
      {chosen.note === undefined ? null : <span className={classes.note}> {say(chosen.note)}</span>}{' '}
      <ClaimChecks preset={chosen} />
    </p>
  );
}
