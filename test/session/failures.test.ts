import { auditWorkbook, removeMarks, sentenceOfError, writeAudit } from "../../src/session";
import { WorkbookFault } from "../../src/workbook/fault";
import type { Progress } from "../../src/workbook/watch";
import { sheet } from "../support/client-base";
import { largeBase, smallBase } from "./bases";
import { audited, fileOf, OpenExcel } from "./excel";

const CLIENTS = "Клиенты";
const FILTER = { [CLIENTS]: { autoFilter: { range: "A1:K9" } } };

/** Requests in which an audit is kept in the workbook's memory: the last ones of writing. */
const KEEPING = 3;

/** Requests an audit of the small base sends to read, and then to write. */
async function requestsOfAudit(bytes: Uint8Array): Promise<[reading: number, writing: number]> {
  const excel = new OpenExcel(bytes);
  const outcome = await auditWorkbook();
  const reading = excel.host.requests.length;
  await writeAudit(outcome, { language: "ru" });
  return [reading, excel.host.requests.length - reading];
}

test("whichever request fails, the error speaks and the workbook is left as it was, or the audit goes on", async () => {
  const bytes = await fileOf(smallBase(), FILTER);
  const [reading, writing] = await requestsOfAudit(bytes);
  const original = new OpenExcel(bytes).saved();
  const untouched = withoutActiveSheet(new OpenExcel(bytes));
  const whole = new OpenExcel(bytes);
  await audited(whole);
  let survived = 0;
  for (let failing = 1; failing <= reading + writing; failing++) {
    const excel = new OpenExcel(bytes);
    excel.host.faults.failRequest(failing, "GeneralException", "Сбой");
    const error: unknown = await audited(excel).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (error === undefined) {
      survived++;
      expect([failing, cells(excel, CLIENTS)]).toEqual([failing, cells(whole, CLIENTS)]);
      await removeMarks();
      excel.forgetMemory();
      expect([failing, withoutActiveSheet(excel)]).toEqual([failing, untouched]);
      continue;
    }
    expect(error).toBeInstanceOf(WorkbookFault);
    expect(sentenceOfError(error, "ru")).toContain("Сбой");
    expect([failing, excel.saved()]).toEqual([failing, original]);
  }
  // Rules are tried again one by one; the sheet to go back to, the look in print and the history are not worth a failure.
  expect(survived).toBeLessThanOrEqual(8);
});

/** The file's parts but for which sheet is looked at. */
function withoutActiveSheet(excel: OpenExcel): ReadonlyMap<string, string> {
  return new Map(
    [...excel.saved()].map(([name, xml]) => [name, xml.replace(/ (activeTab|tabSelected)="\d+"/g, "")]),
  );
}

function cells(excel: OpenExcel, sheet: string): unknown[][] {
  return excel.cells(sheet, { row: 0, column: 0, rows: 12, columns: 14 });
}

describe("the user's filter outlives whichever request fails", () => {
  async function filtered(bytes: Uint8Array): Promise<OpenExcel> {
    const excel = new OpenExcel(bytes);
    excel.host.user.filterColumn(CLIENTS, 2, ["ЭМО"]);
    excel.host.habits.misplacesWritesUnderFilters = false;
    return Promise.resolve(excel);
  }
  const filterOf = (excel: OpenExcel) => {
    const { criteria, hiddenRows } = excel.sheet(CLIENTS).autoFilter!;
    return [criteria.slice(0, 11), [...hiddenRows]];
  };
  const mark = { ask: () => Promise.resolve("mark" as const) };

  test("of an audit", async () => {
    const bytes = await fileOf(smallBase(), FILTER);
    const dry = await filtered(bytes);
    const before = filterOf(dry);
    await audited(dry, mark);
    for (let failing = 1; failing <= dry.host.requests.length; failing++) {
      const excel = await filtered(bytes);
      excel.host.faults.failRequest(failing);
      await audited(excel, mark).catch(() => undefined);
      expect([failing, ...filterOf(excel)]).toEqual([failing, ...before]);
    }
  });

  test("of a removal", async () => {
    const bytes = await fileOf(smallBase(), FILTER);
    const excel = await filtered(bytes);
    const before = filterOf(excel);
    for (let failing = 1; failing <= 15; failing++) {
      await audited(excel, mark);
      excel.host.faults.failRequest(failing);
      await removeMarks().catch(() => undefined);
      excel.host.faults.clear();
      expect([failing, ...filterOf(excel)]).toEqual([failing, ...before]);
    }
  });
});

test("a failed audit after an earlier one leaves neither's marks", async () => {
  const bytes = await fileOf(smallBase(), FILTER);
  const original = new OpenExcel(bytes).saved();
  const [, writing] = await requestsOfAudit(bytes);
  const excel = new OpenExcel(bytes);
  await audited(excel);
  const outcome = await auditWorkbook();
  excel.host.faults.failRequest(writing - 2 - KEEPING);
  await expect(writeAudit(outcome, { language: "ru" })).rejects.toMatchObject({ reason: "unexpected" });
  excel.forgetMemory();
  expect(excel.saved()).toEqual(original);
});

test("when taking away fails too, the error says that something may be left", async () => {
  const bytes = await fileOf(smallBase(), FILTER);
  const [, writing] = await requestsOfAudit(bytes);
  const excel = new OpenExcel(bytes);
  const outcome = await auditWorkbook();
  for (let failing = writing - 2 - KEEPING; failing < writing + 30; failing++)
    excel.host.faults.failRequest(failing);
  const error: unknown = await writeAudit(outcome, { language: "ru" }).catch((thrown: unknown) => thrown);
  expect(sentenceOfError(error, "ru")).toContain("могли остаться");
});

describe("cancelling", () => {
  test.each(["reading", "judging", "marking", "reporting"])(
    "while %s leaves the workbook as it was",
    async (stage) => {
      const bytes = await fileOf(largeBase(3000));
      const excel = new OpenExcel(bytes);
      const cancelling = new AbortController();
      const seen: Progress[] = [];
      const watch = {
        signal: cancelling.signal,
        onProgress: (progress: Progress) => {
          seen.push(progress);
          if (progress.stage === stage) cancelling.abort();
        },
      };
      const run = auditWorkbook(watch).then((outcome) => writeAudit(outcome, { language: "ru", ...watch }));
      await expect(run).rejects.toMatchObject({ reason: "cancelled" });
      expect(seen.at(-1)!.stage).toBe(stage);
      expect(excel.saved()).toEqual(new OpenExcel(bytes).saved());
    },
  );

  test("before the start sends nothing", async () => {
    const excel = new OpenExcel(await fileOf(smallBase()));
    await expect(auditWorkbook({ signal: AbortSignal.abort() })).rejects.toMatchObject({
      reason: "cancelled",
    });
    expect(excel.host.requests).toHaveLength(0);
  });
});

test("a cell being edited is told of, and the audit goes on when it is done", async () => {
  const excel = new OpenExcel(await fileOf(smallBase()));
  excel.host.user.startEditing();
  const told: boolean[] = [];
  const auditing = auditWorkbook({ onWaiting: (waiting) => told.push(waiting) });
  await until(() => told.length > 0);
  expect(told).toEqual([true]);
  excel.host.user.stopEditing();
  expect((await auditing).audit.count).toBeGreaterThan(0);
  expect(told).toEqual([true, false]);
}, 30_000);

test("a workbook that the user has turned from is named as the reason", async () => {
  const excel = new OpenExcel(await fileOf(smallBase()));
  excel.host.faults.failRequest(3, "InvalidSelection");
  const error = await audited(excel).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ reason: "elsewhere" });
  expect(sentenceOfError(error, "ru")).toContain("Вернитесь в её окно");
});

test("so is one that the user begins to edit in the middle", async () => {
  const excel = new OpenExcel(await fileOf(smallBase()));
  const told: boolean[] = [];
  const stages: string[] = [];
  const auditing = auditWorkbook({
    onWaiting: (waiting) => told.push(waiting),
    onProgress: ({ stage }) => stages.push(stage) === 1 && excel.host.user.startEditing(),
  });
  await until(() => told.length > 0);
  expect(told).toEqual([true]);
  excel.host.user.stopEditing();
  expect((await auditing).audit.count).toBeGreaterThan(0);
  expect(told).toEqual([true, false]);
}, 30_000);

/** Waits until something holds, at most 20 seconds. */
async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; !holds() && waited < 20_000; waited += 20) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test("a second work while one is going on is refused", async () => {
  const excel = new OpenExcel(await fileOf(smallBase()));
  const auditing = auditWorkbook();
  await expect(removeMarks()).rejects.toMatchObject({ reason: "busy" });
  await auditing;
  expect((await removeMarks()).reports).toEqual([]);
  expect(excel.host.notModelled).toEqual([]);
});

test("answers too large for Excel are asked for again in smaller blocks", async () => {
  const bytes = await fileOf(largeBase(2000));
  new OpenExcel(bytes);
  const expected = (await auditWorkbook()).audit.count;
  const excel = new OpenExcel(bytes);
  excel.host.habits.largestResponse = 100_000;
  expect((await auditWorkbook()).audit.count).toBe(expected);
  expect(excel.host.requests.filter(({ error }) => error !== undefined).length).toBeGreaterThan(0);
});

describe("a workbook that is no client base", () => {
  const BUDGET = [
    ["Статья", "Январь", "Февраль"],
    ["Аренда", 100, 100],
  ];
  test.each([
    ["of other tables", [sheet("Бюджет", BUDGET)], "noClients"],
    ["without a cell", [sheet("Пусто", [])], "noClients"],
    ["of headers only", [sheet(CLIENTS, smallBase()[0].values.slice(0, 1))], "noRows"],
    [
      "without the managers' column",
      [
        sheet(CLIENTS, [
          ["Код клиента", "Наименование", "06.2010"],
          ["1", "А", 5],
        ]),
      ],
      "missingColumns",
    ],
  ])("%s ends in a message, unchanged", async (_, sheets, reason) => {
    const bytes = await fileOf(sheets);
    const excel = new OpenExcel(bytes);
    const error: unknown = await audited(excel).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ reason });
    expect(sentenceOfError(error, "ru")).toMatch(/^\p{Lu}.*\.$/u);
    expect(excel.saved()).toEqual(new OpenExcel(bytes).saved());
  });

  test("whose clients are hidden says so", async () => {
    const bytes = await fileOf([sheet("Титул", [["Выгрузка"]]), ...smallBase()], {
      [CLIENTS]: { hidden: true },
    });
    const excel = new OpenExcel(bytes);
    await expect(audited(excel)).rejects.toMatchObject({ reason: "onlyHidden" });
  });
});

test("an error of the program has no sentence: whoever meets it says so", () => {
  expect(sentenceOfError(new TypeError("x"), "ru")).toBeUndefined();
});
