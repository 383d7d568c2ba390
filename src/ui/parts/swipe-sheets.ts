/** What theme/sheets.css makes sheets of. */
const sheets = '.mantine-Popover-dropdown, .mantine-Menu-dropdown';

/** So far a finger draws a sheet that is to go, in CSS pixels. */
const far = 70;

/** A sheet and where the finger that draws it began. */
interface Drag {
  readonly sheet: HTMLElement;
  readonly from: number;
  /** 0 until it is clear that the finger does not scroll. */
  by: number;
}

/** Sheets are drawn down and away by a finger; it does what Escape does, so that the focus goes where it should. */
export function swipeSheets(page: Document): void {
  let drag: Drag | null = null;
  const begin = ({ touches, target }: TouchEvent) => {
    const sheet = target instanceof Element ? target.closest<HTMLElement>(sheets) : null;
    const isPlain = target instanceof Element && target.closest('input, [role=slider], canvas') === null;
    const { position } = sheet === null ? { position: '' } : getComputedStyle(sheet);
    const isDrawn = sheet !== null && isPlain && position === 'fixed' && sheet.scrollTop <= 0;
    drag = isDrawn && touches.length === 1 ? { sheet, from: touches[0]!.clientY, by: 0 } : null;
  };
  const move = (event: TouchEvent) => {
    if (drag === null) return;
    const by = event.touches[0]!.clientY - drag.from;
    // Upwards it scrolls, and goes on doing so.
    if (by < 0 && drag.by === 0) drag = null;
    else if (by > 0 || drag.by > 0) {
      if (event.cancelable) event.preventDefault();
      drag.by = Math.max(0, by);
      drag.sheet.style.setProperty('--dragged', `${drag.by}px`);
    }
  };
  const end = () => {
    if (drag === null) return;
    const { sheet, by } = drag;
    drag = null;
    sheet.style.removeProperty('--dragged');
    if (by > far) sheet.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  };
  page.addEventListener('touchstart', begin, { passive: true });
  page.addEventListener('touchmove', move, { passive: false });
  page.addEventListener('touchend', end);
  page.addEventListener('touchcancel', end);
}
