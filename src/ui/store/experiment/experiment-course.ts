import type { Table } from '../../../core/data/table/table';
import type { Experiment, Variant } from '../../../core/experiment/experiment';
import { followUp } from '../../../core/experiment/follow-up';
import { Ledger } from '../../../core/experiment/ledger';
import { batchesOf, mostRunsAtOnce, type WantedTraining } from '../../../core/experiment/plan';
import type { VariantResult } from '../../../core/experiment/result';
import type { Backend, BackendId } from '../../../core/run/backend';
import type { BatchEvent, ExperimentClient } from '../../../worker/experiment-client';
import type { ExperimentStore, Progress } from './experiment-store';
import type { ResultStorage } from './result-storage';
import { Stopwatch } from './stopwatch';

/** What an experiment takes place with. */
export interface CourseParts {
  readonly store: ExperimentStore;
  readonly results: ResultStorage;
  readonly createClient: (table: Table | null, listen: (event: BatchEvent) => void) => ExperimentClient;
  /** The table of its data; null for other data. */
  readonly table: Table | null;
  /** What the user wants it to be trained by; null for what is best. */
  readonly backend: BackendId | null;
  /** Whether what is kept of its variants counts, or all are trained, those that follow from the first ones too. */
  readonly takesKept: boolean;
  /** How many workers may train on the processor now. */
  readonly workers: () => number;
  readonly now: () => number;
}

/** The page is told of news so often. */
const publishEveryMs = 250;

/** One experiment from its first word to its last: what its workers tell becomes what the page shows and keeps. */
export class ExperimentCourse {
  private readonly ledger: Ledger;
  private readonly client: ExperimentClient;
  private readonly batches = new Map<number, readonly WantedTraining[]>();
  private readonly watch: Stopwatch;
  private backend: Backend | null = null;
  private unsaved: VariantResult[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private hasFollowed = false;
  private isHeld = false;
  private isOver = false;

  constructor(
    private readonly experiment: Experiment,
    private variants: readonly Variant[],
    private readonly parts: CourseParts,
  ) {
    this.ledger = new Ledger(experiment.question.kind === 'partners');
    this.client = parts.createClient(parts.table, (event) => this.hear(event));
    this.watch = new Stopwatch(parts.now);
  }

  async begin(): Promise<void> {
    await this.ask(this.variants);
  }

  /** Has variants trained that are not kept. */
  private async ask(variants: readonly Variant[]): Promise<void> {
    const { parts, ledger, client } = this;
    const asked = variants.map(askedOf);
    const { backend, descriptions } = await client.describe(asked, this.backend?.id ?? parts.backend);
    if (this.isOver) return;
    this.backend = backend;
    const joint = this.joint?.link ?? null;
    const known = await this.kept(variants, joint);
    if (this.isOver) return;
    const wanted = ledger.add(variants, descriptions, known, joint);
    this.update();
    for (const { trainings } of batchesOf(wanted, this.workers, mostRunsAtOnce[backend.id])) {
      this.batches.set(client.train({ trainings: trainings.map(requestOf), backend }), trainings);
    }
    if (!this.isHeld) this.watch.start();
    this.setPhase();
    this.publish();
    if (ledger.isOver) await this.follow();
  }

  /** Results of another day; without affinities they are no use for the run that has to tell them. */
  private async kept(
    variants: readonly Variant[],
    joint: string | null,
  ): Promise<ReadonlyMap<string, VariantResult>> {
    if (!this.parts.takesKept) return new Map();
    const links = variants.map(({ link }) => link);
    const found = await this.tried(() => this.parts.results.load(links, this.place), new Map());
    return new Map([...found].filter(([link, { affinity }]) => link !== joint || affinity !== undefined));
  }

  /** The run of all tasks whose affinities are measured, where partners are looked for. */
  private get joint(): Variant | null {
    if (this.experiment.question.kind !== 'partners') return null;
    const count = this.experiment.base.tasks.length;
    return this.variants.find(({ change }) => change.together?.length === count) ?? null;
  }

  private get place() {
    return { table: this.parts.table?.fingerprint ?? '', backend: this.backend!.id };
  }

  private get workers(): number {
    return this.backend?.id === 'webgl' ? 1 : this.parts.workers();
  }

  /** As many workers as may be now. */
  update(): void {
    if (this.backend !== null) this.client.setWorkers(this.workers);
  }

  private hear(event: BatchEvent): void {
    const trainings = this.batches.get(event.batch);
    if (this.isOver || trainings === undefined) return;
    switch (event.type) {
      case 'news':
        this.note(this.ledger.take(trainings, event.news));
        break;
      case 'trained':
        this.batches.delete(event.batch);
        break;
      case 'again':
        this.ledger.restart(trainings);
        break;
      case 'failed':
        this.batches.delete(event.batch);
        this.ledger.refuse(trainings, event.detail);
        this.stopUnwanted();
        break;
      default:
        event satisfies never;
    }
    this.publishSoon();
    if (this.ledger.isOver) void this.follow();
  }

  private note(links: readonly string[]): void {
    const states = links.map((link) => this.ledger.states.get(link)!);
    const done = states.flatMap((state) => (state.kind === 'done' ? [state.result] : []));
    if (done.length === 0) return;
    this.unsaved.push(...done);
    this.stopUnwanted();
  }

  private stopUnwanted(): void {
    for (const [batch, trainings] of this.batches) {
      if (this.ledger.isWanted(trainings)) continue;
      this.batches.delete(batch);
      this.client.stop(batch);
    }
  }

  /** All variants have come to their ends: those that follow from their results, then the end. */
  private async follow(): Promise<void> {
    if (this.hasFollowed) return this.finish();
    this.hasFollowed = true;
    const known = new Set(this.variants.map(({ link }) => link));
    const next = followUp(this.experiment, this.variants, this.ledger.results);
    const fresh = next.filter(({ link }) => !known.has(link));
    if (fresh.length === 0) return this.finish();
    this.variants = [...this.variants, ...fresh];
    try {
      await this.ask(fresh);
    } catch (error) {
      this.fail(error);
    }
  }

  private finish(): void {
    this.end();
    this.set({ phase: 'done' });
  }

  /** Its variants could not be looked at: there is nothing more to come. */
  fail(error: unknown): void {
    if (this.isOver) return;
    const found = error instanceof Error ? error.message : String(error);
    this.end();
    this.set({ phase: 'done', problems: [{ place: '', found, expected: '', used: '' }] });
  }

  /** All that trains holds still, or goes on. */
  hold(isHeld: boolean): void {
    this.client.hold(isHeld);
    this.isHeld = isHeld;
    if (isHeld || this.batches.size === 0) this.watch.stop();
    else this.watch.start();
    this.setPhase();
  }

  /** The phase of an experiment that is under way. */
  private setPhase(): void {
    this.set({ phase: this.isHeld ? 'paused' : this.batches.size === 0 ? 'preparing' : 'running' });
  }

  /** Ends it where it is; what there is stays shown. */
  end(): void {
    if (this.isOver) return;
    this.publish();
    this.isOver = true;
    clearTimeout(this.timer);
    this.client.close();
  }

  private publishSoon(): void {
    this.timer ??= setTimeout(() => this.publish(), publishEveryMs);
  }

  private publish(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { states } = this.ledger;
    const joint = this.joint && states.get(this.joint.link);
    const measured =
      joint?.kind === 'done' ? joint.result : joint?.kind === 'training' ? joint.partial : null;
    this.set({
      variants: this.variants,
      states: Object.fromEntries(
        this.variants.map(({ link }) => [link, states.get(link) ?? { kind: 'waiting' }]),
      ),
      affinity: measured?.affinity ?? [],
      progress: this.progress,
      backend: this.backend,
    });
    void this.save();
  }

  private get progress(): Progress {
    const { done, total } = this.ledger.work;
    const states = [...this.ledger.states.values()];
    const { seconds } = this.watch;
    return {
      share: total === 0 ? 1 : done / total,
      done: states.filter(({ kind }) => kind === 'done' || kind === 'refused').length,
      total: this.variants.length,
      secondsLeft: done === 0 || seconds < 1 ? null : ((total - done) / done) * seconds,
    };
  }

  private async save(): Promise<void> {
    const { unsaved } = this;
    if (unsaved.length === 0) return;
    this.unsaved = [];
    await this.tried(() => this.parts.results.save(unsaved, this.place), undefined);
  }

  /** Does something with the storage; where that is refused, says so and goes on with `instead`. */
  private async tried<T>(act: () => Promise<T>, instead: T): Promise<T> {
    try {
      return await act();
    } catch (error) {
      this.set({ refusal: error instanceof Error ? error.message : String(error) });
      return instead;
    }
  }

  private set(changes: Partial<ReturnType<ExperimentStore['getState']>>): void {
    if (this.isOver && changes.phase === undefined && changes.refusal === undefined) return;
    // What the browser says of storing may come when another experiment is shown.
    if (this.parts.store.getState().experiment !== this.experiment) return;
    this.parts.store.setState(changes);
  }
}

function askedOf({ config, transfer }: Pick<WantedTraining, 'config' | 'transfer'>) {
  return transfer === undefined ? { config } : { config, transfer };
}

function requestOf(wanted: WantedTraining) {
  const { gaps, ends, measuresAffinity } = wanted;
  return { ...askedOf(wanted), gaps, ends, measuresAffinity };
}
