import { auditWorkbook, removeEverything, removeMarks, sentenceOfError, today, writeAudit } from "../session";
import { keepPeriod, readSettings, shownPeriod, type Settings } from "../settings";
import type { Language } from "../wording/language";
import { paneWords } from "../wording/pane";
import type { Answer, Obstacle } from "../workbook/obstacle";
import type { Progress, Watch } from "../workbook/watch";

/** What the pane shows. */
export interface DeskState {
  readonly busy: boolean;
  readonly progress: Progress | undefined;
  /** Excel waits for the end of typing in a cell. */
  readonly waiting: boolean;
  readonly question: Question | undefined;
  readonly message: Message | undefined;
}

export interface Message {
  readonly kind: "done" | "failed";
  readonly lines: readonly string[];
}

export interface Question {
  readonly obstacle: Obstacle;
  answer(answer: Answer): void;
}

const IDLE: DeskState = {
  busy: false,
  progress: undefined,
  waiting: false,
  question: undefined,
  message: undefined,
};

/** The one place that works on the workbook, for the pane and the ribbon alike. */
export class Desk {
  state = IDLE;
  private readonly watchers: ((state: DeskState) => void)[] = [];
  private cancelling: AbortController | undefined;

  constructor(readonly language: Language) {}

  /** Calls back with every new state, at once with the present one. */
  watch(watcher: (state: DeskState) => void): void {
    this.watchers.push(watcher);
    watcher(this.state);
  }

  /**
   * Audits the workbook, marks it and writes the report.
   * @param chosen the period chosen in the pane, which is then kept in the workbook; without it somebody pressed the
   *   ribbon's button: the period kept there holds, and nobody can be asked, so sheets with obstacles stay unmarked
   * @returns whether it came to a report
   */
  audit(chosen?: Settings["period"]): Promise<boolean> {
    const { language } = this;
    const words = paneWords(language);
    return this.work(async (watch) => {
      const { period, damaged } = chosen ? { period: chosen, damaged: false } : await readSettings();
      const outcome = await auditWorkbook({ ...watch, choice: { ...period, today: today() } });
      const ask = chosen && ((obstacle: Obstacle) => this.ask(obstacle));
      const written = await writeAudit(outcome, { ...watch, language, ...(ask && { ask }) });
      if (chosen) await keepPeriod(chosen);
      return [words.audited(written), ...written.remarks, ...(damaged ? [words.damaged] : [])];
    });
  }

  /** The period kept in the workbook, as it is typed. */
  async keptPeriod(): Promise<ReturnType<typeof shownPeriod>> {
    return shownPeriod((await readSettings()).period);
  }

  removeMarks(): Promise<boolean> {
    const words = paneWords(this.language);
    return this.work(async (watch) => words.removed(await removeMarks(watch)));
  }

  removeEverything(): Promise<boolean> {
    const words = paneWords(this.language);
    return this.work(async (watch) => [...words.removed(await removeEverything(watch)), words.forgotten]);
  }

  cancel(): void {
    this.cancelling?.abort();
    this.state.question?.answer("cancel");
  }

  private ask(obstacle: Obstacle): Promise<Answer> {
    return new Promise((resolve) => {
      const answer = (given: Answer) => {
        this.show({ question: undefined });
        resolve(given);
      };
      this.show({ question: { obstacle, answer } });
    });
  }

  private async work(steps: (watch: Watch) => Promise<readonly string[]>): Promise<boolean> {
    if (this.state.busy) return false;
    this.cancelling = new AbortController();
    this.show({ ...IDLE, busy: true });
    try {
      const lines = await steps({
        signal: this.cancelling.signal,
        onProgress: (progress) => this.show({ progress }),
        onWaiting: (waiting) => this.show({ waiting }),
      });
      this.show({ ...IDLE, message: { kind: "done", lines } });
      return true;
    } catch (error) {
      const line = sentenceOfError(error, this.language) ?? paneWords(this.language).programError(error);
      this.show({ ...IDLE, message: { kind: "failed", lines: [line] } });
      return false;
    }
  }

  private show(change: Partial<DeskState>): void {
    this.state = { ...this.state, ...change };
    for (const watcher of this.watchers) watcher(this.state);
  }
}
