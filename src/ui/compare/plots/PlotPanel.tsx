import { Select } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { type ReactNode, useMemo, useState } from 'react';
import { useChartInk } from '../../charts/view/chart-ink';
import { Panel } from '../../parts/Panel';
import { text } from '../../text/text';
import type { Results } from '../results';
import { BrushSliders } from './BrushSliders';
import { ChosenLine } from './ChosenLine';
import { FigureView } from './FigureView';
import { PictureMenu } from './PictureMenu';
import type { Brush } from './parallel-plot';
import type { Picture } from './picture';
import { picturesOf } from './pictures';
import classes from './plots.module.css';

interface Props {
  readonly results: Results;
  readonly selected: string | null;
  readonly onSelect: (link: string | null) => void;
  /** Those to choose from, where that is not all that fit the question. */
  readonly pictures?: readonly Picture[];
  readonly title?: string;
  /** What is said before there is a picture. */
  readonly none?: string;
  /** Under the picture. */
  readonly children?: ReactNode;
}

/** The picture that fits the question; a click on a point of it chooses its row, and the other way round. */
export function PlotPanel({ results, selected, onSelect, ...props }: Props) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const ink = useChartInk();
  const fitting = useMemo(
    () => (props.pictures === undefined ? picturesOf(results) : []),
    [props.pictures, results],
  );
  const pictures = props.pictures ?? fitting;
  const [wanted, setWanted] = useState<string | null>(null);
  const [brush, setBrush] = useState<Brush>([]);
  const picture = pictures.find(({ id }) => id === wanted) ?? pictures[0];
  const figure = useMemo(
    () => (picture === undefined || width === 0 ? null : picture.draw({ width, ink, selected, brush })),
    [picture, width, ink, selected, brush],
  );
  return (
    <Panel
      title={props.title ?? text('compare.plot.title')}
      className={classes.panel ?? ''}
      aside={
        picture === undefined ? null : (
          <span className={classes.tools}>
            {pictures.length > 1 ? (
              <Select
                size="xs"
                aria-label={text('compare.plot.measure')}
                data={pictures.map(({ id, title }) => ({ value: id, label: title }))}
                value={picture.id}
                onChange={setWanted}
              />
            ) : null}
            <PictureMenu picture={picture} />
          </span>
        )
      }
    >
      <div className={classes.picture} ref={ref}>
        {picture === undefined ? (
          <p className={classes.note}>{props.none ?? text('compare.plot.none')}</p>
        ) : null}
        {figure === null || picture === undefined ? null : (
          <FigureView figure={figure} name={picture.name} selected={selected} onSelect={onSelect} />
        )}
      </div>
      {picture === undefined ? null : <ChosenLine results={results} selected={selected} />}
      {picture?.axes === undefined ? null : (
        <BrushSliders axes={picture.axes} brush={brush} onBrush={setBrush} />
      )}
      {picture === undefined
        ? null
        : picture.notes.map((note) => (
            <p key={note} className={classes.note}>
              {note}
            </p>
          ))}
      {props.children}
    </Panel>
  );
}
