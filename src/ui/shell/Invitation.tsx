import { Button } from '@mantine/core';
import { endInvitation, setTouring } from '../store/guide';
import { text } from '../text/text';
import classes from './invitation.module.css';

/** One line and two buttons for whoever comes for the first time; the run goes on, and so does the keyboard. */
export function Invitation() {
  return (
    <section className={classes.invitation} aria-label={text('guide.invitation.label')}>
      <strong>{text('guide.invitation.question')}</strong>
      <div className={classes.buttons}>
        <Button size="xs" onClick={() => answer(() => setTouring(true))}>
          {text('guide.invitation.show')}
        </Button>
        <Button size="xs" variant="default" onClick={() => answer(focusModel)}>
          {text('guide.invitation.play')}
        </Button>
      </div>
    </section>
  );
}

function answer(act: () => void): void {
  endInvitation();
  act();
}

/** The buttons go, and what has the keyboard stays on the page. */
function focusModel(): void {
  document.getElementById('model')?.focus({ preventScroll: true });
}
