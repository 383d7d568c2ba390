let isMade = false;
let waiting: (() => void)[] = [];

/** Says that the page stands in the document for the first time. */
export function sayPageMade(): void {
  isMade = true;
  const due = waiting;
  waiting = [];
  for (const act of due) act();
}

/**
 * A listener that hears of nothing before the page is made, and then of everything, in order: where the state moves
 * while React makes the page in slices, it begins again, all at once.
 */
export function oncePageIsMade<Message>(listen: (message: Message) => void): (message: Message) => void {
  return (message) => {
    if (isMade) listen(message);
    else waiting.push(() => listen(message));
  };
}
