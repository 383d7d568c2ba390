import type { KeyedStore } from '../../../../src/ui/store/keyed-store';

/** A store in memory that copies what it is given, as IndexedDB does; `refuse` makes it full or forbidden. */
export class MemoryStore implements KeyedStore {
  readonly values = new Map<string, unknown>();
  refuse: Error | null = null;

  private async turn(): Promise<void> {
    await Promise.resolve();
    if (this.refuse !== null) throw this.refuse;
  }

  async keys(): Promise<readonly string[]> {
    await this.turn();
    return [...this.values.keys()].sort();
  }

  async get(keys: readonly string[]): Promise<readonly unknown[]> {
    await this.turn();
    return keys.map((key) => structuredClone(this.values.get(key)));
  }

  async set(entries: readonly (readonly [string, unknown])[]): Promise<void> {
    await this.turn();
    for (const [key, value] of entries) this.values.set(key, structuredClone(value));
  }

  async remove(keys: readonly string[]): Promise<void> {
    await this.turn();
    for (const key of keys) this.values.delete(key);
  }
}
