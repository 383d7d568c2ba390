import type { IconListCheck } from '@tabler/icons-react';
import classes from './ask.module.css';

export interface Card {
  readonly id: string;
  readonly Icon: typeof IconListCheck;
  readonly title: string;
  readonly hint: string;
  readonly isChosen: boolean;
  readonly choose: () => void;
}

/** What a page offers to ask, a card each; `isWide` where the hints are long. */
export function Cards(props: {
  readonly label: string;
  readonly cards: readonly Card[];
  readonly isWide?: boolean;
}) {
  return (
    <fieldset className={classes.cards} data-wide={props.isWide || undefined} aria-label={props.label}>
      {props.cards.map(({ id, Icon, title, hint, isChosen, choose }) => (
        <button key={id} type="button" className={classes.card} aria-pressed={isChosen} onClick={choose}>
          <Icon size={18} stroke={1.7} aria-hidden />
          <strong>{title}</strong>
          <span>{hint}</span>
        </button>
      ))}
    </fieldset>
  );
}
