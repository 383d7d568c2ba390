/**
 * A ref that puts the focus on an element when it comes into an open dialog, whose own focus goes to what was there
 * when it opened. Not an arrow function in the element: a new one every time would take the focus every time.
 */
export function focusOnMount(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}
