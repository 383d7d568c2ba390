import type { Table } from '../core/data/table/table';
import { isOutOfMemory } from '../core/out-of-memory';
import type { Backend } from '../core/run/backend';
import { checkMemory, isContextLost, memoryUse, onContextLost } from '../engine/backend';
import { BackendChoice } from './backend-choice';
import { Course } from './course';
import type { Command, Fault, Message, TableCommand } from './protocol';
import { Run } from './run';
import { type RunSetup, setUpRun, tooLarge } from './run-setup';
import { type LoadCommand, type Next, noted, say } from './steering';
import { warmUp } from './time-step';
import { nextTurn } from './turns';

/** What a session makes its runs with. */
export interface Makers {
  readonly backends: Pick<BackendChoice, 'choose' | 'resume'>;
  /** Compiles what a step of the run needs. */
  warmUp(setup: RunSetup): Promise<void>;
  createRun(setup: RunSetup): Run;
  isContextLost(): boolean;
  onContextLost(react: () => void): void;
  checkMemory(): void;
}

const engineMakers = (): Makers => ({
  backends: new BackendChoice(),
  warmUp,
  createRun: (setup) => new Run(setup),
  isContextLost,
  onContextLost,
  checkMemory,
});

type Answer = Extract<Message, { type: 'answer' }>['value'];
/**
 * The worker's state machine. Commands only note what is wanted; one loop does everything that touches the backend,
 * one thing after the other, in turns of some milliseconds, so that a command never waits longer than a turn.
 */
export class Session {
  private runId = 0;
  private next: Next | null = null;
  private course: Course | null = null;
  /** The last table that was given. */
  private table: Table | null = null;
  private readonly jobs: (() => Promise<void>)[] = [];
  private isDriving = false;
  /** The context is gone, and with it all that this worker could do. */
  private hasLost = false;

  constructor(
    private readonly post: (message: Message, transfer?: Transferable[]) => void,
    private readonly makers: Makers = engineMakers(),
  ) {}

  /** Takes one command from the page. Commands of another run than the present one are dropped. */
  handle(command: Command | TableCommand): void {
    if (command.type === 'table') this.table = command.table;
    else if (command.type === 'load') {
      this.runId = command.runId;
      this.next = { load: command, stepsWanted: 0, settings: null };
      this.jobs.length = 0;
    } else if (command.runId === this.runId) this.note(command);
    void this.drive();
  }

  private note(command: Exclude<Command, LoadCommand>): void {
    switch (command.type) {
      case 'predict':
        this.answer(command.request, (course) => course.predict(command.task, command.spotlight));
        return;
      case 'memory':
        this.answer(command.request, async () => ({ kind: 'memory', ...memoryUse() }));
        return;
      case 'ask':
        this.answer(command.request, (course) => course.reply(command.question));
        return;
      default:
        if (this.next !== null) this.next = noted(this.next, command);
        else if (this.course !== null) say(this.course, command);
    }
  }

  private answer(request: number, value: (course: Course) => Promise<Answer>): void {
    const { runId } = this;
    this.jobs.push(async () => {
      if (this.course !== null) {
        this.post({ type: 'answer', runId, request, value: await value(this.course) });
      }
    });
  }

  private async drive(): Promise<void> {
    if (this.isDriving || this.hasLost) return;
    this.isDriving = true;
    try {
      while (!this.hasLost && (await this.turn())) await nextTurn();
    } catch (error) {
      if (this.isLost()) return;
      console.error(error);
      await this.fail(
        isOutOfMemory(error)
          ? { code: 'out-of-memory', detail: '' }
          : { code: 'internal', detail: error instanceof Error ? error.message : String(error) },
      );
    } finally {
      this.isDriving = false;
    }
    if (this.next !== null) void this.drive();
  }

  /** Does the next thing that is wanted; false when there is none. */
  private async turn(): Promise<boolean> {
    const wanted = this.next?.load;
    if (wanted !== undefined) {
      try {
        await this.load(wanted);
      } catch (error) {
        // Not tried again and again; but a later one stays.
        if (this.isWanted(wanted)) this.next = null;
        throw error;
      }
      return true;
    }
    const job = this.jobs.shift();
    if (job === undefined) return (await this.course?.turn()) ?? false;
    await job();
    return true;
  }

  private async load(wanted: LoadCommand): Promise<void> {
    const { runId, config, resume } = wanted;
    await this.leave();
    const progress = (phase: 'data' | 'warming') => {
      this.post({ type: 'progress', runId, phase });
      return nextTurn();
    };
    await progress('data');
    if (!this.isWanted(wanted)) return;
    const setup = setUpRun(config, wanted.table === this.table?.fingerprint ? this.table : null);
    if (!('shape' in setup)) {
      this.next = null;
      await this.fail({ code: 'data', detail: '', problems: setup });
      return;
    }
    const excess = tooLarge(setup);
    if (excess !== null) {
      this.next = null;
      await this.fail({ code: 'too-large', detail: excess });
      return;
    }
    await progress('warming');
    const backend = await this.backendFor(wanted, setup);
    this.makers.onContextLost(() => void this.isLost());
    await this.makers.warmUp(setup);
    this.makers.checkMemory();
    if (!this.isWanted(wanted)) return;
    const run = this.makers.createRun(setup);
    if (resume !== null) run.restore(resume);
    else if (wanted.parameters !== undefined) run.begin(wanted.parameters);
    this.begin(run, backend);
  }

  private async backendFor({ backend, resume }: LoadCommand, setup: RunSetup): Promise<Backend> {
    const { backends } = this.makers;
    // A run that goes on does so with the numbers that it would have had.
    const isKept = resume !== null && (await backends.resume(resume.backend));
    return isKept ? resume.backend : backends.choose(backend, setup);
  }

  private isWanted(load: LoadCommand): boolean {
    return this.next?.load.runId === load.runId;
  }

  private begin(run: Run, backend: Backend): void {
    const { load, stepsWanted, settings } = this.next!;
    this.next = null;
    const { runId, play, speed, looks, spotlight, resume, replay } = load;
    const elapsedMs = resume?.elapsedMs ?? 0;
    const start = {
      runId,
      backend,
      isPlaying: play,
      speed,
      looks,
      spotlight,
      elapsedMs,
      stepsWanted,
      settings,
      replay,
    };
    this.course = new Course(run, start, {
      post: this.post,
      isSuperseded: () => this.next !== null,
      isLost: () => this.isLost(),
      checkMemory: () => this.makers.checkMemory(),
      fail: (fault) => this.fail(fault),
    });
  }

  /** Lets go of the present run. */
  private async leave(): Promise<Course | null> {
    const { course } = this;
    this.course = null;
    try {
      await course?.end();
    } catch (error) {
      // What was on its way has failed too: what comes next must not wait for it.
      console.warn(error);
    }
    return course;
  }

  private async fail(fault: Fault): Promise<void> {
    const course = await this.leave();
    this.jobs.length = 0;
    course?.flush(fault.step ?? 0);
    // Where another run is asked for already, it would carry that one's id.
    if (this.next === null) this.post({ type: 'failed', runId: this.runId, fault });
  }

  /** Whether the graphics card is gone: whatever waits for it would wait for ever, so the page is told at once. */
  private isLost(): boolean {
    if (this.hasLost || !this.makers.isContextLost()) return this.hasLost;
    this.hasLost = true;
    const fault: Fault = { code: 'context-lost', detail: '', step: this.course?.step ?? 0 };
    this.post({ type: 'failed', runId: this.runId, fault });
    return true;
  }
}
