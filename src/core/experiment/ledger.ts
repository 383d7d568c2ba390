import { type Problem, spelled } from '../problem';
import type { Description } from './description';
import type { Variant } from './experiment';
import { costOf, type WantedTraining } from './plan';
import { type Records, Replay } from './replay';
import type { Affinity, VariantResult, VariantState } from './result';
import { type Training, type Trainings, trainingsOf } from './training';
import { type BatchNews, emptyRecord, grown, type TrainingRecord } from './training-record';

type Made = Exclude<Description, { problems: unknown }>;

/** A variant that is to be trained. */
interface Entry {
  readonly variant: Variant;
  readonly made: Made;
  readonly trainings: Trainings;
  readonly replay: Replay;
  readonly measuresAffinity: boolean;
}

/** A training that was asked for, and what has come of it. */
interface Account {
  wanted: WantedTraining;
  record: TrainingRecord;
  affinity: readonly Affinity[];
}

/**
 * What is known of an experiment while it trains: of each variant what it has come to, and which trainings are still
 * wanted. Equal trainings of several variants are one.
 */
export class Ledger {
  /** By link. */
  readonly states = new Map<string, VariantState>();
  private readonly entries = new Map<string, Entry>();
  private readonly accounts = new Map<string, Account>();
  /** By the training's key: how many variants have it as their single-task networks. */
  private readonly sharers = new Map<string, number>();
  /** What trainings have taken whose accounts are closed, in multiplications. */
  private spent = 0;

  /** Whether single-task networks stay known when all their variants are over, for variants that follow from those. */
  constructor(private readonly keepsBaselines = false) {}

  /**
   * Takes variants in with what there is to know of each, and gives the trainings that they want and that nobody has asked
   * for before. Those with a result in `known` want none; of `affinityOf` the affinities are measured.
   */
  add(
    variants: readonly Variant[],
    descriptions: readonly Description[],
    known: ReadonlyMap<string, VariantResult> = new Map(),
    affinityOf: string | null = null,
  ): readonly WantedTraining[] {
    const underWay = this.wantedKeys;
    const fresh = variants.flatMap((variant, i) => {
      const made = descriptions[i]!;
      const result = known.get(variant.link);
      this.states.set(variant.link, stateBefore(made, result));
      if ('problems' in made || result !== undefined) return [];
      return [this.enter(variant, made, variant.link === affinityOf)];
    });
    return this.want(fresh, underWay);
  }

  private enter(variant: Variant, made: Made, measuresAffinity: boolean): Entry {
    const trainings = trainingsOf(variant.config, variant.transfer);
    const entry = { variant, made, trainings, measuresAffinity, replay: new Replay(variant, made) };
    this.entries.set(variant.link, entry);
    return entry;
  }

  /** Single-task networks first, since many variants wait for them. */
  private want(entries: readonly Entry[], underWay: ReadonlySet<string>): readonly WantedTraining[] {
    const wanted = new Map<string, WantedTraining>();
    const add = (
      training: Training,
      entry: Entry,
      form: Made['forms']['shared'],
      measuresAffinity: boolean,
    ) => {
      const gap = entry.made.firstGap;
      const end = entry.variant.config.steps;
      const before = wanted.get(training.key);
      wanted.set(training.key, {
        ...training,
        ...form,
        gaps: [...new Set([...(before?.gaps ?? []), gap])],
        ends: [...new Set([...(before?.ends ?? []), end])],
        measuresAffinity: measuresAffinity || (before?.measuresAffinity ?? false),
      });
    };
    for (const entry of entries) {
      const { baseline } = entry.trainings;
      if (baseline === null) continue;
      add(baseline, entry, entry.made.forms.baseline!, false);
      this.sharers.set(baseline.key, 1 + (this.sharers.get(baseline.key) ?? 0));
    }
    for (const entry of entries)
      add(entry.trainings.shared, entry, entry.made.forms.shared, entry.measuresAffinity);
    const asked = [...wanted.values()].filter((each) => !this.covers(each, underWay));
    for (const each of asked)
      this.accounts.set(each.key, { wanted: each, record: emptyRecord, affinity: [] });
    return asked;
  }

  /** Whether a training was judged, or will be, whenever this one is: one that nobody waited for any more was stopped. */
  private covers({ key, gaps, ends }: WantedTraining, underWay: ReadonlySet<string>): boolean {
    const account = this.accounts.get(key);
    if (account === undefined || !(underWay.has(key) || isWhole(account))) return false;
    const { wanted } = account;
    return gaps.every((gap) => wanted.gaps.includes(gap)) && ends.every((end) => wanted.ends.includes(end));
  }

  /** Takes in what is new of a batch of trainings; gives the links of the variants that it says something of. */
  take(trainings: readonly WantedTraining[], news: BatchNews): readonly string[] {
    trainings.forEach(({ key, measuresAffinity }, i) => {
      const account = this.accounts.get(key);
      if (account === undefined) return;
      account.record = grown(account.record, { ...news.trainings[i]!, step: news.step });
      if (measuresAffinity && news.affinity !== null) account.affinity = [...account.affinity, news.affinity];
    });
    return this.follow(trainings);
  }

  /** Forgets what was told of a batch, which is trained once more. What its variants have come to stays as it was. */
  restart(trainings: readonly WantedTraining[]): void {
    for (const { key } of trainings) {
      const account = this.accounts.get(key);
      if (account === undefined) continue;
      account.record = emptyRecord;
      account.affinity = [];
    }
  }

  /** A batch cannot be trained: its variants that are not done are refused. */
  refuse(trainings: readonly WantedTraining[], reason: string): readonly string[] {
    const links = this.usersOf(trainings).map(({ variant }) => variant.link);
    for (const link of links) {
      this.entries.delete(link);
      this.states.set(link, { kind: 'refused', reason });
    }
    return links;
  }

  private follow(trainings: readonly WantedTraining[]): string[] {
    return this.usersOf(trainings).flatMap((entry) => {
      const { link } = entry.variant;
      if (!entry.replay.advance(this.recordsOf(entry))) return [];
      this.states.set(link, this.stateOf(entry));
      if (entry.replay.isOver) this.close(entry);
      return [link];
    });
  }

  private stateOf({ variant: { link, config }, replay, trainings, measuresAffinity }: Entry): VariantState {
    const { shared, baseline } = trainings;
    const result = replay.result(link, this.sharers.get(baseline?.key ?? '') ?? 1);
    const share = Math.min(1, (replay.last?.step ?? 0) / config.steps);
    if (result === null) return { kind: 'training', share, partial: null };
    // What was measured after its end was measured by chance.
    const affinity = this.accounts.get(shared.key)!.affinity.filter(({ step }) => step <= result.last.step);
    const whole = measuresAffinity ? { ...result, affinity } : result;
    return replay.isOver ? { kind: 'done', result: whole } : { kind: 'training', share, partial: whole };
  }

  /** A variant is over: what nobody else needs of its trainings is let go. */
  private close({ variant, trainings: { shared, baseline } }: Entry): void {
    this.entries.delete(variant.link);
    const wanted = this.wantedKeys;
    const kept = this.keepsBaselines ? baseline?.key : undefined;
    for (const key of [shared.key, baseline?.key]) {
      const account =
        key === undefined || key === kept || wanted.has(key) ? undefined : this.accounts.get(key);
      if (account === undefined) continue;
      this.spent += costOf(account.wanted);
      this.accounts.delete(account.wanted.key);
    }
  }

  /** The trainings that variants under way wait for. */
  private get wantedKeys(): ReadonlySet<string> {
    const keys = [...this.entries.values()].flatMap(({ trainings: { shared, baseline } }) =>
      baseline === null ? [shared.key] : [shared.key, baseline.key],
    );
    return new Set(keys);
  }

  /** The variants under way that any of these trainings is of. */
  private usersOf(trainings: readonly WantedTraining[]): Entry[] {
    const keys = new Set(trainings.map(({ key }) => key));
    return [...this.entries.values()].filter(
      ({ trainings: { shared, baseline } }) =>
        keys.has(shared.key) || (baseline !== null && keys.has(baseline.key)),
    );
  }

  private recordsOf({ trainings: { shared, baseline } }: Entry): Records {
    const recordOf = ({ key }: Training) => this.accounts.get(key)!.record;
    return { shared: recordOf(shared), baseline: baseline && recordOf(baseline) };
  }

  /** Whether some variant still waits for one of these trainings. */
  isWanted(trainings: readonly WantedTraining[]): boolean {
    return this.usersOf(trainings).length > 0;
  }

  /** Whether all variants are done or refused. */
  get isOver(): boolean {
    return this.entries.size === 0;
  }

  /** Results that there are, by link. */
  get results(): ReadonlyMap<string, VariantResult> {
    const done = [...this.states].flatMap(([link, state]) =>
      state.kind === 'done' ? [[link, state.result] as const] : [],
    );
    return new Map(done);
  }

  /** Work in all and what of it is done, in multiplications. */
  get work(): { readonly done: number; readonly total: number } {
    let [done, total] = [this.spent, this.spent];
    const keys = this.wantedKeys;
    for (const { wanted, record } of this.accounts.values()) {
      const cost = costOf(wanted);
      total += cost;
      done += keys.has(wanted.key) ? cost * Math.min(1, record.step / Math.max(...wanted.ends)) : cost;
    }
    return { done, total };
  }
}

/** Whether all is known of a training that there will be. */
function isWhole({ wanted, record }: Account): boolean {
  return record.step >= Math.max(...wanted.ends) || record.ended.length === wanted.config.seeds;
}

function stateBefore(made: Description, result: VariantResult | undefined): VariantState {
  if ('problems' in made) return { kind: 'refused', reason: reasonOf(made.problems) };
  return result === undefined ? { kind: 'waiting' } : { kind: 'done', result };
}

function reasonOf([problem]: readonly Problem[]): string {
  if (problem === undefined) return '';
  const { place, found, expected } = spelled(problem);
  return `${place}: ${found}; ${expected}`;
}
