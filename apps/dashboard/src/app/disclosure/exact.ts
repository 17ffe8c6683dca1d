import { computed, effect, inject, Service, signal, untracked } from '@angular/core';
import { closeExact, getExactState, openExact, type ExactState } from '@vagval/contracts/disclosure/disclosure';
import { Api } from '../core/api';
import { Reader } from '../core/reader';

/** The API's clock decides when it is over; ours may be wrong, so that it is not asked more often than this. */
const leastWait = 30_000;
/** A timer cannot be set for longer. */
const mostWait = 2 ** 31 - 1;

/** Whether the reader sees exact figures now: of the own unit, or of all because they were opened for a purpose. */
@Service()
export class Exact {
  private readonly api = inject(Api);
  private readonly reader = inject(Reader);
  private readonly answer = signal<ExactState | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Null until the API has answered, and while nobody is signed in. */
  readonly state = this.answer.asReadonly();
  /** For what and until when; null while exact figures are not opened. */
  readonly opened = computed(() => this.answer()?.opened ?? null);
  /** Whether to offer to open them. */
  readonly canOpen = computed(() => this.answer()?.mayOpen === true && this.opened() === null);

  constructor() {
    effect(() => {
      const key = this.reader.key();
      untracked(() => {
        this.know(null);
        if (key !== null) void this.ask();
      });
    });
  }

  /** Opens exact figures for a purpose. Rejects when the API refuses. */
  async open(purpose: string): Promise<void> {
    this.know(await this.api.send(openExact, { purpose }));
    this.look();
  }

  /** Goes back to the published figures. */
  async close(): Promise<void> {
    this.know(await this.api.send(closeExact, {}));
    this.look();
  }

  private async ask(): Promise<void> {
    const { key } = this.reader;
    const asker = key();
    try {
      const state = await this.api.send(getExactState, {});
      // Somebody else may have signed in while the answer was on its way.
      if (key() === asker) this.know(state);
    } catch {
      // Every page says by itself which figures it holds; without an answer here only the banner and the menu are silent.
      if (key() === asker) this.know(null);
    }
  }

  private know(state: ExactState | null): void {
    const was = this.opened();
    this.answer.set(state);
    clearTimeout(this.timer);
    const until = state?.opened?.until;
    if (until !== undefined) {
      const wait = Math.max(leastWait, new Date(until).getTime() - Date.now());
      this.timer = setTimeout(() => void this.askWhenOver(), Math.min(wait, mostWait));
    }
    if (was && !state) this.look();
  }

  private async askWhenOver(): Promise<void> {
    await this.ask();
    if (this.opened() === null) this.look();
  }

  /** Lets every page ask again: what they hold is no longer what the reader sees. */
  private look(): void {
    this.reader.sight.update((times) => times + 1);
  }
}
