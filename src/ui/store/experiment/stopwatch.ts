/** Counts seconds while it runs, by the clock that it is given, in milliseconds. */
export class Stopwatch {
  private countedMs = 0;
  private since: number | null = null;

  constructor(private readonly now: () => number) {}

  start(): void {
    this.since ??= this.now();
  }

  stop(): void {
    this.countedMs = this.seconds * 1000;
    this.since = null;
  }

  get seconds(): number {
    return (this.countedMs + (this.since === null ? 0 : this.now() - this.since)) / 1000;
  }
}
