import { Desk } from "../../src/taskpane/desk";
import type { DeskState } from "../../src/taskpane/desk-state";
import { smallBase } from "../session/bases";
import { fileOf, OpenExcel } from "../session/excel";
import { sheet } from "../support/client-base";

const opened: Desk[] = [];

async function open(sheets = smallBase()): Promise<{ excel: OpenExcel; desk: Desk }> {
  const desk = new Desk("ru");
  opened.push(desk);
  return { excel: new OpenExcel(await fileOf(sheets)), desk };
}

/** What is still being remembered belongs to this test's workbook. */
afterEach(async () => {
  for (const desk of opened.splice(0)) await desk.planning.settled();
});

describe("looking at the workbook", () => {
  test("shows what is there and writes nothing", async () => {
    const { excel, desk } = await open();
    await desk.look();
    expect(desk.state).toMatchObject({
      looking: false,
      busy: false,
      look: { clients: { sheet: "Клиенты" }, marked: false },
    });
    expect(excel.saved()).toEqual(new OpenExcel(excel.bytes).saved());
  });

  test("says why there is nothing to audit", async () => {
    const { desk } = await open([sheet("Бюджет", [["Статья"], ["Аренда"]])]);
    await desk.look();
    const { look } = desk.state;
    expect(look && "unusable" in look && look.unusable).toContain("Лист с клиентами не найден");
    expect(desk.state.message).toBeUndefined();
  });

  test("says that Excel waits for the end of typing, also to an audit that begins meanwhile", async () => {
    const { excel, desk } = await open();
    excel.host.user.startEditing();
    void desk.look();
    while (!desk.state.waiting) await new Promise((resolve) => setTimeout(resolve, 50));
    const audited = desk.audit({});
    expect(desk.state).toMatchObject({ busy: true, waiting: true });
    excel.host.user.stopEditing();
    expect(await audited).toBe(true);
    expect(desk.state.waiting).toBe(false);
  });

  test("makes way for an audit and is finished after it", async () => {
    const { desk } = await open();
    const looked = desk.look();
    expect(await desk.audit({})).toBe(true);
    await looked;
    while (desk.state.looking) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(desk.state.look).toMatchObject({ clients: { sheet: "Клиенты" }, marked: true });
  });
});

describe("after an audit", () => {
  async function audited(): Promise<{ excel: OpenExcel; desk: Desk }> {
    const opened = await open();
    expect(await opened.desk.audit({})).toBe(true);
    return opened;
  }

  test("its result can be shown", async () => {
    const { desk } = await audited();
    await desk.planning.settled();
    const { view, memos, marked, highlighted } = desk.state.audit!;
    expect(view.findings.count).toBeGreaterThan(0);
    expect(view.verdict).toMatch(/^Нарушений – \d/);
    expect(marked).toBe(true);
    expect(highlighted.size).toBe(view.kinds.length);
    expect(memos!.length).toBeGreaterThan(0);
  });

  test("the next one has another number", async () => {
    const { desk } = await audited();
    const { number } = desk.state.audit!;
    await desk.audit({});
    expect(desk.state.audit!.number).toBe(number + 1);
  });

  test("a finding's row is shown", async () => {
    const { excel, desk } = await audited();
    const { findings } = desk.state.audit!.view;
    const finding = Array.from({ length: findings.count }, (_, number) => number).find(
      (number) => findings.at(number).rows[0]?.sheet === "Клиенты",
    )!;
    await desk.select(finding);
    expect(excel.workbook.activeSheet.name).toBe("Клиенты");
    expect(excel.workbook.selection.boxes[0].row + 1).toBe(findings.at(finding).rows[0].row);
    expect(desk.state.busy).toBe(false);
  });

  test("highlighting that Excel refuses is shown as it was, with the reason", async () => {
    const { excel, desk } = await audited();
    excel.host.user.protect("Клиенты");
    await desk.highlight("attention", false);
    expect(desk.state.audit!.highlighted.has("attention")).toBe(true);
    expect(desk.state.message).toMatchObject({ kind: "failed" });
    expect(desk.state.message!.lines[0]).toContain("защищён");
  });

  test("highlighting is switched per kind", async () => {
    const { desk } = await audited();
    await Promise.all([desk.highlight("attention", false), desk.highlight("blackList", false)]);
    expect([...desk.state.audit!.highlighted].sort()).toEqual(["profile", "violation"]);
    await desk.highlight("attention", true);
    expect(desk.state.audit!.highlighted.has("attention")).toBe(true);
    expect(desk.state.message).toMatchObject({ kind: "done" });
  });

  test("only rows of a kind are shown, and all again", async () => {
    const { excel, desk } = await audited();
    const isHidden = () => excel.host.workbook.sheets.some(({ autoFilter }) => autoFilter?.hiddenRows.size);
    await desk.showOnly("blackList");
    expect(desk.state.audit!.only).toBe("blackList");
    await desk.showOnly(undefined);
    expect(desk.state.audit!.only).toBeUndefined();
    expect(isHidden()).toBeFalsy();
  });

  test("a memo is read, edited and put on a sheet", async () => {
    const { excel, desk } = await audited();
    const edited = { number: "17/6" };
    expect(desk.memoText(0, edited)).toContain("17/6");
    expect(desk.memoHtml(0, edited)).toContain("17/6");
    expect(await desk.insertMemo(0, edited)).toBe(true);
    expect(excel.workbook.activeSheet.name).toBe("Служебная записка");
    expect(desk.state.message!.lines).toEqual(["Служебная записка – на листе «Служебная записка»."]);
  });

  test("the result stays when marks are removed, without switches, and goes with the add-in's data", async () => {
    const { desk } = await audited();
    await desk.removeMarks();
    expect(desk.state.audit).toMatchObject({ marked: false });
    await desk.removeEverything();
    expect(desk.state.audit).toBeUndefined();
  });

  test("it stays when another audit is cancelled, and says that it is the one before", async () => {
    const { excel, desk } = await audited();
    excel.host.user.protect("Клиенты");
    const seen: DeskState[] = [];
    desk.watch((state) => {
      seen.push(state);
      if (state.question) setTimeout(() => desk.cancel());
    });
    expect(await desk.audit({})).toBe(false);
    expect(seen.some(({ cancelling }) => cancelling)).toBe(true);
    expect(desk.state).toMatchObject({ audit: { outdated: "notRepeated", marked: true }, cancelling: false });
    expect(desk.state.message).toMatchObject({ kind: "failed" });
  });

  test("it stays without its marks when another one is cancelled while it is written", async () => {
    const { desk } = await audited();
    const { view } = desk.state.audit!;
    desk.watch(({ progress }) => {
      if (progress?.stage === "reporting") desk.cancel();
    });
    expect(await desk.audit({})).toBe(false);
    expect(desk.state.audit).toMatchObject({ outdated: "notRepeated", marked: false, number: 1 });
    expect(desk.state.audit!.view).toBe(view);
  });
});
