import { cellsOfError, sentenceOfError, type CellPlace } from "../session";
import type { Language } from "../wording/language";
import { paneWords } from "../wording/pane";
import type { Answer, Obstacle } from "../workbook/obstacle";
import type { Watch } from "../workbook/watch";
import type { DeskState, ShownAudit } from "./desk-state";

const AT_REST = {
  busy: false,
  progress: undefined,
  waiting: false,
  cancelling: false,
  question: undefined,
};

const AT_START: DeskState = {
  ...AT_REST,
  message: undefined,
  looking: false,
  look: undefined,
  asLastTime: false,
  kept: undefined,
  carried: undefined,
  audit: undefined,
};

/** What is being done on the workbook, one thing after another, and the state that the pane shows of it. */
export class Work {
  state: DeskState = AT_START;
  private readonly watchers: ((state: DeskState) => void)[] = [];
  private cancelling: AbortController | undefined;
  private looking: AbortController | undefined;
  /** What goes on beside the pane's other actions, one after another. */
  private quiet: Promise<unknown> = Promise.resolve();
  /** The work that is going on, or was the last one. */
  private running: Promise<unknown> = Promise.resolve();
  /** Even that waits for the end of typing in a cell, and whatever comes after it does too. */
  private quietWaits = false;
  /** For what is done without stopping the pane. */
  readonly aware: Watch = {
    onWaiting: (waiting) => {
      this.quietWaits = waiting;
      this.show({ waiting });
    },
  };

  /** @param lookAgain looks at the workbook anew */
  constructor(
    readonly language: Language,
    private readonly lookAgain: () => void,
  ) {}

  /** Calls back with every new state, at once with the present one. */
  watch(watcher: (state: DeskState) => void): void {
    this.watchers.push(watcher);
    watcher(this.state);
  }

  show(change: Partial<DeskState>): void {
    this.state = { ...this.state, ...change };
    for (const watcher of this.watchers) watcher(this.state);
  }

  /** Changes what is shown of the audit, when there is one. */
  change(change: Partial<ShownAudit>): void {
    if (this.state.audit) this.show({ audit: { ...this.state.audit, ...change } });
  }

  /** Does what nothing else may disturb. @returns whether it came to its end */
  async run(steps: (watch: Watch) => Promise<readonly string[]>): Promise<boolean> {
    if (this.state.busy) return false;
    const run = this.runAlone(steps);
    this.running = run;
    return run;
  }

  private async runAlone(steps: (watch: Watch) => Promise<readonly string[]>): Promise<boolean> {
    this.cancelling = new AbortController();
    const interrupted = this.stopLooking();
    this.show({ ...AT_REST, busy: true, waiting: this.quietWaits, message: undefined });
    try {
      await this.quiet;
      const lines = await steps({
        signal: this.cancelling.signal,
        onProgress: (progress) => this.show({ progress }),
        onWaiting: (waiting) => this.show({ waiting }),
      });
      this.show(AT_REST);
      this.say(lines);
      return true;
    } catch (error) {
      this.show(AT_REST);
      this.failed(error);
      return false;
    } finally {
      if (interrupted) this.lookAgain();
    }
  }

  cancel(): void {
    if (!this.state.busy) return;
    this.cancelling?.abort();
    this.show({ cancelling: true });
    this.state.question?.answer("cancel");
  }

  ask(obstacle: Obstacle): Promise<Answer> {
    return new Promise((resolve) => {
      const answer = (given: Answer) => {
        this.show({ question: undefined });
        resolve(given);
      };
      this.show({ question: { obstacle, answer } });
    });
  }

  /** Looks at the workbook in place of an earlier look; another work that starts meanwhile goes first. */
  async look(steps: (watch: Watch) => Promise<void>): Promise<void> {
    this.looking?.abort();
    const { signal } = (this.looking = new AbortController());
    this.show({ looking: true });
    await this.quietly(async () => {
      if (signal.aborted) return;
      try {
        await steps({ ...this.aware, signal });
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    });
    if (!signal.aborted) this.show({ looking: false });
  }

  /** Does something small that the user asked for, before the look at the workbook goes on. */
  async aside<T>(steps: () => Promise<T>): Promise<T | undefined> {
    const interrupted = this.stopLooking();
    const done = await this.quietly(steps);
    if (interrupted) this.lookAgain();
    return done;
  }

  /** Does something small that nobody waits for, as soon as nothing else is being done. */
  async whenFree<T>(steps: () => Promise<T>): Promise<T | undefined> {
    while (this.state.busy) await this.running;
    return this.quietly(steps);
  }

  /** Says what was done. */
  say(lines: readonly string[]): void {
    this.show({ message: { kind: "done", lines, cells: [] } });
  }

  /** Says what could not be done. */
  fail(lines: readonly string[], cells: readonly CellPlace[] = []): void {
    this.show({ message: { kind: "failed", lines, cells } });
  }

  private failed(error: unknown): void {
    this.fail([this.sentenceOf(error)], cellsOfError(error));
  }

  sentenceOf(error: unknown): string {
    return sentenceOfError(error, this.language) ?? paneWords(this.language).programError(error);
  }

  /** @returns whether there was a look to stop */
  private stopLooking(): boolean {
    this.looking?.abort();
    return this.state.looking;
  }

  /** Does something without stopping the pane; what goes wrong is said. */
  private quietly<T>(steps: () => Promise<T>): Promise<T | undefined> {
    const done = this.quiet.then(steps).catch((error: unknown) => {
      this.failed(error);
      return undefined;
    });
    this.quiet = done;
    return done;
  }
}
