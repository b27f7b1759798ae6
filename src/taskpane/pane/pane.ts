import { html, render, type TemplateResult } from "lit/html.js";
import { searchKey } from "../../session";
import { parsePeriod } from "../../settings";
import { paneWords, type PaneWords } from "../../wording/pane";
import { resultWords, type ResultWords } from "../../wording/pane-result";
import type { Desk } from "../desk";
import type { DeskState, ShownAudit } from "../desk-state";
import { copy } from "./clipboard";
import { numbersOfFindings, type FindingFilter } from "./finding-filter";
import { FindingList } from "./finding-list";
import { findingsView } from "./findings-view";
import "./fluent";
import { Focus, focusOn } from "./focus";
import { managersView } from "./managers-view";
import { memosView } from "./memos-view";
import {
  AT_START,
  showingOnly,
  withEdit,
  withNewAudit,
  withoutAudit,
  type PaneState,
  type Tab,
} from "./pane-state";
import { gapsView, removalView } from "./rest-view";
import { setupView } from "./setup-view";
import { tabsView } from "./tabs";
import { followTheme } from "./theme";
import { verdictView } from "./verdict-view";
import { messageView, questionView, workView } from "./work-view";

/** Shows the pane: what is in the workbook, one button, what is being done, what came of it. */
export function showPane(desk: Desk, root: HTMLElement): void {
  document.documentElement.lang = desk.language;
  document.title = paneWords(desk.language).title;
  followTheme();
  new Pane(desk, root).start();
}

class Pane {
  private state: PaneState = AT_START;
  private work: DeskState;
  private shown: Uint32Array = new Uint32Array();
  private due = false;
  private readonly afterwards: (() => void)[] = [];
  private readonly focus = new Focus();
  private readonly words: PaneWords & ResultWords;
  private readonly list = new FindingList({
    changed: () => this.update(),
    open: (finding) => void this.desk.select(finding),
  });

  constructor(
    private readonly desk: Desk,
    private readonly root: HTMLElement,
  ) {
    this.words = { ...paneWords(desk.language), ...resultWords(desk.language) };
    this.work = desk.state;
  }

  start(): void {
    this.desk.watch((work) => this.follow(work));
    void this.desk.keptPeriod().then(
      ({ month, asOf }) => this.set({ month: this.state.month || month, asOf: this.state.asOf || asOf }),
      () => undefined,
    );
    void this.desk.look();
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
    } else if (before.audit && !work.audit) {
      this.state = withoutAudit(this.state);
    }
    this.update(() => this.focus.follow(before, work));
  }

  private set(change: Partial<PaneState>, afterwards?: () => void): void {
    const before = this.state;
    this.state = { ...before, ...change };
    const { audit } = this.work;
    if (audit && this.state.filter !== before.filter) this.narrow(audit);
    this.update(afterwards);
  }

  private narrow({ view }: ShownAudit): void {
    this.shown = numbersOfFindings(view.findings, this.state.filter, searchKey);
    this.list.show(this.shown);
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
      for (const it of this.afterwards.splice(0)) it();
    });
  }

  private view(): TemplateResult {
    const { desk, words, work, state } = this;
    const { language } = desk;
    const removal = removalView(words, work.busy, state.confirming, this.root.dataset.version ?? "", {
      removeMarks: () => void desk.removeMarks(),
      confirm: (confirming) =>
        this.set({ confirming }, () =>
          focusOn(confirming ? "[data-test=confirm-keep]" : "[data-test=remove-data]"),
        ),
      removeEverything: () => this.set({ confirming: false }, () => void desk.removeEverything()),
    });
    return html`
      <header><h1>${words.title}</h1></header>
      <main>
        ${setupView(words, work, state, {
          type: (field, text) => this.set({ [field]: text, unreadable: undefined }),
          open: (setupOpen) => setupOpen !== this.state.setupOpen && this.set({ setupOpen }),
          start: () => this.audit(),
          look: () => void desk.look(),
        })}
        <div id="now-place"></div>
        <div class=${state.nowCovers ? "now covering" : "now"}>
          ${workView(words, work, language, () => desk.cancel())}
          ${questionView(words, work.question, language)}
          ${messageView(words, work, state.nowCovers, () => this.dismiss())}
        </div>
        ${work.audit ? this.resultView(work.audit, removal) : removal}
      </main>
    `;
  }

  private resultView(audit: ShownAudit, removal: TemplateResult): TemplateResult {
    const { desk, words, state } = this;
    return html`
      ${verdictView(words, audit, this.work.busy, {
        showOnly: (filter) => this.showOnly(filter),
        highlight: (kind, on) => void desk.highlight(kind, on),
        showRows: (kind) => void desk.showOnly(kind),
      })}
      ${tabsView(words, state.tab, (tab) => this.choose(tab), this.panelView(audit, removal))}
    `;
  }

  private panelView(audit: ShownAudit, removal: TemplateResult): TemplateResult {
    const { desk, words, state, work } = this;
    const { view, memos } = audit;
    switch (state.tab) {
      case "managers":
        return managersView(
          words,
          view.managers,
          state.managers,
          (managers) => this.set({ managers }),
          (manager) => this.showOnly({ manager }),
        );
      case "findings":
        return findingsView(words, view, state.filter, this.shown.length, this.list, (filter) =>
          this.set({ filter }),
        );
      case "memos":
        return memosView(words, memos, state, work.busy, {
          read: (memo) => this.read(memo),
          edit: (memo, field, value) => this.set(withEdit(this.state, memo, field, value)),
          text: (memo) => desk.memoText(memo, state.edited[memo] ?? {}),
          copy: (memo) => void this.copy(memo),
          insert: (memo) => void desk.insertMemo(memo, this.state.edited[memo] ?? {}),
        });
      case "about":
        return html`${gapsView(words, view)}${removal}`;
    }
  }

  private audit(): void {
    const period = parsePeriod(this.state.month, this.state.asOf);
    if ("unreadable" in period) {
      const { unreadable } = period;
      this.set({ unreadable, setupOpen: true }, () => focusOn(`#field-${unreadable}`));
    } else {
      this.set({ unreadable: undefined, confirming: false });
      void this.desk.audit(period);
    }
  }

  private showOnly(filter: Partial<FindingFilter>): void {
    this.set(showingOnly(this.state, filter), () => {
      focusOn("#tab-findings");
      document.querySelector("[role=tablist]")?.scrollIntoView({ block: "start" });
    });
  }

  private choose(tab: Tab): void {
    if (this.state.nowCovers && this.work.message) this.desk.dismiss();
    this.set({ tab, memo: undefined, confirming: false }, () => {
      const panel = document.getElementById("tab-panel")!.getBoundingClientRect().top;
      const tabs = document.querySelector("[role=tablist]")!.getBoundingClientRect().bottom;
      if (panel < tabs) window.scrollBy(0, panel - tabs);
    });
  }

  private read(memo: number | undefined): void {
    const from = this.state.memo;
    this.set({ memo, copied: undefined }, () =>
      focusOn(memo === undefined ? `#memo-${from}` : "#memo-title"),
    );
  }

  private dismiss(): void {
    this.desk.dismiss();
    this.update(() => focusOn("[role=tab][aria-selected=true], [data-test=audit]"));
  }

  /** The text is made and offered within the click. */
  private async copy(memo: number): Promise<void> {
    const edited = this.state.edited[memo] ?? {};
    const prepared = { text: this.desk.memoText(memo, edited), html: this.desk.memoHtml(memo, edited) };
    const copied = await copy(prepared, document.getElementById("memo-preview")!);
    this.set({ copied: copied ? "yes" : "no" });
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
