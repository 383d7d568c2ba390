import { memo } from 'react';
import { shownEpoch, shownStep } from '../store/shown-step';
import { useApp } from '../store/store';
import { aboutTerm } from '../term/Term';
import { tip } from '../term/tip';
import { digits } from '../text/numbers';
import { text } from '../text/text';
import classes from './transport.module.css';

/** Where the run is, in numbers that keep their places. */
export function Readouts() {
  return (
    <dl className={classes.readouts}>
      <StepReadout />
      <EpochReadout />
      <RateReadout />
      <ParametersReadout />
    </dl>
  );
}

const terms = { step: 'step', epoch: 'epoch', rate: 'step', parameters: 'parameter' } as const;

const Readout = memo(function Readout(props: {
  readonly name: 'step' | 'epoch' | 'rate' | 'parameters';
  readonly hint: string;
  readonly value: string;
}) {
  return (
    <div
      {...tip(props.hint)}
      className={classes.readout}
      data-readout={props.name}
      {...aboutTerm(terms[props.name])}
    >
      <dt>{text(`shell.transport.readouts.${props.name}`)}</dt>
      <dd>{props.value}</dd>
    </div>
  );
});

function StepReadout() {
  const step = useApp(shownStep);
  return <Readout name="step" hint={text('shell.transport.readouts.stepHint')} value={digits(step, 0)} />;
}

function EpochReadout() {
  const epoch = useApp(shownEpoch);
  const value = epoch < 1000 ? digits(epoch, 1) : digits(epoch, 0);
  return <Readout name="epoch" hint={text('shell.transport.readouts.epochHint')} value={value} />;
}

function RateReadout() {
  const rate = useApp((state) => (state.phase === 'running' ? Math.round(state.stepsPerSecond) : null));
  const value = rate === null ? '–' : digits(rate, 0);
  return <Readout name="rate" hint={text('shell.transport.readouts.rateHint')} value={value} />;
}

function ParametersReadout() {
  const shared = useApp((state) => state.ready?.size.shared ?? null);
  const own = useApp((state) => state.ready?.size.own ?? null);
  const isKnown = shared !== null && own !== null;
  const hint = text('shell.transport.readouts.parametersHint', {
    shared: isKnown ? digits(shared, 0) : '–',
    own: isKnown ? digits(own, 0) : '–',
  });
  return <Readout name="parameters" hint={hint} value={isKnown ? digits(shared + own, 0) : '–'} />;
}
