import { Suspense } from 'react';
import { presets } from '../../core/config/presets';
import { onDemand } from '../parts/on-demand';
import { useGuide } from '../store/guide';
import { useApp } from '../store/store';
import { say, text } from '../text/text';
import { ClaimChecks } from './ClaimChecks';
import classes from './shell.module.css';

// Where it does not come, nobody is invited.
const Invitation = onDemand(() =>
  import('./Invitation').then(
    (module) => module.Invitation,
    () => () => null,
  ),
);

/**
 * What the chosen example claims, so that whoever looks can check it. A newcomer is invited in its place, as long as
 * the page is as it opened: there it covers nothing and moves nothing.
 */
export function ClaimBar() {
  const preset = useApp((state) => state.preset);
  const isInviting = useGuide((state) => state.isInviting);
  const isAsOpened = useApp((state) => state.loads === 0);
  const chosen = presets.find((candidate) => candidate.id === preset);
  if (chosen === undefined) return null;
  const hasInvitation = isInviting && isAsOpened;
  return (
    <div className={classes.claim}>
      <p data-behind={hasInvitation || undefined}>
        <strong>{text('shell.presets.claim')}</strong> {say(chosen.claim)}
        {chosen.note === undefined ? null : <span className={classes.note}> {say(chosen.note)}</span>}{' '}
        <ClaimChecks preset={chosen} />
      </p>
      {hasInvitation ? (
        <Suspense fallback={null}>
          <Invitation />
        </Suspense>
      ) : null}
    </div>
  );
}
