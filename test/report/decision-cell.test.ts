import { namesIn } from "../../src/moves/names";
import { UNDECIDED, type OrganisationDecision } from "../../src/moves/organisation-decisions";
import type { WishedTarget } from "../../src/moves/wishes";
import { decisionReader, isError, writtenDecision } from "../../src/report/decision-cell";
import { LANGUAGES } from "../../src/wording/language";
import { clientBase } from "../support/client-base";

const base = clientBase()
  .manager({ name: "Иванов И. И.", office: "Север" })
  .manager({ name: "Петров П. П.", office: "Север" })
  .manager({ name: "Сидоров С. С.", office: "Север" })
  .manager({ name: "Сидоров С. С.", office: "Юг" })
  .manager({ name: "Сухов Семён Семёнович", office: "Юг" })
  .manager({ name: "Ковалёв Иван Ильич", office: "Юг" })
  .manager({ name: "Ковалёв Игорь Ильич", office: "Юг" })
  .manager({ name: "Оглы Н. Е.", office: "Юг" })
  .client({ manager: "Немо Н. Н." })
  .base();
const read = decisionReader(base, namesIn(base), ["Вакансия 1"]);

const DESK: WishedTarget = { kind: "desk" };
const DETACH: WishedTarget = { kind: "detach" };
const to = (name: string, office?: string): WishedTarget => ({
  kind: "manager",
  manager: { name, ...(office !== undefined && { office }) },
});
const go = (target: WishedTarget, ...vetoes: WishedTarget[]): OrganisationDecision => ({
  decision: { kind: "go", target },
  vetoes,
});
const not = (...vetoes: WishedTarget[]): OrganisationDecision => ({ ...UNDECIDED, vetoes });
const KEEP: OrganisationDecision = { decision: { kind: "keep" }, vetoes: [] };

const PETROV = to("Петров П. П.");

test.each<[string, OrganisationDecision, string?]>([
  ["", UNDECIDED],
  [" ; ", UNDECIDED],
  ["По  плану", UNDECIDED],
  ["as planned", UNDECIDED],
  ["принять", go(PETROV)],
  ["ПРИНЯТЬ.", go(PETROV)],
  ["Да", go(PETROV)],
  ["accept", go(PETROV)],
  ["Yes!", go(PETROV)],
  ["да", go(DESK), "ООК"],
  ["да", go(DESK), "service desk"],
  ["да", go(DETACH), "открепить"],
  ["yes", go(DETACH), "detach"],
  ["принять", go(to("Сидоров С. С.", "Юг")), "Сидоров С. С. (Юг)"],
  ["принять", go(to("Вакансия 1")), "Вакансия 1"],
  ["оставить", KEEP],
  ["\u00a0Оставить ", KEEP],
  ["Keep", KEEP],
  ["ООК", go(DESK)],
  ["oок", go(DESK)],
  ["НООК", go(DESK)],
  ["Service Desk", go(DESK)],
  ["открепить", go(DETACH)],
  ["Detach", go(DETACH)],
  ["Петров П. П.", go(PETROV)],
  ["петров п.п.", go(PETROV)],
  ["П.П. Петров", go(PETROV)],
  ["Петров ПП", go(PETROV)],
  ["Петров П. П. (север)", go(PETROV)],
  ["Петров Пётр Петрович", go(PETROV)],
  ["Сухов С. С.", go(to("Сухов Семён Семёнович"))],
  ["Семен Семенович Сухов", go(to("Сухов Семён Семёнович"))],
  ["Сидоров С.С.(Юг)", go(to("Сидоров С. С.", "Юг"))],
  ["Сидоров С. С. ( север )", go(to("Сидоров С. С.", "Север"))],
  ["Ковалев Иван Ильич", go(to("Ковалёв Иван Ильич"))],
  ["Немо Н.Н.", go(to("Немо Н. Н."))],
  ["Вакансия 1", go(to("Вакансия 1"))],
  ["не ООК", not(DESK)],
  ["НЕ  оок", not(DESK)],
  ["not service desk", not(DESK)],
  ["не Петров П. П.", not(PETROV)],
  ["Not Петров П.П.", not(PETROV)],
  ["не Петров П. П.; не ООК", not(PETROV, DESK)],
  ["не Петров П. П.\nне Сидоров С. С. (Юг);", not(PETROV, to("Сидоров С. С.", "Юг"))],
  ["Оставить; не ООК", { ...KEEP, vetoes: [DESK] }],
  ["не ООК; Петров П. П.", go(PETROV, DESK)],
])("%j is read", (text, expected, proposed = "Петров П. П.") => {
  expect(read(text, proposed)).toEqual(expected);
});

const ERRORS: readonly [string, string, string, (readonly string[])?, string?][] = [
  ["что-то", "unknownDecision", "что-то"],
  ["нет", "unknownDecision", "нет"],
  ["не", "unknownDecision", "не"],
  ["не знаю", "unknownDecision", "не знаю"],
  ["Петров", "unknownDecision", "Петров"],
  ["Петров П. П. (Юг)", "unknownDecision", "Петров П. П. (Юг)"],
  ["Смирнов С. С.", "unknownDecision", "Смирнов С. С."],
  ["не ООК; что-то", "unknownDecision", "что-то"],
  ["Сидоров С. С.", "severalManagers", "Сидоров С. С.", ["Сидоров С. С. (Север)", "Сидоров С. С. (Юг)"]],
  ["не Сидоров С.С.", "severalManagers", "Сидоров С.С.", ["Сидоров С. С. (Север)", "Сидоров С. С. (Юг)"]],
  ["Ковалёв И. И.", "severalManagers", "Ковалёв И. И.", ["Ковалёв Иван Ильич", "Ковалёв Игорь Ильич"]],
  ["ООК; Петров П. П.", "severalDecisions", "ООК; Петров П. П."],
  ["оставить; принять", "severalDecisions", "оставить; принять"],
  ["ООК; не ООК", "severalDecisions", "ООК; не ООК"],
  ["не открепить", "forbiddenDetachment", "не открепить"],
  ["принять", "nothingToAccept", "принять", [], "остаётся: не погашена ПДЗ"],
  ["да", "nothingToAccept", "да", [], ""],
  ["да", "nothingToAccept", "да", [], "Сидоров С. С."],
];

test.each(
  ERRORS.map(([text, kind, value, names = [], proposed = "Петров П. П."]) => ({
    ...{ text, kind, value, names, proposed },
  })),
)("$text is an error: $kind", ({ text, kind, value, names, proposed }) => {
  expect(read(text, proposed)).toEqual({ kind, value, ...(names.length > 0 && { names }) });
});

test.each(LANGUAGES)("what is written in %s is read back", (language) => {
  const targets = [PETROV, DESK, to("Сидоров С. С.", "Север"), to("Сидоров С. С.", "Юг")];
  for (const decision of [
    ...[UNDECIDED, KEEP, go(DETACH), go(PETROV), go(to("Сухов Семён Семёнович"))],
    ...[go(DESK, PETROV), not(...targets), { ...KEEP, vetoes: targets }],
  ]) {
    const written = writtenDecision(decision, base.regulation, language);
    expect([written, read(written, "")]).toEqual([written, decision]);
  }
});

test("a manager who is called like a word is meant only where the word is not", () => {
  const odd = clientBase()
    .manager({ name: "Не Виктор Викторович" })
    .manager({ name: "Виктор Викторович Ким" })
    .client()
    .base();
  const readOdd = decisionReader(odd, namesIn(odd));
  expect(readOdd("не виктор викторович", "")).toEqual(go(to("Не Виктор Викторович")));
  expect(isError(readOdd("не Ким В. В.", ""))).toBe(false);
});
