import { Desk } from "../../src/taskpane/desk";
import { RememberedShapes } from "../../src/taskpane/remembered-shapes";
import type { SheetValues } from "../../src/clientbase/sheet-values";
import { smallBase } from "../session/bases";
import { fileOf, OpenExcel } from "../session/excel";

/** A browser's storage. */
function storage(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
  } as unknown as Storage;
}

function withHeader(header: string, instead: string): SheetValues[] {
  const [clients, ...others] = smallBase();
  const [headers, ...rows] = clients.values;
  return [{ ...clients, values: [headers.map((it) => (it === header ? instead : it)), ...rows] }, ...others];
}

const opened: Desk[] = [];
/** What is still being remembered belongs to this test's workbook. */
afterEach(async () => {
  for (const desk of opened.splice(0)) await desk.planning.settled();
});

async function open(kept = storage(), sheets = withHeader("Код клиента", "Шифр")) {
  const excel = new OpenExcel(await fileOf(sheets));
  const desk = new Desk("ru", new RememberedShapes(() => kept));
  opened.push(desk);
  await desk.look();
  return { excel, desk, kept };
}

function found(desk: Desk) {
  const { look } = desk.state;
  if (!look || !("fields" in look)) throw new Error("The workbook could not be looked at");
  return look;
}

async function correct(desk: Desk): Promise<void> {
  const { question, fields, sheets } = found(desk);
  const field = fields.find((it) => it.field === question!.field)!;
  const column = sheets[0].columns.find(({ header }) => header === "Шифр")!;
  await desk.records.useColumn(field, column.key);
}

describe("a correction", () => {
  test("is taken into account at once and by the audit", async () => {
    const { desk } = await open();
    expect(found(desk)).toMatchObject({ question: { field: "code" }, clients: undefined });
    await correct(desk);
    expect(found(desk)).toMatchObject({ clients: { sheet: "Клиенты" } });
    expect(found(desk).question).toBeUndefined();
    expect(desk.state).toMatchObject({ asLastTime: false, message: { kind: "done" } });
    expect(await desk.audit({})).toBe(true);
  });

  test("holds for the next workbook of the same shape, which keeps it when it is audited", async () => {
    const { desk, kept } = await open();
    await correct(desk);
    const next = await open(kept);
    expect(next.desk.state).toMatchObject({ asLastTime: true, kept: { memory: { corrections: [] } } });
    expect(next.excel.saved()).toEqual(new OpenExcel(next.excel.bytes).saved());
    const again = await open(kept);
    expect(await again.desk.audit({})).toBe(true);
    expect(again.desk.state.kept!.memory.corrections).toHaveLength(1);
    expect(again.desk.state.look).toMatchObject({ clients: { sheet: "Клиенты" } });
  });

  test("of another workbook can be declined", async () => {
    const { desk, kept } = await open();
    await correct(desk);
    const next = await open(kept);
    await next.desk.records.recogniseAnew();
    expect(next.desk.state.asLastTime).toBe(false);
    expect(found(next.desk).question).toBeDefined();
    expect((await open(kept)).desk.state.asLastTime).toBe(false);
  });

  test("outdates an audit", async () => {
    const { desk } = await open(storage(), smallBase());
    await desk.audit({});
    const group = found(desk).fields.find(({ field }) => field === "overdueDebt")!;
    await desk.records.useColumn(group, "");
    expect(desk.state.audit).toMatchObject({ outdated: "changed" });
  });
});

describe("a waiver", () => {
  const granted = { reason: "Переговоры", approvedBy: "Петров", until: null };

  test("takes the finding out of the verdict at once, without reading the sheets again", async () => {
    const { excel, desk } = await open(storage(), smallBase());
    await desk.audit({});
    const { view } = desk.state.audit!;
    const requests = excel.host.requests.length;
    expect(await desk.waivers.waive(0, granted)).toBe(true);
    expect(excel.host.requests.length - requests).toBeLessThan(12);
    const after = desk.state.audit!.view;
    expect(after.verdict).not.toBe(view.verdict);
    expect(after.findings.count).toBe(view.findings.count);
    const last = after.findings.count - 1;
    expect(after.findings.at(last)).toMatchObject({ waived: true, code: view.findings.at(0).code });
    expect(desk.waivers.lines()).toMatchObject([{ waiver: granted }]);
    expect(await desk.waivers.withdraw(desk.waivers.of(last)!)).toBe(true);
    expect(desk.state.audit!.view.verdict).toBe(view.verdict);
    expect(desk.waivers.lines()).toEqual([]);
  });

  test("that cannot be kept changes nothing, and says why", async () => {
    const { excel, desk } = await open(storage(), smallBase());
    await desk.audit({});
    const { view } = desk.state.audit!;
    excel.host.faults.failRequest(1);
    expect(await desk.waivers.waive(0, granted)).toBe(false);
    expect(desk.state).toMatchObject({ message: { kind: "failed" }, audit: { view } });
  });
});

test("words left unknown are not asked about again", async () => {
  const { desk } = await open(storage(), smallBase());
  await desk.audit({});
  const { words } = desk.state.audit!;
  expect(words.map(({ word }) => word)).toEqual(["неведомая"]);
  expect(await desk.norms.keepWords([], words)).toBe(true);
  expect(desk.state.audit).toMatchObject({ words: [], outdated: "changed" });
  await desk.audit({});
  expect(desk.state.audit!.words).toEqual([]);
});

test("a setting that is refused is said, and nothing is changed", async () => {
  const { excel, desk } = await open(storage(), smallBase());
  excel.host.faults.failRequest(1);
  await desk.norms.keepSettings({ blankTurnover: "unknown" });
  expect(desk.state.message).toMatchObject({ kind: "failed" });
  await desk.norms.keepSettings({ blankTurnover: "unknown" });
  expect(desk.state.kept!.norms.settings.blankTurnover).toBe("unknown");
});

test("a file that is none of ours is refused in words", async () => {
  const { desk } = await open(storage(), smallBase());
  await desk.transfer.read(new File(["просто текст"], "заметки.json"));
  expect(desk.state.carried).toBeUndefined();
  expect(desk.state.message!.lines[0]).toContain("Ничего не перенесено");
});
