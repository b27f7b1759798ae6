import {
  auditWorkbook,
  insertMemo,
  lookAtWorkbook,
  memoHtmlOf,
  memosOf,
  memoTextOf,
  removeEverything,
  removeMarks,
  selectFinding,
  sentenceOfError,
  setHighlight,
  showOnly,
  today,
  viewOf,
  writeAudit,
} from "../session";
import { keepPeriod, readSettings, shownPeriod, type Settings } from "../settings";
import type { Language } from "../wording/language";
import { paneWords } from "../wording/pane";
import type { Answer, Obstacle } from "../workbook/obstacle";
import type { Watch } from "../workbook/watch";
import type { DeskState, Kind, ShownAudit } from "./desk-state";

type Outcome = Awaited<ReturnType<typeof auditWorkbook>>;
type Edited = Readonly<Record<string, string>>;

const AT_REST = {
  busy: false,
  progress: undefined,
  waiting: false,
  cancelling: false,
  question: undefined,
};

/** The one place that works on the workbook, for the pane and the ribbon alike. */
export class Desk {
  state: DeskState = { ...AT_REST, message: undefined, looking: false, look: undefined, audit: undefined };
  private readonly watchers: ((state: DeskState) => void)[] = [];
  private outcome: Outcome | undefined;
  private audits = 0;
  private cancelling: AbortController | undefined;
  private looking: AbortController | undefined;
  /** What goes on beside the pane's other actions, one after another. */
  private quiet: Promise<unknown> = Promise.resolve();
  /** Even that waits for the end of typing in a cell, and whatever comes after it does too. */
  private quietWaits = false;
  private readonly aware: Watch = {
    onWaiting: (waiting) => {
      this.quietWaits = waiting;
      this.show({ waiting });
    },
  };

  constructor(readonly language: Language) {}

  /** Calls back with every new state, at once with the present one. */
  watch(watcher: (state: DeskState) => void): void {
    this.watchers.push(watcher);
    watcher(this.state);
  }

  /** Looks what is in the workbook; nothing is written. Another work that starts meanwhile goes first. */
  async look(): Promise<void> {
    this.looking?.abort();
    const { signal } = (this.looking = new AbortController());
    this.show({ looking: true });
    await this.quietly(async () => {
      if (signal.aborted) return;
      try {
        this.show({ look: await lookAtWorkbook(this.language, { ...this.aware, signal }) });
      } catch (error) {
        if (!signal.aborted) this.show({ look: { unusable: this.sentenceOf(error) } });
      }
    });
    if (!signal.aborted) this.show({ looking: false });
  }

  /**
   * Audits the workbook, marks it and writes the report.
   * @param chosen the period chosen in the pane, which is then kept in the workbook; without it somebody pressed the
   *   ribbon's button: the period kept there holds, and nobody can be asked, so sheets with obstacles stay unmarked
   * @returns whether it came to a report
   */
  async audit(chosen?: Settings["period"]): Promise<boolean> {
    const { language } = this;
    const words = paneWords(language);
    const done = await this.work(async (watch) => {
      const { period, damaged } = chosen ? { period: chosen, damaged: false } : await readSettings();
      const outcome = await auditWorkbook({ ...watch, choice: { ...period, today: today() } });
      const ask = chosen && ((obstacle: Obstacle) => this.ask(obstacle));
      const written = await writeAudit(outcome, { ...watch, language, ...(ask && { ask }) });
      if (chosen) await keepPeriod(chosen);
      this.outcome = outcome;
      this.show({ audit: this.shown(outcome, written.marked.length > 0) });
      this.lookedAt(true);
      return [words.audited(written), ...written.remarks, ...(damaged ? [words.damaged] : [])];
    });
    if (!done) this.show({ audit: undefined });
    return done;
  }

  /** The period kept in the workbook, as it is typed. */
  async keptPeriod(): Promise<ReturnType<typeof shownPeriod>> {
    return shownPeriod((await readSettings()).period);
  }

  removeMarks(): Promise<boolean> {
    const words = paneWords(this.language);
    return this.work(async (watch) => {
      const removed = await removeMarks(watch);
      this.change({ marked: false, only: undefined });
      this.lookedAt(false);
      return words.removed(removed);
    });
  }

  removeEverything(): Promise<boolean> {
    const words = paneWords(this.language);
    return this.work(async (watch) => {
      const removed = await removeEverything(watch);
      this.show({ audit: undefined });
      this.lookedAt(false);
      return [...words.removed(removed), words.forgotten];
    });
  }

  /** Shows a finding's row, wherever it stands by now; nothing for one that is not about a row. */
  async select(finding: number): Promise<void> {
    const { outcome } = this;
    if (!outcome || this.state.busy || this.state.audit?.view.findings.at(finding).rows.length === 0) return;
    await this.aside(async () => {
      const row = await selectFinding(outcome, finding, this.aware);
      if (row === undefined) {
        this.show({ message: { kind: "failed", lines: [paneWords(this.language).rowGone] } });
      } else if (this.state.message?.kind === "failed") {
        this.show({ message: undefined });
      }
    });
  }

  /** Turns the highlighting of a kind's rows on or off. */
  async highlight(kind: Kind, on: boolean): Promise<void> {
    const before = this.state.audit?.highlighted;
    if (!before || this.state.busy) return;
    const after = new Set(before);
    if (on) after.add(kind);
    else after.delete(kind);
    this.change({ highlighted: after });
    const done = await this.aside(async () => {
      await setHighlight(after, this.aware);
      return true;
    });
    if (!done) this.change({ highlighted: before });
  }

  /** Hides all rows on the sheets but those of one kind; shows all rows again without one. */
  async showOnly(kind: Kind | undefined): Promise<void> {
    const before = this.state.audit?.only;
    if (!this.state.audit || this.state.busy) return;
    this.change({ only: kind });
    const unfiltered = await this.aside(() => showOnly(kind, this.aware));
    if (!unfiltered) this.change({ only: before });
    else if (unfiltered.length > 0) {
      const lines = [paneWords(this.language).notFiltered(unfiltered)];
      this.show({ message: { kind: "failed", lines } });
    }
  }

  /** A memo's text for reading and for the clipboard, with what was edited by the ids of its fields. */
  memoText(memo: number, edited: Edited): string {
    return this.outcome ? memoTextOf(this.outcome, this.language, memo, edited) : "";
  }

  /** The same as a fragment of HTML, the workbook's texts escaped: for the clipboard, never for the page. */
  memoHtml(memo: number, edited: Edited): string {
    return this.outcome ? memoHtmlOf(this.outcome, this.language, memo, edited) : "";
  }

  /** Puts a memo on a sheet of its own. */
  async insertMemo(memo: number, edited: Edited): Promise<boolean> {
    const { outcome } = this;
    if (!outcome) return false;
    return this.work(async (watch) => {
      const sheet = await insertMemo(outcome, this.language, memo, edited, watch);
      return [paneWords(this.language).inserted(sheet)];
    });
  }

  cancel(): void {
    if (!this.state.busy) return;
    this.cancelling?.abort();
    this.show({ cancelling: true });
    this.state.question?.answer("cancel");
  }

  /** Puts the message away. */
  dismiss(): void {
    this.show({ message: undefined });
  }

  private shown(outcome: Outcome, marked: boolean): ShownAudit {
    const view = viewOf(outcome, this.language);
    return {
      number: ++this.audits,
      view,
      memos: memosOf(outcome, this.language),
      marked,
      highlighted: new Set(view.kinds.map(({ kind }) => kind)),
      only: undefined,
    };
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
    const interrupted = this.stopLooking();
    this.show({ ...AT_REST, busy: true, waiting: this.quietWaits, message: undefined });
    try {
      await this.quiet;
      const lines = await steps({
        signal: this.cancelling.signal,
        onProgress: (progress) => this.show({ progress }),
        onWaiting: (waiting) => this.show({ waiting }),
      });
      this.show({ ...AT_REST, message: { kind: "done", lines } });
      return true;
    } catch (error) {
      this.show({ ...AT_REST, message: { kind: "failed", lines: [this.sentenceOf(error)] } });
      return false;
    } finally {
      if (interrupted) void this.look();
    }
  }

  /** Does something small that the user asked for, before the look at the workbook goes on. */
  private async aside<T>(steps: () => Promise<T>): Promise<T | undefined> {
    const interrupted = this.stopLooking();
    const done = await this.quietly(steps);
    if (interrupted) void this.look();
    return done;
  }

  /** @returns whether there was a look to stop */
  private stopLooking(): boolean {
    this.looking?.abort();
    return this.state.looking;
  }

  /** Does something without stopping the pane; what goes wrong is said. */
  private quietly<T>(steps: () => Promise<T>): Promise<T | undefined> {
    const done = this.quiet.then(steps).catch((error: unknown) => {
      this.show({ message: { kind: "failed", lines: [this.sentenceOf(error)] } });
      return undefined;
    });
    this.quiet = done;
    return done;
  }

  private sentenceOf(error: unknown): string {
    return sentenceOfError(error, this.language) ?? paneWords(this.language).programError(error);
  }

  /** What the look at the workbook would see by now. */
  private lookedAt(marked: boolean): void {
    const { look } = this.state;
    if (look && "marked" in look) this.show({ look: { ...look, marked } });
  }

  private change(change: Partial<ShownAudit>): void {
    if (this.state.audit) this.show({ audit: { ...this.state.audit, ...change } });
  }

  private show(change: Partial<DeskState>): void {
    this.state = { ...this.state, ...change };
    for (const watcher of this.watchers) watcher(this.state);
  }
}
