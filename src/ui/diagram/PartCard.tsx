import { Portal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIsNarrow } from '../parts/use-narrow';
import { cardPlace } from './card-place';
import classes from './diagram.module.css';
import type { NetworkLayout } from './places';
import type { Target } from './targets';

/** What is told of a part: beside it, or on a phone at the page's bottom, where it hides none of the picture. */
export function PartCard(props: {
  readonly target: Target;
  readonly layout: NetworkLayout;
  readonly height: number;
  readonly children: ReactNode;
}) {
  const { target, layout, height, children } = props;
  if (useIsNarrow())
    return (
      <Portal>
        <div className={`${classes.card} ${classes.sheet}`} aria-hidden>
          {children}
        </div>
      </Portal>
    );
  return (
    <div className={classes.card} style={cardPlace(target, layout, height)} aria-hidden>
      {children}
    </div>
  );
}
