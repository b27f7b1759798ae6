import {
  auditDayOf,
  isoToday,
  reconsidered,
  waiverFor,
  waiverLines,
  waiverOf,
  type Outcome,
  type WaiverLine,
} from "../session";
import { addWaiver, showWaivers, withdrawWaiver, type Waiver } from "../waivers";
import { waiverWords } from "../wording/pane-waivers";
import type { Records } from "./records";
import type { Work } from "./work";

/** The outcome of the last audit, as far as waivers and wishes for memos change it. */
export interface Judged {
  readonly outcome: Outcome | undefined;
  judgeAnew(outcome: Outcome): void;
  writeAnew(outcome: Outcome): void;
}

/** Leave to go on with what a finding objects to. It is shown at once, on the sheets by the next audit. */
export class Waiving {
  constructor(
    private readonly work: Work,
    private readonly records: Records,
    private readonly judged: Judged,
  ) {}

  /** ISO; the day the audit was made for, today without one. */
  get day(): string {
    const { outcome } = this.judged;
    return outcome ? auditDayOf(outcome) : isoToday();
  }

  /** The waivers of the workbook in words, as they stand on that day. */
  lines(): WaiverLine[] {
    return waiverLines(this.work.state.kept?.memory.waivers ?? [], this.day, this.work.language);
  }

  /** What a waiver of the finding says, in force or expired. */
  of(finding: number): Waiver | undefined {
    const { outcome } = this.judged;
    return outcome && waiverOf(outcome, finding);
  }

  /** Waives a finding. @returns whether it came to that */
  async waive(finding: number, granted: Pick<Waiver, "reason" | "approvedBy" | "until">): Promise<boolean> {
    const { outcome } = this.judged;
    if (!outcome) return false;
    const { language, aware } = this.work;
    const waiver = waiverFor(outcome, finding, granted);
    return this.change(() => addWaiver(waiver, language, aware), waiverWords(language).kept);
  }

  /** Takes a waiver back. @returns whether it came to that */
  withdraw(waiver: Waiver): Promise<boolean> {
    const { language, aware } = this.work;
    return this.change(() => withdrawWaiver(waiver, language, aware), waiverWords(language).withdrawn);
  }

  /** Shows the sheet of waivers, which the next audit reads. */
  showSheet(): Promise<boolean> {
    const { language } = this.work;
    return this.work.run(async (watch) => [
      waiverWords(language).waiversShown(await showWaivers(language, watch)),
    ]);
  }

  private async change(change: () => Promise<readonly Waiver[]>, line: string): Promise<boolean> {
    const { work, judged } = this;
    if (work.state.busy) return false;
    const waivers = await work.aside(change);
    if (!waivers) return false;
    work.say([line]);
    await work.aside(async () => {
      const { history } = await this.records.recall();
      if (judged.outcome) judged.judgeAnew(reconsidered(judged.outcome, { waivers, history }));
    });
    return true;
  }
}
