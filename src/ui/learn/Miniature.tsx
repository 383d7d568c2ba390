import { Button, SegmentedControl, useComputedColorScheme } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { IconPlayerPlayFilled, IconPlayerStopFilled } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { embeddedAddress } from '../embed/frame-code';
import { startOptions } from '../store/chart-options';
import { useLanguage } from '../text/language';
import { text } from '../text/text';
import type { Play } from './chapter';
import classes from './learn.module.css';
import { Outcomes } from './Outcomes';
import { TasksPicture } from './TasksPicture';
import { useFrameNews } from './use-frame-news';
import { useSeenLong } from './use-seen-long';

interface Props {
  readonly play: Play;
  /** One of a chapter trains at a time; the others stand as pictures. */
  readonly isLive: boolean;
  readonly onLive: (isLive: boolean) => void;
}

/** A small playground in a text: a frame of this very page, which trains while it is the live one, and what came of it. */
export function Miniature({ play, isLive, onLive }: Props) {
  const [chosen, setChosen] = useState(0);
  const frame = useRef<HTMLIFrameElement>(null);
  const { results, isAtRest } = useFrameNews(frame, chosen);
  const isCalm = useReducedMotion();
  const box = useRef<HTMLDivElement>(null);
  const hasResult = results.has(chosen);
  const seenLong = useSeenLong(box);
  // What has its answer does not begin again by itself, and nobody is surprised who asked for calm.
  const starts = seenLong && !hasResult && !isCalm;
  const start = useRef(onLive);
  start.current = onLive;
  useEffect(() => {
    if (starts) start.current(true);
  }, [starts]);
  const title = text(play.title);
  return (
    <figure className={classes.figure}>
      <figcaption>{title}</figcaption>
      <div className={classes.choice}>
        {play.trials.length < 2 ? null : (
          <SegmentedControl
            size="xs"
            aria-label={text('learn.choose')}
            value={`${chosen}`}
            data={play.trials.map(({ label }, index) => ({ value: `${index}`, label: text(label) }))}
            onChange={(value) => {
              setChosen(Number(value));
              onLive(true);
            }}
          />
        )}
        <Button
          size="xs"
          variant="default"
          leftSection={isLive ? <IconPlayerStopFilled size={13} /> : <IconPlayerPlayFilled size={13} />}
          onClick={() => onLive(!isLive)}
        >
          {text(isLive ? 'learn.stop' : hasResult ? 'learn.again' : 'learn.play')}
        </Button>
      </div>
      <div ref={box} className={classes.frame}>
        {isLive ? (
          <LiveFrame ref={frame} play={play} chosen={chosen} title={title} />
        ) : (
          <TasksPicture config={play.trials[chosen]!.config} isCalm={isCalm === true} />
        )}
      </div>
      <Outcomes play={play} results={results} spoken={isLive && !isAtRest ? null : chosen} />
    </figure>
  );
}

function LiveFrame(props: {
  readonly ref: React.Ref<HTMLIFrameElement>;
  readonly play: Play;
  readonly chosen: number;
  readonly title: string;
}) {
  const { ref, play, chosen, title } = props;
  const theme = useComputedColorScheme('light');
  const language = useLanguage();
  const { config } = play.trials[chosen]!;
  const { href, origin } = window.location;
  const embed = { views: play.views, controls: [], theme, autoplay: true, messages: origin };
  // On the processor, whose numbers are the same for everybody who reads this.
  const address = embeddedAddress(href, { embed, language }, { config, charts: startOptions }, 'cpu');
  return <iframe ref={ref} key={address} src={address} title={text('learn.frame', { title })} />;
}
