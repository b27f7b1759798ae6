import { memoWishes } from "../../src/memo-wishes";
import { Desk } from "../../src/taskpane/desk";
import { smallBase } from "../session/bases";
import { fileOf, OpenExcel } from "../session/excel";

const HEAD = { unit: "", position: "Менеджер по клиентскому анализу", name: "Ковалёва Анна Борисовна" };

async function audited(): Promise<{ excel: OpenExcel; desk: Desk }> {
  const excel = new OpenExcel(await fileOf(smallBase()));
  const desk = new Desk("ru");
  await desk.look();
  await desk.audit({});
  await desk.planning.settled();
  return { excel, desk };
}

test("people of the directory are in the memos at once, and in the workbook", async () => {
  const { desk } = await audited();
  expect(desk.memos.people.map(({ name }) => name)).toEqual(["", "", "", "", ""]);
  expect(desk.memoText(0, {})).not.toContain("Ковалёвой");
  expect(await desk.memos.keep({ directory: [HEAD] })).toBe(true);
  expect(desk.memoText(0, {})).toContain("Ковалёвой");
  expect(desk.memos.people[0]).toEqual(HEAD);
  expect((await memoWishes()).directory).toEqual([HEAD]);
  expect(desk.state.message?.lines).toEqual(["Сохранено в этой книге. Записки составлены заново."]);
});

test("memos are gathered by manager at once, with the directory as it was", async () => {
  const { desk } = await audited();
  await desk.memos.keep({ directory: [HEAD] });
  expect(await desk.memos.keep({ gatheredBy: "manager" })).toBe(true);
  expect(desk.memos.gatheredBy).toBe("manager");
  expect(desk.state.audit!.memos!.some(({ routeName }) => routeName.includes("Иванов"))).toBe(true);
  expect(await memoWishes()).toMatchObject({ gatheredBy: "manager", directory: [HEAD] });
});

test("a text with an unknown name is refused and said, and the memos stay", async () => {
  const { desk } = await audited();
  const { memos } = desk.state.audit!;
  expect(await desk.memos.keep({ templates: { ordinary: { heading: "{кто}" } } })).toBe(false);
  expect(desk.state.message).toMatchObject({ kind: "failed" });
  expect(desk.state.message!.lines.join()).toContain("Такого имени нет: {кто}.");
  expect(desk.state.audit!.memos).toBe(memos);
});

test("a memo's file and the report leave the workbook as it is", async () => {
  const { excel, desk } = await audited();
  const before = excel.saved();
  const file = await desk.memos.file(0, {});
  expect(file!.name).toMatch(/^Служебная записка, .*\.docx$/);
  await desk.memos.openReport();
  expect(desk.state.message?.lines).toEqual(["Excel открывает отчёт новой книгой."]);
  expect(excel.host.newWorkbooks).toHaveLength(1);
  expect(excel.saved()).toEqual(before);
});
