import type { ReactNode } from 'react';

/**
 * A number that stands at the right or in the middle of its place. It is made anew with each value: text that changed
 * would count as moved by all that its width does.
 */
export function Figure({ value, children }: { readonly value: string; readonly children?: ReactNode }) {
  return <span key={value}>{children ?? value}</span>;
}
