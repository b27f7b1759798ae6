import {
  decisionsIn,
  keepPlan,
  openPlan,
  withDecisionsOf,
  withoutVeto,
  withPlan,
  withVeto,
  type Decided,
  type Decision,
  type OrganisationName,
  type PlanDecisions,
  type PlanView,
  type PlanWishes,
  type Suppositions,
  type WishedTarget,
} from "../plan-papers";
import { readPlanSheet, showPlanSheet, type ReadPlan } from "../plan-sheet";
import type { Outcome } from "../session";
import { solveAside } from "../solving/solve-aside";
import { planSheetSaid } from "../wording/pane-plan-sheet";
import type { ShownPlan } from "./desk-state";
import type { Work } from "./work";

/** The outcome of the last audit, as far as its plan is concerned. */
export interface Planned {
  readonly outcome: Outcome | undefined;
  /** Takes the same outcome with other decisions, or with a plan, and shows how far the plan is. */
  plan(outcome: Outcome, shown: ShownPlan): void;
}

/** How many changes can be taken back. */
const CHANGES_KEPT = 100;

/**
 * The plan of moves under the user's wishes. What he wishes holds at once; the plan is made beside everything else that
 * goes on. Decisions are remembered in the workbook, suppositions end with the audit.
 */
export class Planning {
  private now: PlanWishes = {};
  private before: readonly PlanWishes[] = [];
  /** The last plan, and whether it follows the wishes. */
  private view: PlanView | undefined;
  private isReady = false;
  private making: AbortController | undefined;
  private made: Promise<void> = Promise.resolve();

  constructor(
    private readonly work: Work,
    private readonly planned: Planned,
  ) {}

  /** The wishes that hold, also while the plan does not follow them yet. */
  get wishes(): PlanWishes {
    return this.now;
  }

  get decisions(): PlanDecisions {
    return decisionsIn(this.now);
  }

  get suppositions(): Suppositions {
    const { leaving = [], specializations = [], vacancies = [], maximums = [] } = this.now;
    return { leaving, specializations, vacancies, maximums };
  }

  get canUndo(): boolean {
    return this.before.length > 0;
  }

  /** Plans anew after an audit, by what the workbook remembers. */
  start({ decisions }: Outcome): void {
    this.now = decisions;
    this.before = [];
    this.view = undefined;
    this.again();
  }

  /** What is decided about an organisation from now on. */
  decide(organisation: OrganisationName, decision: Decision): void {
    this.decideAll([{ organisation, decision }]);
  }

  /** The same for many, taken back together. */
  decideAll(decided: readonly Decided[]): void {
    this.change(withDecisionsOf(this.now, decided));
  }

  /** An organisation must not go there. */
  veto(organisation: OrganisationName, target: WishedTarget): void {
    this.change(withVeto(this.now, organisation, target));
  }

  /** It may again; everywhere without a target. */
  allow(organisation: OrganisationName, target?: WishedTarget): void {
    this.change(withoutVeto(this.now, organisation, target));
  }

  /** Supposes that, in place of what was supposed before. */
  suppose(suppositions: Suppositions): void {
    this.change({ ...this.decisions, ...suppositions });
  }

  /** Nothing leaves these offices. */
  close(closedOffices: readonly string[]): void {
    this.change({ ...this.now, closedOffices });
  }

  /** Takes the last change back. */
  undo(): void {
    const earlier = this.before.at(-1);
    if (!earlier || this.work.state.busy) return;
    this.before = this.before.slice(0, -1);
    this.now = earlier;
    this.again();
  }

  /** Makes the plan anew. */
  again(): void {
    this.making?.abort();
    const making = (this.making = new AbortController());
    this.made = this.make(making.signal);
  }

  /** Stops making it. */
  cancel(): void {
    if (!this.making || this.making.signal.aborted) return;
    this.making.abort();
    this.show({ state: "stopped", before: this.view });
    this.made = this.keep(false);
  }

  /** There is no audit any more. */
  end(): void {
    this.making?.abort();
    this.making = undefined;
    this.now = {};
    this.before = [];
    this.view = undefined;
  }

  /** Writes the plan to its sheet. @returns whether it came to that */
  async showSheet(): Promise<boolean> {
    const { work, view } = this;
    const { outcome } = this.planned;
    if (!outcome || !view || !this.isReady) return false;
    return work.run(async (watch) => {
      const request = { ...watch, suppositions: this.suppositions };
      const sheet = await showPlanSheet(outcome, view, work.language, request);
      return [planSheetSaid(work.language).shown(sheet)];
    });
  }

  /**
   * Takes over what was decided by hand on the sheet of the plan, and writes the plan that follows from it there.
   * @returns whether it came to that
   */
  async readSheet(): Promise<boolean> {
    const { work } = this;
    const { outcome } = this.planned;
    if (!outcome) return false;
    const said = planSheetSaid(work.language);
    let read: ReadPlan | undefined;
    const done = await work.run(async (watch) => {
      read = await readPlanSheet(outcome, work.language, { ...watch, suppositions: this.suppositions });
      return read ? [said.read(read.changed), ...read.remarks] : [said.noSheet];
    });
    if (!done || !read || read.changed === 0) return done;
    this.change({ ...this.suppositions, ...read.decisions });
    await this.settled();
    return this.showSheet();
  }

  /** Comes when the plan follows the wishes, or was stopped, and the workbook remembers it. */
  async settled(): Promise<void> {
    for (let made; made !== this.made;) await (made = this.made);
  }

  private change(wishes: PlanWishes): void {
    if (this.work.state.busy) return;
    this.before = [...this.before, this.now].slice(-CHANGES_KEPT);
    this.now = wishes;
    this.again();
  }

  private async make(signal: AbortSignal): Promise<void> {
    const { work, planned } = this;
    const { outcome } = planned;
    if (!outcome) return;
    this.show({ state: "making", done: 0, total: 0, before: this.view });
    try {
      await painted();
      if (signal.aborted) return;
      const open = openPlan(outcome, this.now, work.language);
      const chosen = await solveAside(open.problem, {
        signal,
        onProgress: (done, total) => {
          if (!signal.aborted) this.show({ state: "making", done, total, before: this.view });
        },
      });
      if (signal.aborted) return;
      const { plan, view } = await open.finish(chosen, painted);
      if (signal.aborted || !planned.outcome) return;
      this.view = view;
      this.isReady = true;
      planned.plan(withPlan(planned.outcome, plan), { state: "ready", view });
      await this.keep(true);
    } catch (error) {
      if (signal.aborted) return;
      this.show({ state: "failed", text: work.sentenceOf(error), before: this.view });
      await this.keep(false);
    }
  }

  private show(shown: ShownPlan): void {
    const { outcome } = this.planned;
    this.isReady = false;
    if (outcome) this.planned.plan({ ...outcome, decisions: this.decisions }, shown);
  }

  /** Remembers in the workbook what is decided and, when the plan follows it, what is proposed. */
  private async keep(settled: boolean): Promise<void> {
    const { work, planned, making } = this;
    const { outcome } = planned;
    await work.whenFree(async () => {
      if (!outcome || this.making !== making) return;
      const lost = await keepPlan(outcome, settled, work.language, work.aware);
      if (lost.length > 0) work.fail(lost);
    });
  }
}

/** Lets the page show what has changed, and anything else go first that waits. */
function painted(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
