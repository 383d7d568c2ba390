import { Button, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { seedsOf } from '../../core/config/seeds';
import { torchMethods } from '../../core/export/torch/methods';
import type { Problem } from '../../core/problem';
import { FileOpener } from '../parts/FileOpener';
import { PanelBoundary } from '../parts/PanelBoundary';
import { ProblemTable } from '../parts/ProblemTable';
import { sizeText } from '../parts/size-text';
import { getState, useApp } from '../store/store';
import { useFamily } from '../store/useTargets';
import { grammar } from '../text/language';
import { text } from '../text/text';
import classes from './export.module.css';
import { PredictRows } from './PredictRows';
import {
  loadParameters,
  type Saved,
  saveParameters,
  savePredictions,
  saveProgram,
  saveRun,
} from './save-acts';

/** What can be taken out of the page, and brought back: one row each. */
export function SaveDialog(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const isPhone = useMediaQuery('(max-width: 767px)');
  const [isPredicting, setPredicting] = useState(false);
  const close = () => {
    setPredicting(false);
    props.onClose();
  };
  return (
    <Modal
      opened={props.isOpen}
      onClose={close}
      title={text(isPredicting ? 'saving.predict.title' : 'saving.title')}
      size={isPredicting ? 980 : 640}
      fullScreen={isPhone === true}
      closeOnClickOutside={!isPredicting}
      transitionProps={{ duration: 0 }}
      classNames={{ title: classes.title ?? '', body: classes.body ?? '' }}
    >
      <PanelBoundary name={text('saving.title')}>
        {isPredicting ? (
          <PredictRows onBack={() => setPredicting(false)} />
        ) : (
          <Ways onPredict={() => setPredicting(true)} onLoaded={close} />
        )}
      </PanelBoundary>
    </Modal>
  );
}

function Ways({ onPredict, onLoaded }: { readonly onPredict: () => void; readonly onLoaded: () => void }) {
  const isReady = useApp(({ ready, runId, phase }) => ready?.runId === runId && phase !== 'failed');
  const seeds = useApp(({ config }) => config.seeds);
  const seed = useApp(({ config, spotlight }) => seedsOf(config)[spotlight] ?? config.seed);
  const isByTorchJD = useApp(({ config }) => torchMethods[config.method.id]?.torchjd !== undefined);
  const { isUsers } = useFamily();
  if (!isReady) return <p>{text('saving.waiting')}</p>;
  const program = text('saving.program.what', { seed });
  return (
    <>
      <p className={classes.quiet}>
        {text('saving.what')} <Moment />
      </p>
      {isUsers ? (
        <Way title={text('saving.predict.title')} what={text('saving.predict.what')} acts={[]}>
          <Button size="xs" onClick={onPredict}>
            {text('saving.predict.open')}
          </Button>
        </Way>
      ) : null}
      <ParametersWay seeds={seeds} onLoaded={onLoaded} />
      <Way
        title={text('saving.predictions.title')}
        what={text('saving.predictions.what', { seed })}
        acts={[
          { label: text('saving.predictions.test'), act: () => savePredictions('test') },
          { label: text('saving.predictions.all'), act: () => savePredictions('all') },
        ]}
      />
      <Way
        title={text('saving.run.title')}
        what={text('saving.run.what')}
        acts={[{ label: text('saving.save'), act: saveRun }]}
      />
      <Way
        title={text('saving.program.title')}
        what={isByTorchJD ? `${program} ${text('saving.program.torchjd')}` : program}
        acts={[{ label: text('saving.save'), act: saveProgram }]}
      />
    </>
  );
}

/** Which models it is about. */
function Moment() {
  const isBest = useApp(({ reading, told }) => reading === 'best' && told.best !== null);
  // A number that runs would draw the dialog anew all the time.
  const [step] = useState(() => getState().step);
  return isBest ? text('saving.of.best') : text('saving.of.now', { step });
}

interface Act {
  readonly label: string;
  readonly act: (onProgress: (share: number) => void) => Promise<Saved>;
}

type State = 'idle' | number | Saved;

/** One kind of file: what it is, what makes it, and under them what came of that. */
function Way(props: {
  readonly title: string;
  readonly what: string;
  readonly acts: readonly Act[];
  readonly children?: ReactNode;
}) {
  const [state, setState] = useState<State>('idle');
  const save = async ({ act }: Act) => {
    setState(0);
    setState(await act(setState));
  };
  return (
    <section className={classes.way}>
      <div>
        <h3>{props.title}</h3>
        <p className={classes.quiet}>{props.what}</p>
      </div>
      <div className={classes.buttons}>
        {props.acts.map((act) => (
          <Button
            key={act.label}
            size="xs"
            variant="default"
            aria-label={text('saving.saveWhat', { what: grammar().clauses([props.title, act.label]) })}
            disabled={typeof state === 'number'}
            onClick={() => void save(act)}
          >
            {act.label}
          </Button>
        ))}
        {props.children}
      </div>
      <Outcome state={state} />
    </section>
  );
}

function Outcome({ state }: { readonly state: State }) {
  if (state === 'idle') return null;
  if (typeof state === 'object' && 'problems' in state) return <ProblemTable problems={state.problems} />;
  const said =
    typeof state === 'number'
      ? text('saving.saving', { percent: Math.round(100 * state) })
      : text('saving.saved', {
          name: state.name,
          size: sizeText(state.bytes),
          seconds: state.seconds.toFixed(1),
        });
  return (
    <p role="status" className={classes.outcome}>
      {said}
    </p>
  );
}

function ParametersWay({ seeds, onLoaded }: { readonly seeds: number; readonly onLoaded: () => void }) {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const load = async (files: File[]) => {
    const found = await loadParameters(files);
    setProblems(found);
    if (found.length === 0) onLoaded();
  };
  const several = seeds > 1 ? ` ${text('saving.parameters.several', { count: seeds })}` : '';
  return (
    <>
      <Way
        title={text('saving.parameters.title')}
        what={`${text('saving.parameters.what')}${several}`}
        acts={[{ label: text('saving.save'), act: saveParameters }]}
      >
        <FileOpener multiple onChange={(files) => void load(files)}>
          {(props) => (
            <Button {...props} size="xs" variant="default" title={text('saving.parameters.loadWhat')}>
              {text('saving.parameters.load')}
            </Button>
          )}
        </FileOpener>
      </Way>
      {problems.length === 0 ? null : (
        <div role="alert" className={classes.refused}>
          <p>{text('saving.parameters.refused')}</p>
          <ProblemTable problems={problems} />
        </div>
      )}
    </>
  );
}
