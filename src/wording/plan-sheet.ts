import { counted } from "./nouns";
import { quoted, sentence } from "./format";
import type { Language, Text, Texts } from "./language";
import { PLAN_TITLE } from "./plan";

export type PlanColumn =
  | "number"
  | "client"
  | "clientName"
  | "cards"
  | "group"
  | "potential"
  | "office"
  | "from"
  | "to"
  | "toOffice"
  | "reason"
  | "why"
  | "decision"
  | "planned";

/** Titles of the columns; a sheet in either language is read. */
export const PLAN_COLUMNS: Texts<PlanColumn> = {
  number: { ru: "№", en: "No." },
  client: { ru: "Код", en: "Code" },
  clientName: { ru: "Клиент", en: "Client" },
  cards: { ru: "Карточек", en: "Cards" },
  group: { ru: "ЦКГ", en: "Client group" },
  potential: { ru: "Потенциал", en: "Potential" },
  office: { ru: "ОП", en: "Office" },
  from: { ru: "От кого", en: "From" },
  to: { ru: "Кому", en: "To" },
  toOffice: { ru: "Новый ОП", en: "New office" },
  reason: { ru: "Основание", en: "Reason" },
  why: { ru: "Почему", en: "Why" },
  decision: { ru: "Решение", en: "Decision" },
  planned: { ru: "Решение в плане", en: "Decision in the plan" },
};

/** What a cell of decisions may say besides names, in any language; the first of each language is what is written. */
export const DECISION_WORDS: Readonly<
  Record<"accept" | "keep" | "detach" | "open" | "not", Readonly<Record<Language, readonly string[]>>>
> = {
  accept: { ru: ["принять", "да"], en: ["accept", "yes"] },
  keep: { ru: ["оставить"], en: ["keep"] },
  detach: { ru: ["открепить"], en: ["detach"] },
  open: { ru: ["по плану"], en: ["as planned"] },
  not: { ru: ["не"], en: ["not"] },
};

/** Stands between what one cell of decisions says. */
export const BETWEEN_DECISIONS = "; ";

interface PlanSheetWords {
  readonly sheet: string;
  title(asOf: string, month: string): string;
  /** Stands before what the plan supposes. */
  readonly trial: string;
  howTo(desk: string): string;
  readonly stale: string;
  whyLeftOut(most: string): string;
  footer(asOf: string): string;
}

const WORDS: Readonly<Record<Language, PlanSheetWords>> = {
  ru: {
    sheet: PLAN_TITLE.ru,
    title: (asOf, month) => `${PLAN_TITLE.ru} на ${asOf} (${month})`,
    trial: "ПРОБА, не план.",
    howTo: (desk) =>
      `Правится столбец «Решение»: пусто – по плану; «принять» – как в столбце «Кому»; «оставить»; «${desk}»; «открепить»; имя менеджера (однофамильцы – с ОП: «Петров П. П. (Север)»); «не ${desk}», «не Петров П. П.» – только не туда. Несколько – через точку с запятой. Строки можно сортировать, фильтровать и удалять.`,
    stale:
      "Изменённые решения читает проверка и кнопка в панели; план по ним будет другим – после этого запишите лист из панели заново.",
    whyLeftOut: (most) => `Столбец «Почему» заполнен в первых ${most} строк; остальное объясняет панель.`,
    footer: (asOf) => `${PLAN_TITLE.ru} на ${asOf} – страница &P из &N`,
  },
  en: {
    sheet: PLAN_TITLE.en,
    title: (asOf, month) => `${PLAN_TITLE.en} as of ${asOf} (${month})`,
    trial: "A TRIAL, not the plan.",
    howTo: (desk) =>
      `The column “Decision” is for you: blank – as planned; “accept” – as the column “To” says; “keep”; “${desk}”; “detach”; a manager’s name (namesakes with their office: “Petrov P. P. (North)”); “not ${desk}”, “not Petrov P. P.” – anywhere but there. Several are parted by semicolons. Rows can be sorted, filtered and deleted.`,
    stale:
      "Changed decisions are read by the audit and by the button in the pane; the plan will then differ: write the sheet anew from the pane.",
    whyLeftOut: (most) =>
      `The column “Why” is filled in the first ${most} rows; the pane explains the others.`,
    footer: (asOf) => `${PLAN_TITLE.en} as of ${asOf} – page &P of &N`,
  },
};

export function planSheetWords(language: Language): PlanSheetWords {
  return WORDS[language];
}

/** What is wrong in a cell of the sheet of the plan. */
export interface PlanSheetError {
  readonly kind:
    /** A column is not there. */
    | "missingColumn"
    | "errorValue"
    /** Neither a word that is allowed nor the name of a manager. */
    | "unknownDecision"
    /** `names`: whom it may mean. */
    | "severalManagers"
    | "severalDecisions"
    /** The column “To” names nobody who could be accepted. */
    | "nothingToAccept"
    /** Detaching cannot be forbidden. */
    | "forbiddenDetachment"
    /** Another row about the same organisation, `otherRow`, says otherwise. */
    | "contradiction";
  readonly column: PlanColumn;
  /** From 1, and letters; absent for a column that is not there. */
  readonly cell?: { readonly row: number; readonly column: string };
  /** What stands in the cell, or the part of it that is wrong. */
  readonly value: string;
  readonly names?: readonly string[];
  readonly otherRow?: number;
}

const SHOWN = 10;

/** Says which cells of the sheet of the plan are wrong, and what is allowed there. */
export function planSheetFaultSentence(
  sheet: string,
  errors: readonly PlanSheetError[],
  language: Language,
): string {
  const told = errors.slice(0, SHOWN).map((error) => errorText(error, language));
  const more = errors.length - told.length;
  const name = quoted(sheet, language);
  return language === "ru"
    ? [
        `Решения на листе ${name} не прочитаны, действуют прежние.`,
        ...told,
        ...(more > 0 ? [`И ещё ${counted(more, "cell", "ru")} с ошибками.`] : []),
        "Исправьте и прочитайте лист ещё раз.",
      ].join(" ")
    : [
        `The decisions on the sheet ${name} were not read; those from before hold.`,
        ...told,
        ...(more > 0 ? [`And ${counted(more, "cell", "en")} more with errors.`] : []),
        "Correct them and read the sheet again.",
      ].join(" ");
}

const PROBLEMS: Readonly<
  Record<PlanSheetError["kind"], Readonly<Record<Language, (error: PlanSheetError) => string>>>
> = {
  missingColumn: {
    ru: () => "нет такого столбца; верните его или удалите лист и запишите план из панели заново",
    en: () =>
      "there is no such column; put it back, or delete the sheet and write the plan from the pane again",
  },
  errorValue: {
    ru: () => "ошибка формулы; введите значение",
    en: () => "an error of a formula; type a value",
  },
  unknownDecision: {
    ru: () =>
      "нет ни такого слова, ни такого менеджера в базе; допустимо: пусто, «принять», «оставить», «ООК», «открепить», имя менеджера, «не …»",
    en: () =>
      "there is neither such a word nor such a manager in the base; allowed: blank, “accept”, “keep”, “service desk”, “detach”, a manager’s name, “not …”",
  },
  severalManagers: {
    ru: ({ names = [] }) =>
      `подходит нескольким: ${names.join(", ")}; напишите имя полностью, с ОП в скобках`,
    en: ({ names = [] }) =>
      `fits several: ${names.join(", ")}; write the whole name, with the office in brackets`,
  },
  severalDecisions: {
    ru: () => "решения исключают друг друга; допустимо одно, и кроме него сколько угодно «не …» о других",
    en: () =>
      "the decisions exclude each other; allowed is one, and besides any number of “not …” about others",
  },
  nothingToAccept: {
    ru: () =>
      "принимать нечего: столбец «Кому» не называет ни менеджера, ни ООК; допустимо «оставить» или имя",
    en: () =>
      "there is nothing to accept: the column “To” names neither a manager nor the service desk; allowed is “keep” or a name",
  },
  forbiddenDetachment: {
    ru: () => "открепление нельзя запретить; допустимо «оставить»",
    en: () => "detaching cannot be forbidden; allowed is “keep”",
  },
  contradiction: {
    ru: ({ otherRow }) =>
      `о той же организации строка ${otherRow} решает иначе; оставьте одну строку или напишите в обеих одно`,
    en: ({ otherRow }) =>
      `row ${otherRow} decides otherwise about the same organisation; keep one row or write the same in both`,
  },
};

function errorText(error: PlanSheetError, language: Language): string {
  const { kind, column, cell, value } = error;
  const title = quoted(PLAN_COLUMNS[column][language], language);
  const place = cell
    ? { ru: `Ячейка ${cell.column}${cell.row} ${title}`, en: `Cell ${cell.column}${cell.row} ${title}` }
    : { ru: `Столбец ${title}`, en: `The column ${title}` };
  const stands = value === "" ? "" : `${quoted(value, language)} – `;
  return sentence(`${place[language]}: ${stands}${PROBLEMS[kind][language](error)}`);
}

/** A row with a decision about an organisation that is not in the base. */
export interface StrangeRow {
  readonly row: number;
  readonly client: string;
  readonly manager: string;
}

/** Says which decisions of the sheet were left aside because nothing in the base is called as their rows say. */
export function strangeRowsSentence(sheet: string, rows: readonly StrangeRow[], language: Language): string {
  const shown = rows.slice(0, SHOWN).map(({ row, client, manager }) => {
    const names = [client, manager].filter((text) => text !== "").map((text) => quoted(text, language));
    return `${row}${names.length > 0 ? ` (${names.join(", ")})` : ""}`;
  });
  const more = rows.length - shown.length;
  const name = quoted(sheet, language);
  const rest: Text = {
    ru: ` и ещё ${counted(more, "row", "ru")}`,
    en: ` and ${counted(more, "row", "en")} more`,
  };
  const told = shown.join(", ") + (more > 0 ? rest[language] : "");
  return language === "ru"
    ? `Лист ${name}: решения не прочитаны в строках ${told} – такого клиента у такого менеджера в базе нет. Проверьте столбцы «Код» и «От кого».`
    : `The sheet ${name}: decisions were not read in rows ${told}: the base has no such client with such a manager. Check the columns “Code” and “From”.`;
}
