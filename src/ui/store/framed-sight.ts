import type { Visibility } from './visibility';

/** The page in a frame is out of sight also where the page around it has scrolled it away. */
export function framedSight(page: Visibility & { readonly documentElement: Element }): Visibility {
  const listeners: (() => void)[] = [];
  let isAway = false;
  new IntersectionObserver((entries) => {
    const wasAway = isAway;
    isAway = entries.at(-1)?.isIntersecting === false;
    if (isAway !== wasAway) for (const listener of listeners) listener();
  }).observe(page.documentElement);
  return {
    get hidden() {
      return page.hidden || isAway;
    },
    addEventListener(type, listener) {
      page.addEventListener(type, listener);
      listeners.push(listener);
    },
  };
}
