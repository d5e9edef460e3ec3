import { medianOf } from './statistics.js';

/** Collects durations by name. */
export class Stopwatch {
  readonly #times = new Map<string, number[]>();

  note(name: string, ms: number): void {
    const known = this.#times.get(name);
    if (known === undefined) this.#times.set(name, [ms]);
    else known.push(ms);
  }

  async time<T>(name: string, task: () => Promise<T>): Promise<T> {
    const start = performance.now();
    const result = await task();
    this.note(name, performance.now() - start);
    return result;
  }

  /** Times stages that follow each other; a stage lasts until the next one is entered. */
  stages(prefix: string): { enter(stage: string): void; end(): void } {
    let current: { readonly stage: string; readonly since: number } | undefined;
    const end = (): void => {
      if (current !== undefined) this.note(prefix + current.stage, performance.now() - current.since);
      current = undefined;
    };
    return {
      enter: (stage) => {
        if (current?.stage === stage) return;
        end();
        current = { stage, since: performance.now() };
      },
      end,
    };
  }

  median(name: string): number {
    return medianOf(this.#times.get(name) ?? []);
  }

  /** One line a name, sorted by name. */
  rows(): string[] {
    const names = [...this.#times.keys()].sort();
    const width = Math.max(...names.map((name) => name.length));
    return names.map((name) => {
      const times = this.#times.get(name) ?? [];
      const [low, high] = [Math.min(...times), Math.max(...times)];
      const range = `(${low.toFixed(0)} to ${high.toFixed(0)})`;
      return `${name.padEnd(width)}  ${this.median(name).toFixed(0).padStart(6)}  ${range.padEnd(16)} ${times.length}`;
    });
  }
}
