import { type RefObject, useEffect, useState } from 'react';

/** So much of an element is to be in sight, for so long: who only scrolls past it starts nothing. */
const share = 0.6;
const stayMs = 500;

/** Whether somebody has stopped at an element. */
export function useSeenLong(element: RefObject<Element | null>): boolean {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        clearTimeout(timer);
        if (entry?.isIntersecting === true) timer = setTimeout(() => setSeen(true), stayMs);
        else setSeen(false);
      },
      { threshold: share },
    );
    if (element.current !== null) observer.observe(element.current);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [element]);
  return isSeen;
}
