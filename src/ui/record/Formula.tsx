import { useEffect, useLayoutEffect, useRef, useState } from 'react';
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
    <div className={classes.display}>
      {linesOf(tex).map((line) => (
        <Line key={line} tex={line} isDisplay katex={katex} />
      ))}
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
