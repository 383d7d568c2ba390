import { Suspense, useEffect } from 'react';
import type { TermId } from '../../core/terms';
import { onDemand } from '../parts/on-demand';
import { PanelBoundary } from '../parts/PanelBoundary';
import { useGuide } from '../store/guide';
import { watchTerms } from '../store/pointed-term';
import { withLaterTexts } from '../text/text';

const TermTip = onDemand(async () => (await withLaterTexts(import('./TermTip'))).TermTip);

/** What is only a hint says nothing of its own failure. */
const silent = { isOpen: false, onClose: () => {} };

/** The sentences of the page's terms, where they are pointed at; `onFollow` is where a click on one leads, if anywhere. */
export function TermTips({ onFollow }: { readonly onFollow?: (term: TermId | null) => void }) {
  useEffect(() => watchTerms(document, onFollow), [onFollow]);
  const hasTerm = useGuide((state) => state.pointed !== null);
  if (!hasTerm) return null;
  return (
    <PanelBoundary name="" dialog={silent}>
      <Suspense fallback={null}>
        <TermTip />
      </Suspense>
    </PanelBoundary>
  );
}
