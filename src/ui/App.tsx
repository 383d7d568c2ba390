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
import { Tips } from './guide/Tips';
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
import { text, withLaterTexts } from './text/text';

const pages = {
  compare: onDemand(() => import('./compare/ComparePage').then((module) => module.ComparePage)),
  learn: onDemand(async () => (await withLaterTexts(import('./learn/LearnPage'))).LearnPage),
  lab: onDemand(() => import('./lab/LabPage').then((module) => module.LabPage)),
  landscape: onDemand(() => import('./landscape/LandscapePage').then((module) => module.LandscapePage)),
  transfer: onDemand(
    async () => (await withLaterTexts(import('./compare/transfer/TransferPage'))).TransferPage,
  ),
  lesson: onDemand(async () => (await withLaterTexts(import('./lesson/LessonPage'))).LessonPage),
};

const SaveDialog = onDemand(() => import('./export/SaveDialog').then((module) => module.SaveDialog));
const HelpDialog = onDemand(async () => (await withLaterTexts(import('./guide/HelpDialog'))).HelpDialog);
const Tour = onDemand(async () => (await withLaterTexts(import('./guide/tour/Tour'))).Tour);
const EmbedDialog = onDemand(async () => (await withLaterTexts(import('./embed/EmbedDialog'))).EmbedDialog);
const RunsDrawer = onDemand(() => import('./runs/RunsDrawer').then((module) => module.RunsDrawer));

const stopTouring = () => setTouring(false);

/** The frame of all pages, and the page that the address means. */
export function App() {
  const help = useGuide((state) => state.helpDialog);
  const runs = useDialog();
  const saving = useDialog();
  const embedding = useDialog();
  const { page } = usePages();
  const isPlayground = page === 'playground';
  useHotkeys(isPlayground);
  useLayoutEffect(sayPageMade, []);
  useEffect(() => keepFocus(document), []);
  const isTouring = useGuide((state) => state.isTouring);
  return (
    <div className={classes.app}>
      <button type="button" className={classes.skip} onClick={focusContent}>
        {text(isPlayground ? 'shell.skip' : 'shell.skipHeader')}
      </button>
      <div className={classes.top} data-transport={isPlayground}>
        <Header
          page={page}
          onHelp={() => openHelp()}
          onRuns={runs.open}
          onSave={saving.open}
          onEmbed={embedding.open}
        />
        {isPlayground ? <TransportBar /> : null}
      </div>
      <div className={classes.messages}>
        {isPlayground ? <FaultBar /> : null}
        <Notices />
      </div>
      <Pages page={page} />
      <TableImport />
      <Dialog name={text('runs.title')} of={RunsDrawer} {...runs} isHere={isPlayground} />
      <Dialog name={text('saving.title')} of={SaveDialog} {...saving} isHere={isPlayground} />
      {isTouring && isPlayground ? (
        <Dialog name={text('shell.help.tour')} of={Tour} state="open" close={stopTouring} isHere />
      ) : null}
      <Tips onFollow={openHelp} />
      <Dialog name={text('shell.share.embed')} of={EmbedDialog} {...embedding} isHere={isPlayground} />
      <Dialog name={text('shell.help.title')} of={HelpDialog} state={help} close={closeHelp} isHere />
    </div>
  );
}

interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What was opened once stays, so that it can close as it came. */
type DialogState = 'unused' | 'open' | 'closed';

function useDialog() {
  const [state, setState] = useState<DialogState>('unused');
  const open = useCallback(() => setState('open'), []);
  const close = useCallback(() => setState('closed'), []);
  return { state, open, close };
}

/** A dialog whose code comes when it is first opened; `isHere` where the present page has it. */
function Dialog(props: {
  readonly name: string;
  readonly of: ComponentType<DialogProps>;
  readonly state: DialogState;
  readonly close: () => void;
  readonly isHere: boolean;
}) {
  const { name, of: Part, state, close, isHere } = props;
  if (state === 'unused') return null;
  const dialog = { isOpen: state === 'open' && isHere, onClose: close };
  return (
    <PanelBoundary name={name} dialog={dialog}>
      <Suspense fallback={null}>
        <Part {...dialog} />
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
