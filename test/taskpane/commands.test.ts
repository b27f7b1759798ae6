import { registerCommands } from "../../src/taskpane/commands";
import { Desk } from "../../src/taskpane/desk";
import type { DeskState, Question } from "../../src/taskpane/desk-state";
import { parseIsoMonth } from "../../src/regulation/calendar";
import { rememberAs, rememberedIn } from "../support/memory";
import { smallBase } from "../session/bases";
import { fileOf, OpenExcel } from "../session/excel";
import { sheet } from "../support/client-base";

/** The page lives on while workbooks come and go. */
const desk = new Desk("ru");
let registered = false;

async function open(sheets = smallBase()): Promise<OpenExcel> {
  const excel = new OpenExcel(await fileOf(sheets));
  if (!registered) registerCommands(desk);
  registered = true;
  return excel;
}

/** What is still being remembered belongs to this test's workbook. */
afterEach(() => desk.planning.settled());

test("«Проверить базу» marks the workbook and shows the report sheet", async () => {
  const excel = await open();
  await excel.office.invokeAction("auditClientBase");
  expect(excel.workbook.activeSheet.name).toBe("Аудит КБ");
  expect(desk.state).toMatchObject({ busy: false, message: { kind: "done" } });
  expect(desk.state.message!.lines[0]).toMatch(
    /^Готово: июнь 2010, на 30\.06\.2010\. Отчёт – на листе «Аудит КБ»\.$/,
  );
  expect(excel.host.pane.visible).toBe(false);
});

test("«Убрать разметку» takes it off again", async () => {
  const excel = await open();
  await excel.office.invokeAction("auditClientBase");
  await excel.office.invokeAction("removeMarks");
  await desk.planning.settled();
  excel.forgetMemory();
  expect(excel.saved()).toEqual(new OpenExcel(excel.bytes).saved());
  expect(desk.state.message!.lines.join(" ")).toContain("Разметка снята: «Клиенты»");
});

describe("a command that fails completes, and says why in the pane", () => {
  test("which Excel shows", async () => {
    const excel = await open([sheet("Бюджет", [["Статья"], ["Аренда"]])]);
    await excel.office.invokeAction("auditClientBase");
    expect(desk.state.message).toMatchObject({ kind: "failed" });
    expect(desk.state.message!.lines[0]).toContain("Лист с клиентами не найден");
    await new Promise((resolve) => setTimeout(resolve));
    expect(excel.host.pane.visible).toBe(true);
    expect(excel.saved()).toEqual(new OpenExcel(excel.bytes).saved());
  });

  test("or, in some Excels, does not", async () => {
    const excel = await open([sheet("Бюджет", [["Статья"], ["Аренда"]])]);
    excel.host.habits.ignoresShowingPane = true;
    await excel.office.invokeAction("auditClientBase");
    expect(desk.state.message!.kind).toBe("failed");
  });
});

test("a command completes though Excel never answers whether it shows the pane", async () => {
  const excel = await open([sheet("Бюджет", [["Статья"], ["Аренда"]])]);
  const showing = jest.spyOn(Office.addin, "showAsTaskpane").mockReturnValue(new Promise(() => undefined));
  await excel.office.invokeAction("auditClientBase");
  expect(showing).toHaveBeenCalledTimes(1);
  showing.mockRestore();
});

test("the pane is told of each step", async () => {
  await open();
  const seen: DeskState[] = [];
  desk.watch((state) => seen.push(state));
  expect(await desk.audit({})).toBe(true);
  const stages = [...new Set(seen.flatMap(({ progress }) => progress?.stage ?? []))];
  expect(stages).toEqual(["reading", "judging", "marking", "reporting"]);
  expect([seen[0], seen[1], seen.at(-1)!].map(({ busy }) => busy)).toEqual([false, true, false]);
});

/** Answers the next question. */
function answerBy(answer: (question: Question) => void): void {
  let answered = false;
  desk.watch(({ question }) => {
    if (!question || answered) return;
    answered = true;
    setTimeout(() => answer(question));
  });
}

test("a question waits for its answer", async () => {
  const excel = await open();
  excel.host.user.protect("Клиенты");
  answerBy((question) => question.answer("skip"));
  expect(await desk.audit({})).toBe(true);
  expect(desk.state.message!.lines.join(" ")).toContain("защищён");
});

test("cancelling a question cancels the audit and leaves the workbook as it was", async () => {
  const excel = await open();
  excel.host.user.protect("Клиенты");
  const before = excel.saved();
  answerBy(() => desk.cancel());
  expect(await desk.audit({})).toBe(false);
  expect(desk.state.message!.lines[0]).toContain("Отменено");
  expect(excel.saved()).toEqual(before);
});

test("«Удалить данные надстройки» says what it did", async () => {
  const excel = await open();
  expect(await desk.removeEverything()).toBe(true);
  expect(desk.state.message!.lines).toEqual([
    "Разметки и отчёта надстройки в книге нет.",
    "Данные надстройки удалены из книги.",
  ]);
  expect(excel.saved()).toEqual(new OpenExcel(excel.bytes).saved());
});

describe("the period chosen in the pane", () => {
  test("is kept in the workbook, holds for the ribbon's button and goes with the add-in's data", async () => {
    const excel = await open();
    await desk.audit({ month: parseIsoMonth("2010-05") });
    expect(await desk.keptPeriod()).toEqual({ month: "05.2010", asOf: "" });
    await excel.office.invokeAction("auditClientBase");
    expect(desk.state.message!.lines[0]).toContain("май 2010, на 31.05.2010");
    await desk.removeEverything();
    expect(await desk.keptPeriod()).toEqual({ month: "", asOf: "" });
    expect(excel.saved()).toEqual(new OpenExcel(excel.bytes).saved());
  });

  test("leaves nothing in the workbook where it is left to the add-in", async () => {
    const excel = await open();
    await desk.audit({});
    await excel.office.invokeAction("removeMarks");
    expect(await rememberedIn("memory")).not.toHaveProperty("period");
  });

  test.each(["junk", { version: 3 }, { version: 1, month: "13.2010" }])(
    "that cannot be read any more (%j) is said to be damaged, the audit goes on",
    async (kept) => {
      const excel = await open();
      await rememberAs("memory", kept);
      await excel.office.invokeAction("auditClientBase");
      expect(desk.state.message).toMatchObject({ kind: "done" });
      expect(desk.state.message!.lines.at(-1)).toContain("повреждены");
    },
  );
});
