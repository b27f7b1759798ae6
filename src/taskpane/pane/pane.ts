import { html, render, type TemplateResult } from "lit/html.js";
import { searchKey, type MemoView } from "../../session";
import { allWords, type AllWords } from "../../wording/pane-all";
import type { Desk } from "../desk";
import type { DeskState, ShownAudit } from "../desk-state";
import { numbersOfFindings } from "./finding-filter";
import { findingList } from "./finding-list";
import { startWaiver } from "./findings-part";
import "./fluent";
import { Focus, focusOn } from "./focus";
import type { Host } from "./host";
import { morePart } from "./more-part";
import { AT_START, withNewAudit, withNewMemos, withoutAudit, type PaneState } from "./pane-state";
import { PlanTab } from "./plan/plan-tab";
import { resultPart } from "./result-part";
import { setupPart } from "./setup-part";
import { followTheme } from "./theme";
import { messageView, questionView, workView } from "./work-view";

/** Shows the pane: what is in the workbook, one button, what is being done, what came of it. */
export function showPane(desk: Desk, root: HTMLElement): void {
  const words = allWords(desk.language);
  document.documentElement.lang = desk.language;
  document.title = words.title;
  followTheme();
  new Pane(desk, words, root).start();
}

class Pane implements Host {
  state: PaneState = AT_START;
  work: DeskState;
  private shown: Uint32Array = new Uint32Array();
  private due = false;
  /** The memos that were last there. */
  private memos: readonly MemoView[] = [];
  private readonly afterwards: (() => void)[] = [];
  private readonly focus = new Focus();
  private readonly list = findingList({
    changed: () => this.update(),
    open: (finding) => void this.desk.select(finding),
    waive: (finding) => startWaiver(this, finding),
  });
  private readonly plan: PlanTab;

  constructor(
    readonly desk: Desk,
    readonly words: AllWords,
    private readonly root: HTMLElement,
  ) {
    this.work = desk.state;
    this.plan = new PlanTab(this, () => this.update());
  }

  start(): void {
    this.desk.watch((work) => this.follow(work));
    void this.desk.keptPeriod().then(
      ({ month, asOf }) => this.set({ month: this.state.month || month, asOf: this.state.asOf || asOf }),
      () => undefined,
    );
    void this.desk.look();
  }

  set(change: Partial<PaneState>, afterwards?: () => void): void {
    const before = this.state;
    this.state = { ...before, ...change };
    const { audit } = this.work;
    if (audit && this.state.filter !== before.filter) this.narrow(audit);
    if (this.state.plan.filter !== before.plan.filter) this.plan.refilter();
    this.update(afterwards);
  }

  /** Another state of the work on the workbook. */
  private follow(work: DeskState): void {
    const before = this.work;
    this.work = work;
    this.focus.leave(before, work);
    if (hasNews(before, work)) this.state = { ...this.state, nowCovers: isAbove("now-place") };
    if (work.audit && work.audit.number !== before.audit?.number) {
      this.state = withNewAudit(this.state);
      this.narrow(work.audit);
    } else if (work.audit && work.audit.view !== before.audit?.view) {
      this.narrow(work.audit, true);
    } else if (before.audit && !work.audit) {
      this.state = withoutAudit(this.state);
    }
    if (work.audit?.memos && work.audit.memos !== before.audit?.memos) this.followMemos(work.audit.memos);
    this.plan.follow(before, work);
    this.update(() => this.focus.follow(before, work));
  }

  private followMemos(memos: readonly MemoView[]): void {
    this.state = withNewMemos(this.state, this.memos, memos);
    this.memos = memos;
  }

  /** @param stay the list stays where it is */
  private narrow({ view }: ShownAudit, stay = false): void {
    this.shown = numbersOfFindings(view.findings, this.state.filter, searchKey);
    this.list.show(this.shown, stay ? this.list.position : -1);
  }

  /** Renders at the end of this turn, then does what was waiting for that. */
  private update(afterwards?: () => void): void {
    if (afterwards) this.afterwards.push(afterwards);
    if (this.due) return;
    this.due = true;
    queueMicrotask(() => {
      this.due = false;
      render(this.view(), this.root);
      this.list.rendered();
      this.plan.list.rendered();
      for (const it of this.afterwards.splice(0)) it();
    });
  }

  private view(): TemplateResult {
    const { desk, words, work, state } = this;
    const { language } = desk;
    const version = this.root.dataset.version ?? "";
    return html`
      <header><h1>${words.title}</h1></header>
      <main>
        ${setupPart(this)}
        <div id="now-place"></div>
        <div class=${state.nowCovers ? "now covering" : "now"}>
          ${workView(words, work, language, () => desk.cancel())}
          ${questionView(words, work.question, language)}
          ${messageView(
            words,
            work,
            state.nowCovers,
            () => this.dismiss(),
            (cell) => void desk.showCell(cell),
          )}
        </div>
        ${
          work.audit
            ? resultPart(this, work.audit, { list: this.list, count: this.shown.length }, this.plan, version)
            : morePart(this, version)
        }
      </main>
    `;
  }

  private dismiss(): void {
    this.desk.dismiss();
    this.update(() => focusOn("[role=tab][aria-selected=true], [data-test=audit]"));
  }
}

/** Something has begun or ended that the user is to see wherever he is in the page. */
function hasNews(before: DeskState, now: DeskState): boolean {
  return now.busy !== before.busy || now.question !== before.question || now.message !== before.message;
}

/** Whether the page is scrolled so far that the element is out of sight. */
function isAbove(id: string): boolean {
  const element = document.getElementById(id);
  return element !== null && element.getBoundingClientRect().bottom < 0;
}
