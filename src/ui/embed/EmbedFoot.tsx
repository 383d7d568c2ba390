import { IconExternalLink, IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import { IconButton } from '../controls/IconButton';
import { linkTo } from '../shell/link';
import { actions } from '../store/actions';
import { useApp } from '../store/store';
import { useCalm, useFinding } from '../store/useCalm';
import { useTaskNames } from '../store/useTargets';
import { countText } from '../text/numbers';
import { text } from '../text/text';
import { findingWords } from '../verdict/sentence';
import classes from './embed.module.css';

/** The last line: play and pause, what comes of the run, and the way to the whole page with the same configuration. */
export function EmbedFoot(props: { readonly hasPlay: boolean; readonly hasVerdict: boolean }) {
  const config = useApp((state) => state.config);
  const charts = useApp((state) => state.charts);
  const step = useCalm((state) => state.step);
  return (
    <footer className={classes.foot}>
      {props.hasPlay ? <PlayButton /> : null}
      <span className={classes.step}>{text('embed.step', { step: countText(step) })}</span>
      {props.hasVerdict ? <Finding /> : <span className={classes.finding} />}
      <a href={linkTo({ config, charts }, null)} target="_blank" rel="noreferrer">
        {text('embed.whole')}
        <IconExternalLink size={13} aria-hidden />
      </a>
    </footer>
  );
}

function PlayButton() {
  const isRunning = useApp((state) => state.playing && state.phase !== 'failed');
  return (
    <IconButton
      label={text(isRunning ? 'shell.transport.pause' : 'shell.transport.play')}
      size={28}
      radius="xl"
      variant="filled"
      onClick={() => actions.toggle()}
    >
      {isRunning ? <IconPlayerPauseFilled size={14} /> : <IconPlayerPlayFilled size={14} />}
    </IconButton>
  );
}

/** Where no view says it, this line does: results are never hidden. */
function Finding() {
  const names = useTaskNames();
  const verdict = useFinding((finding) => finding.verdict);
  const fault = useApp((state) => state.fault);
  const isCompared = useApp(({ config }) => config.baseline && config.tasks.length > 1);
  return (
    <span className={classes.finding} role="status">
      {isCompared ? findingWords(verdict, names, fault) : text('verdict.sentence.nothing')}
    </span>
  );
}
