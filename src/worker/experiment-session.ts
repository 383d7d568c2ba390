import type { Description } from '../core/experiment/description';
import type { BatchNews } from '../core/experiment/training-record';
import type { Backend } from '../core/run/backend';
import { checkMemory, isContextLost } from '../engine/backend';
import { BackendChoice } from './backend-choice';
import { BatchTraining } from './batch-training';
import { DataShelf } from './data-shelf';
import { described } from './described';
import type { Asked, BatchRequest, ExperimentCommand, ExperimentMessage } from './experiment-protocol';
import type { RunSetup } from './run-setup';
import { SourceShelf } from './source-shelf';
import { nextTurn } from './turns';

/** Commands are heard so often while a batch trains. */
const turnMs = 40;

/** Where there is nothing to train. */
const unused: Backend = { id: 'cpu', cause: 'asked', device: '', detail: '', ratio: null };

type Describe = Extract<ExperimentCommand, { type: 'describe' }>;
type Train = Extract<ExperimentCommand, { type: 'train' }>;

/** A worker that trains batches of an experiment: what it is told is noted, one loop does it in order. */
export class ExperimentSession {
  private readonly jobs: (Describe | Train)[] = [];
  private readonly shelf = new DataShelf();
  private readonly sources = new SourceShelf();
  private readonly backends = new BackendChoice();
  private readonly stopped = new Set<number>();
  private isDriving = false;
  private goOn: (() => void) | null = null;
  private held: Promise<void> | null = null;

  constructor(private readonly post: (message: ExperimentMessage) => void) {}

  handle(command: ExperimentCommand): void {
    switch (command.type) {
      case 'table':
        this.shelf.setTable(command.table);
        return;
      case 'stop':
        this.stopped.add(command.batch);
        return;
      case 'hold':
        this.hold(command.isHeld);
        return;
      default:
        this.jobs.push(command);
        void this.drive();
    }
  }

  private hold(isHeld: boolean): void {
    this.goOn?.();
    this.goOn = null;
    this.held = isHeld
      ? new Promise((resolve) => {
          this.goOn = resolve;
        })
      : null;
  }

  private async drive(): Promise<void> {
    if (this.isDriving) return;
    this.isDriving = true;
    for (let job = this.jobs.shift(); job !== undefined; job = this.jobs.shift()) {
      try {
        if (job.type === 'describe') await this.describe(job);
        else await this.train(job);
      } catch (error) {
        console.error(error);
        const detail = error instanceof Error ? error.message : String(error);
        this.post({ type: 'failed', batch: job.type === 'train' ? job.batch : null, detail });
      }
    }
    this.isDriving = false;
  }

  private async describe({ request, variants, backend: asked }: Describe): Promise<void> {
    const descriptions: Description[] = [];
    for (const variant of variants) {
      descriptions.push(described(variant, this.shelf));
      await nextTurn();
    }
    const first = variants.find((_, i) => 'forms' in descriptions[i]!);
    const backend = first ? await this.backends.choose(asked, this.setUp(first)) : unused;
    this.post({ type: 'described', request, backend, descriptions });
  }

  private setUp({ config, transfer }: Asked): RunSetup {
    const setup = this.shelf.setUp(config, transfer);
    if (!('shape' in setup)) throw new RangeError('data must be such that it can be built');
    return setup;
  }

  private async train({ batch, request }: Train): Promise<void> {
    await this.use(request.backend);
    const isWanted = () => !this.stopped.has(batch);
    const start = await this.startOf(request, isWanted);
    if (isWanted()) {
      const setups = request.trainings.map((each) => this.setUp(each));
      const training = new BatchTraining(request.trainings, setups, start);
      await this.trainTo(training, isWanted, (news) => this.post({ type: 'news', batch, news }));
      training.dispose();
    }
    this.stopped.delete(batch);
    this.post({ type: 'trained', batch });
  }

  /** Trains to the end, or to where nobody wants more. */
  private async trainTo(
    training: BatchTraining,
    isWanted: () => boolean,
    tell: (news: BatchNews) => void,
  ): Promise<void> {
    try {
      while (!training.isOver && isWanted()) {
        await this.held;
        const news = await training.advance(turnMs);
        if (isContextLost()) throw new Error('the graphics card was taken away');
        if (news !== null) {
          checkMemory();
          tell(news);
        }
        await nextTurn();
      }
    } catch (error) {
      training.dispose();
      throw error;
    }
  }

  /** The parameters that a batch starts from, where that is another training's end. */
  private async startOf(
    { trainings, backend }: BatchRequest,
    isWanted: () => boolean,
  ): Promise<Float32Array | null> {
    const source = trainings[0]!.transfer?.source ?? null;
    return source === null
      ? null
      : this.sources.endOf(
          source,
          backend.id,
          (config) => this.setUp({ config }),
          (training) => this.trainTo(training, isWanted, () => {}),
        );
  }

  private async use(backend: Backend): Promise<void> {
    if (!(await this.backends.resume(backend))) throw new Error(`${backend.id} does not work any more`);
  }
}
