import { useStore } from 'zustand';
import { useExperiment } from '../store/experiment/experiment-store';
import { pageStore } from '../store/page-store';
import { text } from '../text/text';
import classes from './shell.module.css';

/** While a comparison trains behind another page: how far it is, and the way to it. */
export function ComparingSign() {
  const isTraining = useExperiment(({ phase }) => phase === 'preparing' || phase === 'running');
  // In whole percent, so that it is not drawn anew at every step.
  const share = useExperiment(({ progress }) => Math.floor(100 * progress.share));
  const isTransfer = useExperiment(({ experiment }) => experiment?.question.kind === 'transfer');
  const href = useStore(pageStore, ({ hashes }) => (isTransfer ? hashes.transfer : hashes.compare));
  if (!isTraining) return null;
  return (
    <a className={classes.comparing} href={href} title={text('compare.run.signHint')}>
      <i style={{ '--share': `${share}%` } as React.CSSProperties} aria-hidden />
      <span>{text('compare.run.sign', { share })}</span>
    </a>
  );
}
