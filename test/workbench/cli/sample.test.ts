import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx } from "hucre";
import { auditJsonSchema, type AuditJson } from "./audit-json-schema";
import { filesIn, runAudit, SAMPLE, temporaryFolder, writeWorkbook, type Ran } from "./command-line";

jest.setTimeout(60_000);

const folder = temporaryFolder("audit-sample-");

/** A copy of the sample in a folder of its own. */
function copyOfSample(name: string): string {
  mkdirSync(join(folder, name));
  const file = join(folder, name, "База.xlsx");
  copyFileSync(SAMPLE, file);
  return file;
}

function documentIn(out: string): AuditJson {
  return auditJsonSchema.parse(JSON.parse(readFileSync(join(out, "audit.json"), "utf8")));
}

const memosIn = (out: string) => readdirSync(out).filter((name) => /^memo-/.test(name));

describe("the sample", () => {
  const file = copyOfSample("default");
  const out = join(folder, "default", "База.audit");
  let ran: Ran;
  let document: AuditJson;
  beforeAll(async () => {
    ran = await runAudit(file);
    document = documentIn(out);
  });

  test("is audited without complaint", () => {
    expect(ran).toMatchObject({ code: 0, stderr: "" });
  });

  test("is summed up: managers against norms, findings, what was not evaluated, where the results are", () => {
    for (const part of [
      "31.07.2010",
      "июль 2010",
      "Менеджеры и нормы",
      "Замечания",
      "нарушение",
      "BLACKLIST",
      "План перезакрепления",
      "Не оценено",
      "Качество данных",
      out,
    ]) {
      expect(ran.stdout).toContain(part);
    }
    for (const { name } of document.managers) expect(ran.stdout).toContain(name.split(" ")[0]);
    expect(ran.stdout).not.toMatch(/undefined|NaN|\[object/);
  });

  test("gives audit.json with the documented keys", () => {
    expect(document).toMatchObject({ asOf: "2010-07-31", month: "2010-07" });
    expect(document.regulation).toEqual({ id: "etm", version: "2010", changed: [] });
    expect(document.input.sheets).toContainEqual({ name: "Клиенты", use: "clients" });
    expect(document.input.sheets).toContainEqual({ name: "Менеджеры", use: "managers" });
    expect(document.input.mapping.clients.columns).toMatchObject({ inn: { header: "ИНН" } });
    expect(Object.keys(document.input.mapping.clients.columns)).toHaveLength(12);
    expect(document.input.mapping.clients.months).toHaveLength(12);
    for (const part of [document.managers, document.findings, document.notEvaluated, document.moves]) {
      expect(part.length).toBeGreaterThan(0);
    }
  });

  test("gives the memos that audit.json lists, the marked copy, and nothing else", () => {
    expect(readdirSync(out).sort()).toEqual(["audit.json", ...memosIn(out), "База.audit.xlsx"]);
    expect(memosIn(out)).toEqual(document.memos.map((memo) => memo.file).sort());
    expect(new Set(document.memos.map(({ route }) => route)).size).toBe(4);
    const texts = document.memos.filter(({ file: name }) => name.endsWith(".txt"));
    expect(texts.length * 2).toBe(document.memos.length);
    for (const { file: name } of texts) {
      expect(memosIn(out)).toContain(name.replace(/txt$/, "docx"));
      const text = readFileSync(join(out, name), "utf8");
      expect(text).toContain("СЛУЖЕБНАЯ ЗАПИСКА");
      expect(text).not.toMatch(/undefined|NaN|\[object|[\t\r]| $/m);
      expect(text.endsWith("\n")).toBe(true);
    }
  });

  test("has all its cells in the marked copy, as another reader sees them, and the report and the plan", async () => {
    const read = (path: string) => readXlsx(readFileSync(path), { readStyles: true });
    const [source, copy] = [await read(file), await read(join(out, "База.audit.xlsx"))];
    expect(copy.sheets.map(({ name }) => name)).toEqual([
      ...["Клиенты", "Менеджеры", "Аудит КБ", "План перезакрепления", "План – до и после"],
    ]);
    source.sheets.forEach((sheet, i) => {
      const width = Math.max(...sheet.rows.map((row) => row.length));
      expect(copy.sheets[i].rows.map((row) => row.slice(0, width))).toEqual(sheet.rows);
      for (const [place, cell] of sheet.cells ?? []) expect(copy.sheets[i].cells?.get(place)).toEqual(cell);
      expect(copy.sheets[i].rows.some((row) => String(row[width]).startsWith("Аудит"))).toBe(true);
    });
  });

  test("is left as it was", () => {
    expect(readFileSync(file).equals(readFileSync(SAMPLE))).toBe(true);
    expect(readdirSync(join(folder, "default")).sort()).toEqual(["База.audit", "База.xlsx"].sort());
  });

  test("moves only what it has findings on", () => {
    const names = new Set(document.managers.map(({ name }) => name));
    for (const { from, to, reason, clients } of document.moves) {
      expect(names).toContain(from);
      if (to !== null && to !== "ООК") expect(names).toContain(to);
      expect(document.findings).toContainEqual(
        expect.objectContaining({
          code: reason,
          subject: expect.objectContaining({ manager: from }) as unknown,
        }),
      );
      expect(clients.every((client) => client !== "")).toBe(true);
    }
  });
});

test("the marked copy remembers the plan: the audit of the next month tells what became of it", async () => {
  const first = join(folder, "june");
  await runAudit(SAMPLE, "--month", "2010-06", "--out", first);
  const [copy] = readdirSync(first).filter((name) => name.endsWith(".xlsx"));
  const second = join(folder, "july");
  const ran = await runAudit(join(first, copy), "--month", "2010-07", "--out", second);
  const [june, july] = [documentIn(first), documentIn(second)];
  const { earlierMoves: earlier } = july;
  expect(earlier).toMatchObject({ month: "2010-06", done: 0, otherwise: 0, absent: 0 });
  expect(earlier!.moves.map(({ clients }) => clients)).toEqual(june.moves.map(({ clients }) => clients));
  expect(earlier!.notDone + earlier!.unknown).toBe(june.moves.length);
  expect(ran.stdout).toContain("плана за июнь 2010: сделано 0");
});

describe("options", () => {
  test("choose month, date, language and folder", async () => {
    const out = join(folder, "made", "on the way", "here");
    const ran = await runAudit(
      SAMPLE,
      "--month",
      "2010-05",
      "--as-of=2010-06-15",
      "--lang",
      "en",
      "--out",
      out,
    );
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    const document = documentIn(out);
    expect(document).toMatchObject({ asOf: "2010-06-15", month: "2010-05" });
    expect(ran.stdout).toContain("15 June 2010");
    expect(ran.stdout).toContain("May 2010");
    expect(ran.stdout).toContain("Findings");
    for (const { message } of document.findings) expect(message).toMatch(/[a-z]/);
    for (const { file } of document.memos.filter(({ file: name }) => name.endsWith(".txt"))) {
      expect(readFileSync(join(out, file), "utf8")).toMatch(/^MEMO$/m);
    }
  });

  test("a date alone chooses the newest month that ended before it", async () => {
    const out = join(folder, "date alone");
    expect((await runAudit("--as-of", "2010-06-30", "--out", out, SAMPLE)).code).toBe(0);
    expect(documentIn(out)).toMatchObject({ asOf: "2010-06-30", month: "2010-05" });
  });

  test("a month alone is audited on its last day", async () => {
    const out = join(folder, "month alone");
    expect((await runAudit(SAMPLE, "--month=2010-02", `--out=${out}`)).code).toBe(0);
    expect(documentIn(out)).toMatchObject({ asOf: "2010-02-28", month: "2010-02" });
  });

  test("help is no error and audits nothing", async () => {
    const ran = await runAudit("--help");
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    for (const option of ["--month", "--as-of", "--lang", "--out"]) expect(ran.stdout).toContain(option);
  });
});

describe("a second run into the same folder", () => {
  const out = join(folder, "again");
  const foreign = ["memo-mine.txt", "memo-ordinary.odt", "notes.txt", "memo-stale-of-mine.txt"];
  beforeAll(async () => {
    await runAudit(SAMPLE, "--out", out);
    for (const name of foreign) writeFileSync(join(out, name), "mine");
    mkdirSync(join(out, "memo-folder"));
    writeFileSync(join(out, "memo-folder", "memo-ordinary.txt"), "mine");
  });

  test("removes the memos it does not write again, and nothing else", async () => {
    expect(documentIn(out).memos.length).toBeGreaterThan(5);
    const few = await writeWorkbook(join(folder, "few.xlsx"), [
      {
        name: "Клиенты",
        values: [
          ["Код клиента", "Наименование", "ЦКГ", "Менеджер", "ПДЗ", "06.2010"],
          ["1", "Ромашка", "ЭМО", "Иванов", 0, 100],
        ],
      },
    ]);
    const ran = await runAudit(few, "--out", out);
    expect(ran.stdout).toContain("записки не нужны");
    expect(documentIn(out).memos).toEqual([]);
    const subfolder = join("memo-folder", "memo-ordinary.txt");
    const written = ["audit.json", "few.audit.xlsx", "client-base.audit.xlsx"];
    expect(filesIn(out)).toEqual([...foreign, subfolder, ...written].sort());
    for (const name of [...foreign, subfolder]) expect(readFileSync(join(out, name), "utf8")).toBe("mine");
  });

  test("removes nothing outside of the folder, whatever audit.json says", async () => {
    const inside = join(folder, "guarded");
    mkdirSync(inside);
    writeFileSync(join(folder, "memo-outside.txt"), "mine");
    const memos = ["../memo-outside.txt", "/etc/hostname", 5, null].map((file) => ({
      route: "ordinary",
      file,
    }));
    writeFileSync(join(inside, "audit.json"), JSON.stringify({ memos }));
    expect((await runAudit(SAMPLE, "--out", inside)).code).toBe(0);
    expect(readFileSync(join(folder, "memo-outside.txt"), "utf8")).toBe("mine");
  });

  test("writes over an audit.json that is not ours to read", async () => {
    const inside = join(folder, "spoilt");
    mkdirSync(inside);
    writeFileSync(join(inside, "audit.json"), "{");
    expect((await runAudit(SAMPLE, "--out", inside)).code).toBe(0);
    expect(documentIn(inside).memos.length).toBeGreaterThan(0);
  });
});
