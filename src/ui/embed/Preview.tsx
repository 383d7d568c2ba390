import { useElementSize } from '@mantine/hooks';
import { text } from '../text/text';
import classes from './dialog.module.css';

/** The frame as it will be, made smaller where the dialog is too narrow for it. */
export function Preview(props: {
  readonly address: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
}) {
  const { address, title, width, height } = props;
  const { ref, width: room } = useElementSize<HTMLDivElement>();
  const scale = Math.min(1, room / width);
  return (
    <section ref={ref} aria-label={text('embed.preview')} className={classes.preview}>
      {room === 0 ? null : (
        <div style={{ height: height * scale }}>
          <iframe
            // Another address is another frame: one that goes to it would be one more step for Back.
            key={address}
            src={address}
            title={title}
            style={{ width, height, transform: `scale(${scale})` }}
          />
        </div>
      )}
    </section>
  );
}
