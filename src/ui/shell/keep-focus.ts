/** What the Tab key stops at. */
const stops =
  'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex="0"]';

/** What is deleted goes at once, or when a database has let go of it. */
const checksMs = [0, 60, 300];

/** What lies over the page, and closes. */
const front = '[role=dialog], [role=menu]';

/**
 * The focus never gets lost: where what has it is deleted by a key or a click, it goes to what the Tab key would have
 * stopped at next, among what is nearest; what has come in its place is near too. The page stands still for who points.
 * Where a dialog has closed it goes back to what had it before. The library's dialogs see to that by themselves, but not the
 * first time of one that is made open, as all are whose code comes when they are asked for (`useFocusReturn` in @mantine/hooks
 * 9.5.2 notes nothing when it is first called).
 */
export function keepFocus(document: Document): () => void {
  let path: readonly Element[] = [];
  let order: readonly HTMLElement[] = [];
  let behind: HTMLElement | null = null;
  const note = (event: FocusEvent) => {
    const target = event.target as HTMLElement;
    path = ancestors(target);
    if (target.closest(`${front}, [data-portal]`) === null) behind = target;
    order = [...document.querySelectorAll<HTMLElement>(stops)];
  };
  const check = (isPointing: boolean) => {
    const [last] = path;
    if (last === undefined || last.isConnected || document.activeElement !== document.body) return;
    const closed = path.find((each) => each.matches(front));
    if (closed?.isConnected === false && behind?.isConnected && isVisible(behind))
      return behind.focus({ preventScroll: true });
    const place = order.indexOf(last as HTMLElement);
    const near = [...order.slice(place + 1), ...order.slice(0, Math.max(0, place)).reverse()];
    for (const around of path.filter((each) => each.isConnected)) {
      const stopsIn = [...around.querySelectorAll<HTMLElement>(stops)].filter(isVisible);
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

/** Safari before 17.4 has no `checkVisibility`, and of what is not drawn no boxes either. */
function isVisible(element: HTMLElement): boolean {
  return element.checkVisibility?.() ?? element.getClientRects().length > 0;
}

function ancestors(element: Element): readonly Element[] {
  const all: Element[] = [];
  for (let each: Element | null = element; each !== null; each = each.parentElement) all.push(each);
  return all;
}
