/** Something that is done at once when it is first asked for, and then at most once in every `gapMs`. */
export interface Throttled {
  /** Asks for it: now, or when the gap is over. */
  call(): void;
  /** Does now what waits for the gap to end, if anything does. */
  flush(): void;
  cancel(): void;
}

export function throttle(gapMs: number, action: () => void): Throttled {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWanted = false;

  function act(): void {
    isWanted = false;
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      if (isWanted) act();
    }, gapMs);
    action();
  }

  return {
    call() {
      if (timer === undefined) act();
      else isWanted = true;
    },
    flush() {
      if (isWanted) act();
    },
    cancel() {
      isWanted = false;
    },
  };
}
