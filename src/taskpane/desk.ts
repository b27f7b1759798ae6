import {
  auditWorkbook,
  insertMemo,
  lookAtWorkbook,
  memoHtmlOf,
  memosOf,
  memoTextOf,
  movesAgainIn,
  removeEverything,
  removeMarks,
  selectClientRow,
  selectFinding,
  setHighlight,
  showOnly,
  showCell,
  today,
  unknownWordsOf,
  viewOf,
  type CellPlace,
  type Outcome,
  writeAudit,
} from "../session";
import { keepPeriod, readSettings, shownPeriod, type Settings } from "../settings";
import type { Language } from "../wording/language";
import { paneWords } from "../wording/pane";
import type { Obstacle } from "../workbook/obstacle";
import type { Watch } from "../workbook/watch";
import type { DeskState, Kind, ShownAudit, ShownPlan } from "./desk-state";
import { MemoDesk } from "./memo-desk";
import { Planning, type Planned } from "./planning";
import { NormRecords } from "./norm-records";
import { Records } from "./records";
import { RememberedShapes } from "./remembered-shapes";
import { Templates } from "./templates";
import { Transfer } from "./transfer";
import { Waiving, type Judged } from "./waiving";
import { Work } from "./work";

type Edited = Readonly<Record<string, string>>;

/** The one place that works on the workbook, for the pane and the ribbon alike. */
export class Desk implements Judged, Planned {
  /** What the user tells the add-in and the workbook remembers. */
  readonly records: Records;
  readonly norms: NormRecords;
  readonly transfer: Transfer;
  readonly templates: Templates;
  readonly waivers: Waiving;
  readonly memos: MemoDesk;
  readonly planning: Planning;
  /** What came of the last audit. */
  outcome: Outcome | undefined;
  private readonly work: Work;
  private audits = 0;

  /** @param shapes what is known from other workbooks */
  constructor(
    readonly language: Language,
    shapes = new RememberedShapes(
      () => window.localStorage,
      () => Office.context.partitionKey ?? "",
    ),
  ) {
    this.work = new Work(language, () => void this.look());
    this.records = new Records(this.work, shapes, () => this.look());
    this.norms = new NormRecords(this.work, this.records);
    this.transfer = new Transfer(this.work, this.records);
    this.templates = new Templates(this.work, this.records);
    this.waivers = new Waiving(this.work, this.records, this);
    this.memos = new MemoDesk(this.work, this.records, this);
    this.planning = new Planning(this.work, this);
  }

  get state(): DeskState {
    return this.work.state;
  }

  /** Calls back with every new state, at once with the present one. */
  watch(watcher: (state: DeskState) => void): void {
    this.work.watch(watcher);
  }

  /** Looks what is in the workbook; nothing is written. Another work that starts meanwhile goes first. */
  look(): Promise<void> {
    const { work } = this;
    return work.look(async (watch) => {
      try {
        await this.records.recall(watch);
        const look = await lookAtWorkbook(this.language, { ...watch, corrections: this.records.known });
        work.show({ look, asLastTime: this.records.applied(look.sheets).length > 0 });
        if (!look.marked) work.change({ marked: false, only: undefined });
      } catch (error) {
        if (!watch.signal?.aborted) work.show({ look: { unusable: work.sentenceOf(error) } });
      }
    });
  }

  /**
   * Audits the workbook, marks it and writes the report. When it comes to nothing, the result of the audit before stays
   * and says so.
   * @param chosen the period chosen in the pane, which is then kept in the workbook; without it somebody pressed the
   *   ribbon's button: the period kept there holds, and nobody can be asked, so sheets with obstacles stay unmarked
   * @returns whether it came to a report
   */
  async audit(chosen?: Settings["period"]): Promise<boolean> {
    const { language, work } = this;
    const words = paneWords(language);
    const done = await work.run(async (watch) => {
      const { period, damaged } = chosen ? { period: chosen, damaged: false } : await readSettings();
      const outcome = await auditWorkbook({
        ...watch,
        choice: { ...period, today: today() },
        corrections: this.records.known,
      });
      const ask = chosen && ((obstacle: Obstacle) => work.ask(obstacle));
      const written = await writeAudit(outcome, { ...watch, language, ...(ask && { ask }) });
      if (chosen) await keepPeriod(chosen);
      await this.records.keepApplied(watch);
      this.outcome = outcome;
      work.show({ audit: this.shown(outcome, written.marked.length > 0) });
      this.planning.start(outcome);
      this.lookedAt(true);
      return [words.audited(written), ...written.remarks, ...(damaged ? [words.damaged] : [])];
    });
    if (!done && this.state.audit) {
      work.change({ outdated: "notRepeated" });
      await this.look();
    }
    return done;
  }

  /** The period kept in the workbook, as it is typed. */
  async keptPeriod(): Promise<ReturnType<typeof shownPeriod>> {
    return shownPeriod((await readSettings()).period);
  }

  removeMarks(): Promise<boolean> {
    const { work } = this;
    return work.run(async (watch) => {
      const removed = await removeMarks(watch);
      work.change({ marked: false, only: undefined });
      this.lookedAt(false);
      return paneWords(this.language).removed(removed);
    });
  }

  removeEverything(): Promise<boolean> {
    const { work } = this;
    const words = paneWords(this.language);
    return work.run(async (watch) => {
      const removed = await removeEverything(watch);
      this.planning.end();
      work.show({ audit: undefined });
      this.lookedAt(false);
      return [...words.removed(removed), words.forgotten];
    });
  }

  /** Shows the same audit judged otherwise, and plans for it. */
  judgeAnew(outcome: Outcome): void {
    this.outcome = outcome;
    this.work.change({ view: viewOf(outcome, this.language) });
    this.planning.again();
  }

  /** Shows the same audit with other memos. */
  writeAnew(outcome: Outcome): void {
    this.outcome = outcome;
    if (this.state.audit?.memos) this.work.change({ memos: memosOf(outcome, this.language) });
  }

  plan(outcome: Outcome, plan: ShownPlan): void {
    this.outcome = outcome;
    const isReady = plan.state === "ready";
    this.work.change({
      plan,
      memos: isReady ? memosOf(outcome, this.language) : undefined,
      movesAgain: isReady ? movesAgainIn(outcome) : undefined,
    });
  }

  /** Shows a finding's row, wherever it stands by now; nothing for one that is not about a row. */
  async select(finding: number): Promise<void> {
    if (this.state.audit?.view.findings.at(finding).rows.length === 0) return;
    await this.show((outcome, watch) => selectFinding(outcome, finding, watch));
  }

  /** Shows a row of the clients sheet, wherever it stands by now. @param row its number when it was read */
  async selectClient(row: number): Promise<void> {
    await this.show((outcome, watch) => selectClientRow(outcome, row, watch));
  }

  /** Shows a cell that is spoken of. */
  async showCell(place: CellPlace): Promise<void> {
    const { work } = this;
    if (this.state.busy) return;
    const shown = await work.aside(() => showCell(place, work.aware));
    if (shown === false) {
      work.fail([paneWords(this.language).sheetGone(place.sheet)]);
    }
  }

  /** Turns the highlighting of a kind's rows on or off. */
  async highlight(kind: Kind, on: boolean): Promise<void> {
    const { work } = this;
    const before = this.state.audit?.highlighted;
    if (!before || this.state.busy) return;
    const after = new Set(before);
    if (on) after.add(kind);
    else after.delete(kind);
    work.change({ highlighted: after });
    const done = await work.aside(async () => {
      await setHighlight(after, work.aware);
      return true;
    });
    if (!done) work.change({ highlighted: before });
  }

  /** Hides all rows on the sheets but those of one kind; shows all rows again without one. */
  async showOnly(kind: Kind | undefined): Promise<void> {
    const { work } = this;
    const before = this.state.audit?.only;
    if (!this.state.audit || this.state.busy) return;
    work.change({ only: kind });
    const unfiltered = await work.aside(() => showOnly(kind, work.aware));
    if (!unfiltered) work.change({ only: before });
    else if (unfiltered.length > 0) {
      const lines = [paneWords(this.language).notFiltered(unfiltered)];
      work.fail(lines);
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
    return this.work.run(async (watch) => {
      const sheet = await insertMemo(outcome, this.language, memo, edited, watch);
      return [paneWords(this.language).inserted(sheet)];
    });
  }

  cancel(): void {
    this.work.cancel();
  }

  /** Puts the message away. */
  dismiss(): void {
    this.work.show({ message: undefined });
  }

  /** Shows a row that is sought, and says so when there is none such any more. */
  private async show(select: (outcome: Outcome, watch: Watch) => Promise<number | undefined>): Promise<void> {
    const { outcome, work } = this;
    if (!outcome || this.state.busy) return;
    await work.aside(async () => {
      const row = await select(outcome, work.aware);
      if (row === undefined) {
        work.fail([paneWords(this.language).rowGone]);
      } else if (this.state.message?.kind === "failed") {
        work.show({ message: undefined });
      }
    });
  }

  private shown(outcome: Outcome, marked: boolean): ShownAudit {
    const view = viewOf(outcome, this.language);
    return {
      number: ++this.audits,
      view,
      plan: { state: "making", done: 0, total: 0, before: undefined },
      memos: undefined,
      movesAgain: undefined,
      words: this.records.undecided(unknownWordsOf(outcome, this.language)),
      marked,
      highlighted: new Set(view.kinds.map(({ kind }) => kind)),
      only: undefined,
      outdated: undefined,
    };
  }

  /** What the look at the workbook would see by now. */
  private lookedAt(marked: boolean): void {
    const { look } = this.state;
    if (look && "marked" in look) this.work.show({ look: { ...look, marked } });
  }
}
