import type { Outcome } from "./core";
import type { Memo, MemoRoute } from "./memo/document";
import { editedMemo, memoFields, type EditedFields, type MemoField } from "./memo/fields";
import { memoDocx } from "./memo/docx";
import { memoHtml } from "./memo/html";
import { memoText } from "./memo/text";
import { memoSheet } from "./report/memo-sheet";
import { lowerFirst } from "./wording/format";
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
  /** Tells it from the others, however often memos are made anew. */
  readonly key: string;
  /** What it asks for. */
  readonly title: string;
  readonly route: MemoRoute;
  /** The route in words, other than those of all others. */
  readonly routeName: string;
  /** Why it must not be signed, a line each; [] for a memo that can be. */
  readonly draft: readonly string[];
  readonly fields: readonly MemoField[];
  /** Rows of its table. */
  readonly rows: number;
}

/** The memos an audit leads to. */
export function memosOf(outcome: Outcome, language: Language): MemoView[] {
  return memosIn(outcome, language).map((memo) => ({
    key: JSON.stringify([memo.route, memo.approver, memo.manager, memo.unit]),
    title: memo.heading,
    route: memo.route,
    routeName: routeName(memo, language),
    draft: memo.draft,
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

export interface MemoFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A memo as a Word document, with its author's changes. The library is loaded when it is needed. */
export async function memoFileOf(
  outcome: Outcome,
  language: Language,
  memo: number,
  edited: EditedFields = {},
): Promise<MemoFile> {
  const document = editedMemo(memosIn(outcome, language)[memo], edited);
  return { name: fileName(document, language), bytes: await memoDocx(document, language) };
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

/** «Закрепление за несколькими (один куст), Север», «Перезакрепление и открепление, Иванов И. И., Север» */
function routeName({ route, approver, unit, manager = "" }: Memo, language: Language): string {
  const { routes, approvers } = memoWords(language);
  const name = approver === undefined ? routes[route] : `${routes[route]} (${approvers[approver]})`;
  return [name, manager, unit].filter((text) => text !== "").join(", ");
}

const NOT_IN_FILE_NAMES = /[\\/:*?"<>|\p{Cc}]+/gu;
/** Windows takes paths of 260 characters. */
const FILE_NAME_LENGTH = 120;

/** «Служебная записка, признак 140, Север.docx», «Проект записки, перезакрепление и открепление, Юг.docx» */
function fileName(memo: Memo, language: Language): string {
  const { sheet, draftSheet } = memoWords(language);
  const name = `${memo.draft.length > 0 ? draftSheet : sheet}, ${lowerFirst(routeName(memo, language))}`;
  const letters = [...name.replace(NOT_IN_FILE_NAMES, " ").replace(/\s+/g, " ")];
  return `${letters.slice(0, FILE_NAME_LENGTH).join("").trim()}.docx`;
}

const known = new WeakMap<Outcome, Map<Language, readonly Memo[]>>();

function memosIn(outcome: Outcome, language: Language): readonly Memo[] {
  const ofOutcome = known.get(outcome) ?? new Map<Language, readonly Memo[]>();
  known.set(outcome, ofOutcome);
  const memos = ofOutcome.get(language) ?? outcome.memos(language);
  ofOutcome.set(language, memos);
  return memos;
}
