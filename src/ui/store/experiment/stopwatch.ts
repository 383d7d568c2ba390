/** What passes between two looks counts up to so long: beyond that the machine has slept. */
const longestGapMs = 60_000;

/** Counts seconds while it runs and is looked at now and then, by the clock that it is given, in milliseconds. */
export class Stopwatch {
  private countedMs = 0;
  private since: number | null = null;

  constructor(private readonly now: () => number) {}

  start(): void {
    this.since ??= this.now();
  }

  stop(): void {
    this.count();
    this.since = null;
  }

  get seconds(): number {
    this.count();
    return this.countedMs / 1000;
  }

  private count(): void {
    if (this.since === null) return;
    const now = this.now();
    this.countedMs += Math.min(now - this.since, longestGapMs);
    this.since = now;
  }
}
