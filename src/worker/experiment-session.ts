import type { Config } from '../core/config/schema';
import type { Description } from '../core/experiment/description';
import type { Backend } from '../core/run/backend';
import { isContextLost } from '../engine/backend';
import { BackendChoice } from './backend-choice';
import { BatchTraining } from './batch-training';
import { DataShelf } from './data-shelf';
import { described } from './described';
import type { ExperimentCommand, ExperimentMessage } from './experiment-protocol';
import type { RunSetup } from './run-setup';
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

  private async describe({ request, configs, backend: asked }: Describe): Promise<void> {
    const descriptions: Description[] = [];
    for (const config of configs) {
      descriptions.push(described(config, this.shelf));
      await nextTurn();
    }
    const first = configs.find((_, i) => 'forms' in descriptions[i]!);
    const backend = first ? await this.backends.choose(asked, this.setUp(first)) : unused;
    this.post({ type: 'described', request, backend, descriptions });
  }

  private setUp(config: Config): RunSetup {
    const setup = this.shelf.setUp(config);
    if (!('shape' in setup)) throw new RangeError('data must be such that it can be built');
    return setup;
  }

  private async train({ batch, request }: Train): Promise<void> {
    await this.use(request.backend);
    const setups = request.trainings.map(({ config }) => this.setUp(config));
    const training = new BatchTraining(request.trainings, setups);
    try {
      while (!training.isOver && !this.stopped.has(batch)) {
        await this.held;
        const news = await training.advance(turnMs);
        if (isContextLost()) throw new Error('the graphics card was taken away');
        if (news !== null) this.post({ type: 'news', batch, news });
        await nextTurn();
      }
    } finally {
      training.dispose();
    }
    this.stopped.delete(batch);
    this.post({ type: 'trained', batch });
  }

  private async use(backend: Backend): Promise<void> {
    if (!(await this.backends.resume(backend))) throw new Error(`${backend.id} does not work any more`);
  }
}
