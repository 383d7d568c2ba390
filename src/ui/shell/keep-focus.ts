/** What the Tab key stops at. */
const stops =
  'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex="0"]';

/** What is deleted goes at once, or when a database has let go of it. */
const checksMs = [0, 60, 300];

/**
 * The focus never gets lost: where what has it is deleted by a key or a click, it goes to what the Tab key would have
 * stopped at next, among what is nearest; what has come in its place is near too. The page stands still for who points.
 */
export function keepFocus(document: Document): () => void {
  let path: readonly Element[] = [];
  let order: readonly HTMLElement[] = [];
  const note = (event: FocusEvent) => {
    path = ancestors(event.target as Element);
    order = [...document.querySelectorAll<HTMLElement>(stops)];
  };
  const check = (isPointing: boolean) => {
    const [last] = path;
    if (last === undefined || last.isConnected || document.activeElement !== document.body) return;
    const place = order.indexOf(last as HTMLElement);
    const near = [...order.slice(place + 1), ...order.slice(0, Math.max(0, place)).reverse()];
    for (const around of path.filter((each) => each.isConnected)) {
      const stopsIn = [...around.querySelectorAll<HTMLElement>(stops)].filter((each) =>
        each.checkVisibility(),
      );
      const next = near.find((each) => stopsIn.includes(each)) ?? stopsIn[0];
      if (next !== undefined) return next.focus({ preventScroll: isPointing });
    }
  };
  const checkSoon = (event: UIEvent) => {
    // A key's click has no count.
    const isPointing = event.type === 'click' && event.detail > 0;
    for (const ms of checksMs) setTimeout(check, ms, isPointing);
  };
  document.addEventListener('focusin', note);
  document.addEventListener('click', checkSoon);
  document.addEventListener('keydown', checkSoon);
  return () => {
    document.removeEventListener('focusin', note);
    document.removeEventListener('click', checkSoon);
    document.removeEventListener('keydown', checkSoon);
  };
}

function ancestors(element: Element): readonly Element[] {
  const all: Element[] = [];
  for (let each: Element | null = element; each !== null; each = each.parentElement) all.push(each);
  return all;
}
