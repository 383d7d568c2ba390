import { Suspense, useEffect } from 'react';
import type { TermId } from '../../core/terms';
import { onDemand } from '../parts/on-demand';
import { PanelBoundary } from '../parts/PanelBoundary';
import { useGuide } from '../store/guide';
import { watchPointed } from '../store/pointed';
import { withLaterTexts } from '../text/text';

const Tip = onDemand(() => import('./Tip').then((module) => module.Tip));
const TermTip = onDemand(async () => (await withLaterTexts(import('./TermTip'))).TermTip);

/** What is only a hint says nothing of its own failure. */
const silent = { isOpen: false, onClose: () => {} };

/** What the page says of what is pointed at; `onFollow` is where a click on a term leads, if anywhere. */
export function Tips({ onFollow }: { readonly onFollow?: (term: TermId | null) => void }) {
  useEffect(() => watchPointed(document, onFollow), [onFollow]);
  const pointed = useGuide((state) => state.pointed);
  if (pointed === null) return null;
  const { tip } = pointed.dataset;
  return (
    <PanelBoundary name="" dialog={silent}>
      <Suspense fallback={null}>
        {tip === undefined ? <TermTip of={pointed} /> : <Tip of={pointed} words={tip} />}
      </Suspense>
    </PanelBoundary>
  );
}
