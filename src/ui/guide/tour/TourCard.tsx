import { Button, CloseButton } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import { actions } from '../../store/actions';
import { meanConflict } from '../../store/means';
import { getState } from '../../store/store';
import { text } from '../../text/text';
import { type StepId, type TourStep, tourSteps } from './steps';
import classes from './tour.module.css';
import { endTour, enterStep, type Latched, setUp, useTour } from './tour-store';
import { focusIn, useAnchor } from './use-anchor';
import { isDone, useLook, useTourFinding } from './use-tour-finding';
import { findingText } from './words';

/** One step: what there is to see, what it waits for or came to, and the ways on; beside the part that it is about. */
export function TourCard({ step, place }: { readonly step: TourStep; readonly place: number }) {
  const { id } = step;
  const names = { title: useId(), text: useId() };
  const title = useRef<HTMLHeadingElement>(null);
  const settling = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { anchor, setCard, style } = useAnchor(step.anchor);
  const found = useTourFinding(step);
  useLook();
  useEffect(() => {
    const takeFocus = () => title.current?.focus({ preventScroll: true });
    // At once, or it would go to what is near the button that was pressed, and the page with it.
    takeFocus();
    // The help that it may have been begun from closes first, and gives the focus back.
    settling.current = setTimeout(takeFocus, 60);
    return () => clearTimeout(settling.current);
  }, []);
  const isLast = place === tourSteps.length - 1;
  return (
    <section
      ref={setCard}
      className={classes.card}
      style={style}
      role="dialog"
      data-tour={id}
      aria-labelledby={names.title}
      aria-describedby={names.text}
    >
      <div className={classes.head}>
        <p className={classes.place}>{text('tour.of', { step: place + 1, steps: tourSteps.length })}</p>
        <CloseButton size={26} aria-label={text('tour.end')} onClick={() => endTour(true)} />
      </div>
      <h2 ref={title} id={names.title} tabIndex={-1}>
        {text(`tour.${id}.title`)}
      </h2>
      <p id={names.text}>{text(`tour.${id}.text`)}</p>
      <FoundLine id={id} found={found} />
      <div className={classes.acts}>
        {found === null ? (
          <Button size="xs" variant="default" onClick={setUp}>
            {text('tour.again')}
          </Button>
        ) : null}
        {id === 'widen' && found?.finding.code === 'waiting' ? (
          <Button size="xs" variant="default" onClick={() => actions.configure({ trunk: [8] })}>
            {text('tour.widen.act')}
          </Button>
        ) : null}
        {isByReader(id) && found?.finding.code === 'waiting' ? (
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              clearTimeout(settling.current);
              focusIn(anchor);
            }}
          >
            {text('tour.goTo')}
          </Button>
        ) : null}
      </div>
      <footer>
        <Button size="xs" variant="subtle" disabled={place === 0} onClick={() => enterStep(place - 1)}>
          {text('tour.back')}
        </Button>
        {isLast ? (
          <>
            <Button size="xs" variant="default" onClick={() => endTour(false)}>
              {text('tour.keep')}
            </Button>
            <Button size="xs" onClick={() => endTour(true)}>
              {text('tour.restore')}
            </Button>
          </>
        ) : (
          <Button
            size="xs"
            variant={isDone(found?.finding) ? 'filled' : 'default'}
            onClick={() => enterStep(place + 1)}
          >
            {text('tour.next')}
          </Button>
        )}
      </footer>
    </section>
  );
}

const isByReader = (id: StepId) => id === 'units' || id === 'widen' || id === 'method' || id === 'table';

/** Said politely, and only when it is another: it waits, or it stands as it was found. */
function FoundLine({ id, found }: { readonly id: StepId; readonly found: Latched | null }) {
  const before = useTour((state) => {
    const past = id === 'widen' ? state.found.conflict : state.found.scales;
    return past?.finding.gain;
  });
  return (
    <p className={classes.found} role="status" data-done={isDone(found?.finding) || undefined}>
      {found === null
        ? text('tour.elsewhere')
        : findingText(id, found, { before, conflicts: meanConflict(getState()) })}
    </p>
  );
}
