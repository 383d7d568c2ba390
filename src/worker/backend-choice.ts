import type { Backend, BackendId } from '../core/run/backend';
import { activeDevice, longestVector, setBackend } from '../engine/backend';
import { isSoftwareRenderer, rendererName } from '../engine/renderer';
import { multiplicationsOf, type RunSetup, vectorLengths } from './run-setup';
import { timeStep } from './time-step';

/** Steps are timed for so long on each backend. */
const timedMs = 60;
/** The graphics card goes first: from how many times as fast on the processor is worth the change. */
const worthwhile = 2;
/**
 * More multiplications a step are a card's work; to try them on the processor would only hold up the run. A trial is six
 * steps at least, and the processor makes a multiplication in 0.08 to 0.16 ns: so many take it 50 to 100 ms.
 */
const mostOnProcessor = 1e8;

/** What the choice of a backend asks of the machine. */
export interface Machine {
  /** What draws WebGL, see {@link rendererName}. */
  rendererName(): string | null;
  /** Sets a backend; gives why it does not work here, or null. */
  set(id: BackendId): Promise<string | null>;
  /** Milliseconds of a step of this run on the backend that is set, timed for so long. */
  timeStep(setup: RunSetup, forMs: number): Promise<number>;
  /** Numbers that a model's vector may have on the backend that is set, see {@link longestVector}. */
  longestVector(): number;
  /** The graphics card that computes, see {@link activeDevice}. */
  device(): string;
}

const thisMachine: Machine = { rendererName, set: setBackend, timeStep, longestVector, device: activeDevice };

/**
 * Chooses what trains a run, before its first step: what is asked for; else the processor where it draws WebGL as
 * well, without a look at how fast; else the graphics card, unless the processor is at least twice as fast for this very
 * model. Where that cannot be used, the other. One choice is kept for all runs of a form.
 */
export class BackendChoice {
  private readonly kept = new Map<string, Backend>();
  private renderer: string | null | undefined;

  constructor(private readonly machine: Machine = thisMachine) {}

  /** Sets and gives the backend of a run. Throws only if not even the processor works. */
  async choose(asked: BackendId | null, setup: RunSetup): Promise<Backend> {
    const form = `${asked} ${formOf(setup)}`;
    const kept = this.kept.get(form);
    if (kept !== undefined && (await this.resume(kept))) return kept;
    const chosen = await this.chosen(asked, setup);
    this.kept.set(form, chosen);
    return chosen;
  }

  /** Sets the backend of an earlier choice; false where it does not work any more. */
  async resume({ id }: Backend): Promise<boolean> {
    return (await this.machine.set(id)) === null;
  }

  private async chosen(asked: BackendId | null, setup: RunSetup): Promise<Backend> {
    if (asked === 'cpu') return this.processor({ cause: 'asked' });
    if (asked === null) {
      if (this.renderer === undefined) this.renderer = this.machine.rendererName();
      if (this.renderer === null) return this.processor({ cause: 'unusable', detail: 'there is no WebGL 2' });
      if (isSoftwareRenderer(this.renderer)) {
        return this.processor({ cause: 'software', device: this.renderer });
      }
    }
    const failure = await this.machine.set('webgl');
    if (failure !== null) return this.processor({ cause: 'unusable', detail: failure });
    const [numbers, most] = [Math.max(...vectorLengths(setup)), this.machine.longestVector()];
    if (numbers > most) {
      const device = this.machine.device();
      const detail = `the model with all its seeds is ${numbers} numbers, and this graphics card takes ${most}`;
      return this.processor({ cause: 'unusable', device, detail });
    }
    return this.timed(asked, setup);
  }

  /** The faster one, or the graphics card where it is asked for; it is set already. */
  private async timed(asked: BackendId | null, setup: RunSetup): Promise<Backend> {
    const device = this.machine.device();
    const card = { id: 'webgl', device, detail: '', ratio: null } as const;
    if (multiplicationsOf(setup) > mostOnProcessor)
      return { ...card, cause: asked === null ? 'large' : 'asked' };
    const onCardMs = await this.machine.timeStep(setup, timedMs);
    const failure = await this.machine.set('cpu');
    const onProcessorMs =
      failure === null ? await this.machine.timeStep(setup, timedMs) : Number.POSITIVE_INFINITY;
    const ratio = onCardMs / onProcessorMs;
    if (asked === null && ratio >= worthwhile) return this.processor({ cause: 'timed', device, ratio });
    const lost = await this.machine.set('webgl');
    if (lost !== null) return this.processor({ cause: 'unusable', detail: lost });
    return { ...card, cause: asked === null ? 'timed' : 'asked', ratio: failure === null ? 1 / ratio : null };
  }

  private async processor(why: Pick<Backend, 'cause'> & Partial<Backend>): Promise<Backend> {
    const failure = await this.machine.set('cpu');
    if (failure !== null) throw new Error(`no backend works here. ${why.detail ?? ''} cpu: ${failure}`);
    return { id: 'cpu', device: '', detail: '', ratio: null, ...why };
  }
}

/** What the time of a run's step depends on. */
function formOf({ config, shape, datasets }: RunSetup): string {
  const { batch, optimizer, sharing, method, baseline, seeds } = config;
  return JSON.stringify([
    shape,
    datasets[0]!.tasks.map(({ kind }) => kind),
    batch,
    optimizer,
    sharing,
    method,
    baseline,
    seeds,
  ]);
}
