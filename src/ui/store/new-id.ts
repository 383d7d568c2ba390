/** A name for something that is kept, which no other tab or browser gives. It is of no consequence for any number. */
export function newId(): string {
  const parts = crypto.getRandomValues(new Uint32Array(3));
  return [...parts].map((part) => part.toString(36)).join('-');
}
