import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { text } from '../text/text';
import classes from './explanation.module.css';
import { linesOf } from './tex';

type Katex = typeof import('./katex');

let loaded: Katex | null = null;
let loading: Promise<Katex> | null = null;

function load(): Promise<Katex> {
  loading ??= import('./katex').then(
    (katex) => {
      loaded = katex;
      return katex;
    },
    (error: unknown) => {
      // Asked for again by the next formula.
      loading = null;
      throw error;
    },
  );
  return loading;
}

/**
 * A formula in TeX, set by KaTeX, which is loaded with the first one; until then, and where it cannot be loaded, the
 * TeX itself. In a line of text, or on lines of its own, which break where the formula has a \qquad.
 */
export function Formula({ tex, isDisplay = false }: { readonly tex: string; readonly isDisplay?: boolean }) {
  const [katex, setKatex] = useState(loaded);
  useEffect(() => {
    if (katex !== null) return;
    load().then(setKatex, (error: unknown) => console.warn('formulas stay in TeX', error));
  }, [katex]);
  if (!isDisplay) return <Line tex={tex} isDisplay={false} katex={katex} />;
  return (
    <Lines tex={tex}>
      {linesOf(tex).map((line) => (
        <Line key={line} tex={line} isDisplay katex={katex} />
      ))}
    </Lines>
  );
}

/** Reached by the Tab key where it is too wide for its place, so that the arrow keys move it. */
function Lines({ tex, children }: { readonly tex: string; readonly children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  const [isWide, setWide] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another formula has another width.
  useEffect(() => {
    const lines = ref.current;
    if (lines === null) return;
    const sizes = new ResizeObserver(() => setWide(lines.scrollWidth > lines.clientWidth));
    for (const each of [lines, ...lines.children]) sizes.observe(each);
    return () => sizes.disconnect();
  }, [tex, children]);
  return (
    <div
      ref={ref}
      className={classes.display}
      {...(isWide ? { tabIndex: 0, role: 'group', 'aria-label': text('explanation.formula') } : {})}
    >
      {children}
    </div>
  );
}

function Line(props: { readonly tex: string; readonly isDisplay: boolean; readonly katex: Katex | null }) {
  const { tex, isDisplay, katex } = props;
  const ref = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (katex !== null && ref.current !== null) katex.renderFormula(tex, ref.current, isDisplay);
  }, [tex, isDisplay, katex]);
  // Two elements by their keys: React may not touch the one that KaTeX has filled.
  return katex === null ? (
    <code key="tex" className={classes.tex}>
      {tex}
    </code>
  ) : (
    <span key="set" ref={ref} className={classes.line} />
  );
}
