import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import { MarkView } from './MarkView';
import { type Figure, isEcho, linkOf, type Point } from './mark';
import { nextPick, pickAt } from './picking';
import classes from './plots.module.css';

interface Props {
  readonly figure: Figure;
  readonly name: string;
  readonly selected: string | null;
  readonly onSelect: (link: string | null) => void;
}

/**
 * A picture on the page. What stands for a variant is a button; all of them are one stop of the Tab key, the arrow keys
 * go from one to the next.
 */
export function FigureView({ figure, name, selected, onSelect }: Props) {
  const group = useRef<SVGSVGElement>(null);
  const buttons = figure.marks.flatMap((mark, place) =>
    linkOf(mark) !== undefined && !isEcho(mark) ? [place] : [],
  );
  const chosen = buttons.find((place) => linkOf(figure.marks[place]!) === selected);
  const stop = chosen ?? buttons[0];
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    const all = [...(group.current?.querySelectorAll<SVGElement>('[role=button]') ?? [])];
    const at = all.indexOf(document.activeElement as unknown as SVGElement);
    if (at < 0) return;
    const next = nextPick(
      buttons.map((place) => figure.marks[place]!),
      at,
      event.key,
    );
    if (next === null) return;
    event.preventDefault();
    all[next]!.focus();
  };
  // A key that clicks, or a screen reader, has no place.
  const onPick = (own: string, event?: MouseEvent) => {
    const isPlaced = event !== undefined && event.detail > 0;
    const link = (isPlaced ? pickAt(figure.marks, placeOf(event, group.current!, figure)) : own) ?? own;
    onSelect(link === selected ? null : link);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture is no fieldset
    <svg
      ref={group}
      className={classes.figure}
      role="group"
      aria-label={name}
      width={figure.width}
      height={figure.height}
      viewBox={`0 0 ${figure.width} ${figure.height}`}
      onKeyDown={onKeyDown}
    >
      {figure.marks.map((mark, place) => (
        <MarkView
          // biome-ignore lint/suspicious/noArrayIndexKey: a shape is its place in the list
          key={place}
          mark={mark}
          isStop={place === stop}
          isChosen={selected !== null && linkOf(mark) === selected}
          onPick={onPick}
        />
      ))}
    </svg>
  );
}

/** Where a click is in a picture, which the page may have made narrower. */
function placeOf({ clientX, clientY }: MouseEvent, svg: SVGSVGElement, { width }: Figure): Point {
  const box = svg.getBoundingClientRect();
  const scale = width / box.width;
  return [(clientX - box.left) * scale, (clientY - box.top) * scale];
}
