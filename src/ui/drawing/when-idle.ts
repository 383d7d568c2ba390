/** Acts when the page has nothing more urgent to do, in two seconds at the latest; what is returned calls it off. */
export function whenIdle(act: () => void): () => void {
  // Not every browser says when it is idle.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act, 200);
    return () => clearTimeout(timer);
  }
  const callback = requestIdleCallback(act, { timeout: 2000 });
  return () => cancelIdleCallback(callback);
}
