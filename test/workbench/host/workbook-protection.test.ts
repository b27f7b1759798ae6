import { Workbook } from "../../../workbench/host/model/workbook";
import { openHost } from "./support/excel";

type Job = (context: Excel.RequestContext, sheet: Excel.Worksheet) => void;

function run(job: Job): Promise<void> {
  return Excel.run(async (context) => {
    job(context, context.workbook.worksheets.getFirst());
    await context.sync();
  });
}

async function isProtected(): Promise<boolean> {
  return Excel.run(async (context) => {
    const protection = context.workbook.protection.load("protected");
    await context.sync();
    return protection.protected;
  });
}

function openProtected(protection: Workbook["structureProtection"]) {
  const workbook = new Workbook();
  workbook.addSheet("Sheet1");
  workbook.addSheet("Second");
  workbook.structureProtection = protection;
  return openHost([], { workbook });
}

test.each<[string, Job]>([
  ["adding a sheet", ({ workbook }) => void workbook.worksheets.add("Third")],
  ["deleting one", (_, sheet) => sheet.delete()],
  ["renaming one", (_, sheet) => void (sheet.name = "Other")],
  ["hiding one", (_, sheet) => void (sheet.visibility = "Hidden")],
  ["moving one", (_, sheet) => void (sheet.position = 1)],
])("the structure of an opened workbook is protected against %s", async (_, job) => {
  const host = openProtected({});
  expect(await isProtected()).toBe(true);
  await expect(run(job)).rejects.toMatchObject({ code: "AccessDenied" });
  expect(host.workbook.sheets.map((it) => [it.name, it.visibility])).toEqual([
    ["Sheet1", "Visible"],
    ["Second", "Visible"],
  ]);
  await run(({ workbook }) => workbook.protection.unprotect());
  expect(await isProtected()).toBe(false);
  await run(job);
});

test("what the cells hold can be changed all the same", async () => {
  const host = openProtected({ password: "secret" });
  await run((_, sheet) => void (sheet.getRange("A1").values = [["x"]]));
  expect(host.workbook.sheets[0].cells.value(0, 0)).toBe("x");
});

test.each([[undefined], ["wrong"], ["83AF"]])(
  "a password that only its file knows is not %s",
  async (password) => {
    openProtected({ keptSecret: "83AF" });
    const job = run(({ workbook }) => workbook.protection.unprotect(password));
    await expect(job).rejects.toMatchObject({ code: "AccessDenied" });
    expect(await isProtected()).toBe(true);
  },
);

test("a password given here opens again", async () => {
  const host = openProtected(undefined);
  await run(({ workbook }) => workbook.protection.protect("secret"));
  const again = run(({ workbook }) => workbook.protection.protect("another"));
  await expect(again).rejects.toMatchObject({ code: "InvalidOperation" });
  const wrong = run(({ workbook }) => workbook.protection.unprotect("another"));
  await expect(wrong).rejects.toMatchObject({ code: "AccessDenied" });
  expect(host.workbook.structureProtection).toEqual({ password: "secret" });
  await run(({ workbook }) => workbook.protection.unprotect("secret"));
  expect(host.workbook.structureProtection).toBeUndefined();
});

test("a person protects the workbook", async () => {
  const host = openProtected(undefined);
  host.user.protectWorkbook("secret");
  expect(await isProtected()).toBe(true);
  expect(() => host.user.addSheet("Third")).toThrow("cannot perform");
  expect(() => host.user.unprotectWorkbook()).toThrow("cannot perform");
  host.user.unprotectWorkbook("secret");
  host.user.addSheet("Third");
  expect(host.workbook.sheets).toHaveLength(3);
});
