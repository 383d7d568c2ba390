import { useTaskColor } from '../theme/task-colors';

/** A trunk with two heads, in the colours of the first two tasks. */
export function Logo({ size }: { readonly size: number }) {
  const color = useTaskColor();
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d="M4 12h6c4 0 4-6.5 8.5-6.5M10 12c4 0 4 6.5 8.5 6.5"
        fill="none"
        stroke="var(--ink)"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <circle cx="4" cy="12" r="2.4" fill="var(--ink)" />
      <circle cx="19.6" cy="5.5" r="3.1" fill={color(0)} />
      <circle cx="19.6" cy="18.5" r="3.1" fill={color(1)} />
    </svg>
  );
}
