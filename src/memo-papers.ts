import type { Outcome } from "./core";
import type { Memo, MemoRoute } from "./memo/document";
import { editedMemo, memoFields, type EditedFields, type MemoField } from "./memo/fields";
import { memoHtml } from "./memo/html";
import { memoText } from "./memo/text";
import { memoSheet } from "./report/memo-sheet";
import type { Language } from "./wording/language";
import { memoWords } from "./wording/memos";
import { alone } from "./workbook/alone";
import { WorkbookFault } from "./workbook/fault";
import { outlineOf } from "./workbook/outline";
import { writeMemo } from "./workbook/report";
import { inWorkbook } from "./workbook/run";
import type { Watch } from "./workbook/watch";

/** A memo as a list of memos shows it. */
export interface MemoView {
  /** What it asks for. */
  readonly title: string;
  readonly route: MemoRoute;
  /** The route in words, other than those of all others. */
  readonly routeName: string;
  readonly fields: readonly MemoField[];
  /** Rows of its table. */
  readonly rows: number;
}

/** The memos an audit leads to. */
export function memosOf(outcome: Outcome, language: Language): MemoView[] {
  return memosIn(outcome, language).map((memo) => ({
    title: memo.heading,
    route: memo.route,
    routeName: routeName(memo, language),
    fields: memoFields(memo, language),
    rows: memo.rows.length,
  }));
}

/**
 * A memo as plain text, with its author's changes.
 * @param memo its number in the list, from 0
 */
export function memoTextOf(
  outcome: Outcome,
  language: Language,
  memo: number,
  edited: EditedFields = {},
): string {
  return memoText(editedMemo(memosIn(outcome, language)[memo], edited), language);
}

/** The same as rich text for the clipboard: HTML with everything from the workbook escaped. */
export function memoHtmlOf(
  outcome: Outcome,
  language: Language,
  memo: number,
  edited: EditedFields = {},
): string {
  return memoHtml(editedMemo(memosIn(outcome, language)[memo], edited), language);
}

/**
 * Puts a memo on a new sheet of the add-in's own at the end of the workbook, ready to print, and shows it.
 * @returns the sheet's name
 * @throws WorkbookFault
 */
export function insertMemo(
  outcome: Outcome,
  language: Language,
  memo: number,
  edited: EditedFields = {},
  watch: Watch = {},
): Promise<string> {
  return alone(() =>
    inWorkbook(async (context) => {
      const outline = await outlineOf(context);
      if (outline.protected) throw new WorkbookFault("protectedWorkbook");
      const page = memoSheet(editedMemo(memosIn(outcome, language)[memo], edited), language);
      const sheet = await writeMemo(context, page, outline, watch);
      context.workbook.worksheets.getItem(sheet.id).activate();
      await context.sync();
      return sheet.name;
    }, watch),
  );
}

/** «Закрепление за несколькими (один куст)», «Перезакрепление и открепление, Север» */
function routeName({ route, approver, unit, manager }: Memo, language: Language): string {
  const { routes, approvers } = memoWords(language);
  if (approver !== undefined) return `${routes[route]} (${approvers[approver]})`;
  return [routes[route], manager ?? unit].filter((text) => text !== "").join(", ");
}

const known = new WeakMap<Outcome, Map<Language, readonly Memo[]>>();

function memosIn(outcome: Outcome, language: Language): readonly Memo[] {
  const ofOutcome = known.get(outcome) ?? new Map<Language, readonly Memo[]>();
  known.set(outcome, ofOutcome);
  const memos = ofOutcome.get(language) ?? outcome.memos(language);
  ofOutcome.set(language, memos);
  return memos;
}
