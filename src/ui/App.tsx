import {
  Activity,
  type ComponentType,
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import classes from './app.module.css';
import { Playground } from './Playground';
import { TableImport } from './panels/table/TableImport';
import { onDemand } from './parts/on-demand';
import { PanelBoundary } from './parts/PanelBoundary';
import { FaultBar } from './shell/FaultBar';
import { Header } from './shell/Header';
import { keepFocus } from './shell/keep-focus';
import { Notices } from './shell/Notices';
import { TransportBar } from './shell/TransportBar';
import { useHotkeys } from './shell/useHotkeys';
import { closeHelp, openHelp, setTouring, useGuide } from './store/guide';
import { sayPageMade } from './store/page-made';
import type { PageId } from './store/page-name';
import { usePages } from './store/page-store';
import { watchTerms } from './store/pointed-term';
import { laterTexts, text } from './text/text';

const pages = {
  compare: onDemand(() => import('./compare/ComparePage').then((module) => module.ComparePage)),
  learn: onDemand(async () => {
    const [{ LearnPage }] = await Promise.all([import('./learn/LearnPage'), laterTexts()]);
    return LearnPage;
  }),
  lab: onDemand(() => import('./lab/LabPage').then((module) => module.LabPage)),
  landscape: onDemand(() => import('./landscape/LandscapePage').then((module) => module.LandscapePage)),
  transfer: onDemand(async () => {
    const [{ TransferPage }] = await Promise.all([import('./compare/transfer/TransferPage'), laterTexts()]);
    return TransferPage;
  }),
  lesson: onDemand(async () => {
    const [{ LessonPage }] = await Promise.all([import('./lesson/LessonPage'), laterTexts()]);
    return LessonPage;
  }),
};

const SaveDialog = onDemand(() => import('./export/SaveDialog').then((module) => module.SaveDialog));
const HelpDialog = onDemand(async () => {
  const [{ HelpDialog }] = await Promise.all([import('./guide/HelpDialog'), laterTexts()]);
  return HelpDialog;
});
const Tour = onDemand(async () => {
  const [{ Tour }] = await Promise.all([import('./guide/tour/Tour'), laterTexts()]);
  return Tour;
});
const TermTip = onDemand(async () => {
  const [{ TermTip }] = await Promise.all([import('./guide/TermTip'), laterTexts()]);
  return TermTip;
});
const EmbedDialog = onDemand(async () => {
  const [{ EmbedDialog }] = await Promise.all([import('./embed/EmbedDialog'), laterTexts()]);
  return EmbedDialog;
});
const RunsDrawer = onDemand(() => import('./runs/RunsDrawer').then((module) => module.RunsDrawer));

/** What is only a hint says nothing of its own failure. */
const silent = { isOpen: false, onClose: () => {} };

/** The frame of all pages, and the page that the address means. */
export function App() {
  const help = useGuide((state) => state.helpDialog);
  const [runs, setRuns] = useState<'unused' | 'open' | 'closed'>('unused');
  const openRuns = useCallback(() => setRuns('open'), []);
  const [saving, setSaving] = useState<'unused' | 'open' | 'closed'>('unused');
  const openSaving = useCallback(() => setSaving('open'), []);
  const [embedding, setEmbedding] = useState<'unused' | 'open' | 'closed'>('unused');
  const openEmbedding = useCallback(() => setEmbedding('open'), []);
  const { page } = usePages();
  const isPlayground = page === 'playground';
  useHotkeys(isPlayground);
  useLayoutEffect(sayPageMade, []);
  useEffect(() => keepFocus(document), []);
  useEffect(() => watchTerms(document), []);
  const isTouring = useGuide((state) => state.isTouring);
  const hasTerm = useGuide((state) => state.pointed !== null);
  return (
    <div className={classes.app}>
      <button type="button" className={classes.skip} onClick={focusContent}>
        {text(isPlayground ? 'shell.skip' : 'shell.skipHeader')}
      </button>
      <div className={classes.top}>
        <Header
          page={page}
          onHelp={() => openHelp()}
          onRuns={openRuns}
          onSave={openSaving}
          onEmbed={openEmbedding}
        />
        {isPlayground ? <TransportBar /> : null}
      </div>
      <div className={classes.messages}>
        {isPlayground ? <FaultBar /> : null}
        <Notices />
      </div>
      <Pages page={page} />
      <TableImport />
      {runs === 'unused' ? null : (
        <Dialog
          name={text('runs.title')}
          of={RunsDrawer}
          isOpen={runs === 'open' && isPlayground}
          onClose={() => setRuns('closed')}
        />
      )}
      {saving === 'unused' ? null : (
        <Dialog
          name={text('saving.title')}
          of={SaveDialog}
          isOpen={saving === 'open' && isPlayground}
          onClose={() => setSaving('closed')}
        />
      )}
      {isTouring && isPlayground ? (
        <PanelBoundary
          name={text('shell.help.tour')}
          dialog={{ isOpen: true, onClose: () => setTouring(false) }}
        >
          <Suspense fallback={null}>
            <Tour />
          </Suspense>
        </PanelBoundary>
      ) : null}
      {hasTerm ? (
        <PanelBoundary name="" dialog={silent}>
          <Suspense fallback={null}>
            <TermTip />
          </Suspense>
        </PanelBoundary>
      ) : null}
      {embedding === 'unused' ? null : (
        <Dialog
          name={text('shell.share.embed')}
          of={EmbedDialog}
          isOpen={embedding === 'open' && isPlayground}
          onClose={() => setEmbedding('closed')}
        />
      )}
      {help === 'unused' ? null : (
        <Dialog
          name={text('shell.help.title')}
          of={HelpDialog}
          isOpen={help === 'open'}
          onClose={closeHelp}
        />
      )}
    </div>
  );
}

interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** A dialog whose code comes when it is first opened. */
function Dialog(props: DialogProps & { readonly name: string; readonly of: ComponentType<DialogProps> }) {
  const { name, of: Part, isOpen, onClose } = props;
  return (
    <PanelBoundary name={name} dialog={{ isOpen, onClose }}>
      <Suspense fallback={null}>
        <Part isOpen={isOpen} onClose={onClose} />
      </Suspense>
    </PanelBoundary>
  );
}

/** The playground stays as it was left behind the other pages; it is not made before it is first looked at. */
function Pages({ page }: { readonly page: PageId }) {
  const isMade = useRef(false);
  isMade.current ||= page === 'playground';
  const Other = page === 'playground' ? null : pages[page];
  return (
    <>
      {isMade.current ? (
        <Activity mode={page === 'playground' ? 'visible' : 'hidden'}>
          <Playground />
        </Activity>
      ) : null}
      {Other === null || page === 'playground' ? null : (
        <PanelBoundary key={page} name={text(`shell.pages.${page}`)}>
          <Suspense fallback={<div className={classes.waiting}>{text('shell.pages.loading')}</div>}>
            <Other />
          </Suspense>
        </PanelBoundary>
      )}
    </>
  );
}

/** Not a link to an anchor: the address holds the configuration. */
function focusContent(): void {
  const model = document.getElementById('model');
  // Of what is hidden the browser knows no offset parent.
  (model?.offsetParent != null ? model : document.querySelector<HTMLElement>('main:not([hidden])'))?.focus();
}
