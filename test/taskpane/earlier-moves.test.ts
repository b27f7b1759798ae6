import { parseIsoMonth } from "../../src/regulation/calendar";
import { Desk } from "../../src/taskpane/desk";
import { fileOf, OpenExcel } from "../session/excel";
import { juneOfLeaver } from "../session/bases";

const JUNE = { month: parseIsoMonth("2010-06") };
const JULY = { month: parseIsoMonth("2010-07") };
const CLIENTS = "Клиенты";

/** June is audited and planned, the first of three clients handed over, July audited. */
async function inJuly() {
  const excel = new OpenExcel(await fileOf(juneOfLeaver()));
  const desk = new Desk("ru");
  await desk.audit(JUNE);
  await desk.planning.settled();
  const { cells } = excel.sheet(CLIENTS);
  const column = "ABCDEFGH".split("").find((_, i) => cells.value(0, i) === "Менеджер")!;
  excel.host.user.type(CLIENTS, `${column}2`, [["Петров"]]);
  await desk.audit(JULY);
  return { excel, desk };
}

test("the pane tells what became of the plan of the month before, at once", async () => {
  const { desk } = await inJuly();
  const { moves } = desk.state.audit!.view.changes!;
  expect(moves!.text).toBe(
    "Из 3 перемещений плана за июнь 2010: сделано 1, не сделано 2, из них срок прошёл у 2.",
  );
  expect(moves!.lines.map(({ client, state }) => [client, state])).toEqual([
    ["002", "late"],
    ["003", "late"],
    ["001", "done"],
  ]);
  await desk.planning.settled();
});

test("and, when the new plan is made, what it proposes again, by its decisions", async () => {
  const { desk } = await inJuly();
  expect(desk.state.audit!.movesAgain).toBeUndefined();
  await desk.planning.settled();
  expect(desk.state.audit!.movesAgain).toEqual(new Set([1, 2]));
  desk.planning.decide({ client: "002", manager: { name: "Иванов" } }, { kind: "keep" });
  await desk.planning.settled();
  expect(desk.state.audit!.movesAgain).toEqual(new Set([2]));
  desk.planning.suppose({ leaving: [{ name: "Петров" }] });
  await desk.planning.settled();
  expect(desk.state.audit!.movesAgain).toBeUndefined();
});

test("the row of a move that is not done is shown, and that it is gone is said", async () => {
  const { excel, desk } = await inJuly();
  await desk.planning.settled();
  const { row } = desk.state.audit!.view.changes!.moves!.lines[0];
  await desk.selectClient(row!.row);
  expect(excel.workbook.activeSheet.name).toBe(CLIENTS);
  expect(excel.workbook.selection.boxes[0].row + 1).toBe(row!.row);
  excel.host.user.type(CLIENTS, `A${row!.row}`, [["other"]]);
  await desk.selectClient(row!.row);
  expect(desk.state.message).toMatchObject({ kind: "failed" });
});
