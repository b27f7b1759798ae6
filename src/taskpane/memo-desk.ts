import {
  declinedForms,
  directoryRows,
  keepMemoWishes,
  routeTemplates,
  templateComplaint,
  unitsOf,
  withWishes,
  type DeclinedForms,
  type DirectoryPerson,
  type GatheredBy,
  type MemoRoute,
  type MemoWishes,
  type RouteTemplates,
  type TemplatePart,
} from "../memo-wishes";
import { openReport } from "../report-workbook";
import { memoFileOf, type MemoFile } from "../session";
import { memosWords } from "../wording/pane-memos";
import type { Records } from "./records";
import type { Judged } from "./waiving";
import type { Work } from "./work";

/** How memos are written in the workbook, and what of them leaves it. */
export class MemoDesk {
  constructor(
    private readonly work: Work,
    private readonly records: Records,
    private readonly judged: Judged,
  ) {}

  get gatheredBy(): GatheredBy {
    return this.wishes?.gatheredBy ?? "office";
  }

  /** What the workbook remembers, or what the last audit went by until that is known. */
  get wishes(): MemoWishes | undefined {
    return this.work.state.kept?.memory.memos ?? this.judged.outcome?.wishes;
  }

  /** The directory with a row for each position of the regulation. */
  get people(): DirectoryPerson[] {
    const { outcome } = this.judged;
    return outcome ? directoryRows(outcome, this.wishes?.directory ?? []) : [];
  }

  get units(): string[] {
    return this.judged.outcome ? unitsOf(this.judged.outcome) : [];
  }

  get routes(): RouteTemplates[] {
    return routeTemplates(this.work.language);
  }

  formsOf(person: DirectoryPerson): DeclinedForms {
    return declinedForms(person);
  }

  complaintAbout(route: MemoRoute, part: TemplatePart, text: string): string | undefined {
    return templateComplaint(route, part, text, this.work.language);
  }

  /** Remembers how memos are written and makes them anew. @returns whether it came to that */
  async keep(change: Partial<MemoWishes>): Promise<boolean> {
    const { work, judged } = this;
    const { wishes } = this;
    if (work.state.busy || !wishes) return false;
    const words = memosWords(work.language);
    const kept = await work.aside(async () => {
      const all = await keepMemoWishes({ ...wishes, ...change }, work.aware);
      await this.records.recall();
      return all;
    });
    if (!kept) return false;
    if (judged.outcome) judged.writeAnew(withWishes(judged.outcome, kept));
    work.say(["gatheredBy" in change ? words.regathered : words.kept]);
    return true;
  }

  /** A memo as a Word document; undefined where it cannot be made, which is said. */
  file(memo: number, edited: Readonly<Record<string, string>>): Promise<MemoFile | undefined> {
    const { work, judged } = this;
    return work.aside(async () =>
      judged.outcome ? memoFileOf(judged.outcome, work.language, memo, edited) : undefined,
    );
  }

  /** Opens the report as a workbook of its own. */
  async openReport(): Promise<void> {
    const { work, judged } = this;
    const { outcome } = judged;
    if (!outcome) return;
    await work.run(async () => {
      await openReport(outcome, work.language);
      return [memosWords(work.language).reportOpened];
    });
  }
}
