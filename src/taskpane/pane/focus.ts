import type { DeskState } from "../desk-state";

/**
 * Where focus is to go when work on the workbook moves on, so that it is never lost with a button that goes or is
 * disabled. Only while the user is in the pane: nobody is called away from the sheet.
 */
export class Focus {
  private before: Element | null = null;
  private auditBefore: number | undefined;

  /** Remembers where the user is, before the page changes. */
  leave(from: DeskState, to: DeskState): void {
    if (from.busy || !to.busy) return;
    this.before = document.hasFocus() ? document.activeElement : null;
    this.auditBefore = from.audit?.number;
  }

  /** After the page has changed. */
  follow(from: DeskState, to: DeskState): void {
    if (!this.before || this.before === document.body) return;
    if (to.busy) {
      if (to.question && !from.question) focusOn("[data-test=answer-skip]");
      else if (!to.question && (!from.busy || from.question)) focusOn("[data-test=cancel]");
      return;
    }
    if (!from.busy) return;
    if (to.audit && to.audit.number !== this.auditBefore) focusOn("#verdict");
    else if (isLost()) goBackTo(this.before);
    this.before = null;
  }
}

/** Focus on what the selector finds. */
export function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}

function isLost(): boolean {
  const { activeElement } = document;
  return (
    activeElement === null || activeElement === document.body || activeElement.closest("[hidden]") !== null
  );
}

function goBackTo(before: Element): void {
  const there = before instanceof HTMLElement && before.isConnected && !before.hasAttribute("disabled");
  if (there) before.focus();
  if (document.activeElement !== before) focusOn("[data-test=audit]");
}
