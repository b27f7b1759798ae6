import type { WriteSheet } from "hucre";
import { isRuleTrue } from "../../workbench/host/model/calculation";
import {
  auditWorkbook,
  removeMarks,
  selectFinding,
  setHighlight,
  showOnly,
  viewOf,
  writeAudit,
  type Kind,
  type Outcome,
} from "../../src/session";
import { clientBase } from "../support/client-base";
import { SMALL_BASE_KINDS, smallBase } from "./bases";
import { audited, fileOf, OpenExcel, tableOver } from "./excel";

const CLIENTS = "Клиенты";
const FILTER: Partial<WriteSheet> = { autoFilter: { range: "A1:K9" } };

describe("a finding's row", () => {
  /** Number of the first finding on a client. */
  const findingOn = (outcome: Outcome, client: string) => {
    const { findings } = viewOf(outcome, "ru");
    for (let i = 0; i < findings.count; i++) if (findings.at(i).client === client) return i;
    throw new Error(`Nothing is found of ${client}`);
  };
  const selected = (excel: OpenExcel) => excel.workbook.selection.boxes;

  test("is shown on its sheet, wherever sorting has moved it", async () => {
    const excel = new OpenExcel(await fileOf(smallBase(), { [CLIENTS]: FILTER }));
    const outcome = await auditWorkbook();
    await writeAudit(outcome, { language: "ru" });
    const finding = findingOn(outcome, "0002");
    expect(await selectFinding(outcome, finding)).toBe(3);
    expect(excel.workbook.activeSheet.name).toBe(CLIENTS);
    excel.host.user.sortByFilter(CLIENTS, 0, false);
    const row = (await selectFinding(outcome, finding))!;
    expect(excel.sheet(CLIENTS).cells.value(row - 1, 0)).toBe("0002");
    expect(selected(excel)).toEqual([expect.objectContaining({ row: row - 1, rows: 1 })]);
  });

  test("is shown where columns were inserted and the sheet was renamed since", async () => {
    const excel = new OpenExcel(await fileOf(smallBase()));
    const outcome = await auditWorkbook();
    excel.host.user.insertColumns(CLIENTS, 0, 2);
    excel.host.user.insertRows(CLIENTS, 1, 3);
    excel.host.user.renameSheet(CLIENTS, "База");
    expect(await selectFinding(outcome, findingOn(outcome, "0002"))).toBe(6);
    expect(excel.workbook.activeSheet.name).toBe("База");
  });

  test("of a manager is on the managers' sheet", async () => {
    const builder = clientBase()
      .manager({ name: "Петров", specialization: "универсальный" })
      .manager({ name: "Иванов", specialization: "универсальный", status: "опытный" })
      .client({ manager: "Иванов" });
    const excel = new OpenExcel(await fileOf(builder.sheets()));
    const outcome = await auditWorkbook();
    const { findings } = viewOf(outcome, "ru");
    const finding = Array.from({ length: findings.count }, (_, i) => i).find(
      (i) => findings.at(i).manager === "Иванов" && findings.at(i).client === "",
    )!;
    expect(await selectFinding(outcome, finding)).toBe(3);
    expect(excel.workbook.activeSheet.name).toBe("Менеджеры");
  });

  test.each<[string, (excel: OpenExcel) => void]>([
    ["row", (excel) => excel.host.user.deleteRows(CLIENTS, 2)],
    ["code", (excel) => excel.host.user.type(CLIENTS, "A3", "другой")],
    ["column", (excel) => excel.host.user.deleteColumns(CLIENTS, 0)],
  ])("is gone with its %s", async (_, deed) => {
    const excel = new OpenExcel(await fileOf(smallBase()));
    const outcome = await auditWorkbook();
    deed(excel);
    expect(await selectFinding(outcome, findingOn(outcome, "0002"))).toBeUndefined();
  });
});

describe("highlighting", () => {
  const ALL: readonly Kind[] = ["blackList", "profile", "violation", "attention"];
  const TEXTS: Record<string, Kind | undefined> = {
    "чёрный список": "blackList",
    "непрофильный / запрещённый": "profile",
    "другое нарушение": "violation",
    внимание: "attention",
  };
  /** The kinds of rows, of all that the sheet has, that are coloured. */
  const coloured = (excel: OpenExcel) => {
    const sheet = excel.sheet(CLIENTS);
    return new Set(
      SMALL_BASE_KINDS.flatMap((text, i) => {
        const kind = TEXTS[text];
        const isColoured = sheet.conditionalFormats.some((rule) =>
          isRuleTrue(excel.workbook, sheet, rule, i + 1, 3),
        );
        return kind && isColoured ? [kind] : [];
      }),
    );
  };

  test.each<[string, Partial<WriteSheet>]>([
    ["a plain range", {}],
    ["an Excel table", tableOver(smallBase()[0].values)],
  ])("of %s is switched by kind and comes back as it was", async (_, more) => {
    const excel = new OpenExcel(await fileOf(smallBase(), { [CLIENTS]: more }));
    await audited(excel);
    const whole = excel.saved();
    expect(coloured(excel)).toEqual(new Set(ALL));
    for (const kinds of [["blackList"], ["profile", "attention"], [], ["violation"]] as Kind[][]) {
      await setHighlight(new Set(kinds));
      expect(coloured(excel)).toEqual(new Set(kinds));
      expect(excel.column(CLIENTS, 11, 1)).toEqual(SMALL_BASE_KINDS);
    }
    await setHighlight(new Set(ALL));
    expect(excel.saved()).toEqual(whole);
  });

  test("switched off, in whatever language it was made, leaves no trace when the marks are taken off", async () => {
    const excel = new OpenExcel(await fileOf(smallBase(), { [CLIENTS]: FILTER }));
    await audited(excel, { language: "en" });
    await setHighlight(new Set(["attention"]));
    const rules = excel.sheet(CLIENTS).conditionalFormats.map(({ formula }) => formula);
    expect(rules.filter((formula) => formula.endsWith("=1)"))).toHaveLength(3);
    await removeMarks();
    excel.forgetMemory();
    expect(excel.saved()).toEqual(new OpenExcel(excel.bytes).saved());
  });

  test("is on again after the next audit", async () => {
    const excel = new OpenExcel(await fileOf(smallBase()));
    await audited(excel);
    await setHighlight(new Set());
    await audited(excel);
    expect(coloured(excel)).toEqual(new Set(ALL));
  });

  test("leaves the user's rules and the report's alone", async () => {
    const conditionalRules: WriteSheet["conditionalRules"] = [
      {
        type: "expression",
        priority: 1,
        range: "A2:A9",
        formula: '$A2="чёрный список"',
        style: { font: { italic: true } },
      },
    ];
    const excel = new OpenExcel(await fileOf(smallBase(), { [CLIENTS]: { conditionalRules } }));
    await audited(excel);
    const others = () => [
      ...excel.sheet(CLIENTS).conditionalFormats.filter(({ formula }) => !formula.includes("kb.audit")),
      ...excel.sheet("Аудит КБ").conditionalFormats,
    ];
    const before = structuredClone(others());
    await setHighlight(new Set());
    expect(others()).toEqual(before);
  });

  test("of a protected sheet stays, and the sheet is named", async () => {
    const excel = new OpenExcel(await fileOf(smallBase()));
    await audited(excel);
    excel.host.user.protect(CLIENTS);
    await expect(setHighlight(new Set())).rejects.toMatchObject({
      reason: "protectedSheet",
      details: { sheets: [CLIENTS] },
    });
  });

  test("that Excel does not let be read is told of", async () => {
    const excel = new OpenExcel(await fileOf(smallBase()));
    await audited(excel);
    excel.host.habits.failsReadingTwinConditionalFormats = true;
    await expect(setHighlight(new Set())).rejects.toMatchObject({
      reason: "unreadableRules",
      details: { sheets: [CLIENTS, "Менеджеры"] },
    });
  });

  test("of an unmarked workbook changes nothing", async () => {
    const excel = new OpenExcel(await fileOf(smallBase()));
    await setHighlight(new Set());
    expect(excel.saved()).toEqual(new OpenExcel(excel.bytes).saved());
  });
});

describe("only one kind's rows", () => {
  /** Codes of the rows that are shown. */
  const shown = (excel: OpenExcel) => {
    const sheet = excel.sheet(CLIENTS);
    return excel.column(CLIENTS, 0, 1).filter((_, i) => !sheet.isRowHidden(i + 1));
  };
  const BLACK_LISTED = ["0002", "5", "8"];

  describe.each<[string, Partial<WriteSheet>]>([
    ["a plain range", {}],
    ["a range with an AutoFilter", FILTER],
    ["an Excel table", tableOver(smallBase()[0].values)],
  ])("of %s", (_, more) => {
    let excel: OpenExcel;
    beforeEach(async () => {
      excel = new OpenExcel(await fileOf(smallBase(), { [CLIENTS]: more }));
      await audited(excel);
    });

    test("are shown, then another's, then all again", async () => {
      const marked = excel.saved();
      expect(await showOnly("blackList")).toEqual([]);
      expect(excel.workbook.activeSheet.name).toBe(CLIENTS);
      expect(shown(excel)).toEqual(BLACK_LISTED);
      expect(excel.sheet("Менеджеры").autoFilter).toBeUndefined();
      await showOnly("attention");
      expect(shown(excel)).toEqual(["4"]);
      await showOnly(undefined);
      expect(shown(excel)).toHaveLength(8);
      excel.host.user.activateSheet("Аудит КБ");
      expect(excel.saved()).toEqual(marked);
    });

    test("leave no trace when the marks are taken off", async () => {
      await showOnly("blackList");
      await removeMarks();
      excel.forgetMemory();
      expect(excel.saved()).toEqual(new OpenExcel(excel.bytes).saved());
    });

    test("are followed by a new audit of the whole base", async () => {
      const marked = excel.saved();
      await showOnly("blackList");
      expect((await audited(excel)).obstacles).toEqual([]);
      expect(excel.saved()).toEqual(marked);
    });
  });

  test("are shown together with what the user filters by, which stays", async () => {
    const excel = new OpenExcel(await fileOf(smallBase(), { [CLIENTS]: FILTER }));
    await audited(excel);
    excel.host.user.filterColumn(CLIENTS, 0, ["0002", "4", "5"]);
    await showOnly("blackList");
    expect(shown(excel)).toEqual(["0002", "5"]);
    await showOnly(undefined);
    expect(shown(excel)).toEqual(["0002", "4", "5"]);
  });

  test("an AutoFilter of the user's that came in place of the add-in's stays", async () => {
    const excel = new OpenExcel(await fileOf(smallBase()));
    await audited(excel);
    await showOnly("blackList");
    excel.host.user.removeFilter(CLIENTS);
    excel.host.user.addFilter(CLIENTS, "A1:C9");
    expect(await showOnly("blackList")).toEqual([CLIENTS]);
    await removeMarks();
    expect(excel.sheet(CLIENTS).autoFilter?.box).toEqual({ row: 0, column: 0, rows: 9, columns: 3 });
    expect(excel.sheet(CLIENTS).names).toEqual([]);
  });

  test("an AutoFilter of the user's that reaches the audit columns is not taken for the add-in's", async () => {
    const excel = new OpenExcel(await fileOf(smallBase()));
    await audited(excel);
    await showOnly("blackList");
    excel.host.user.removeFilter(CLIENTS);
    excel.host.user.addFilter(CLIENTS, "C1:M9");
    await showOnly("attention");
    expect(shown(excel)).toEqual(["4"]);
    await showOnly(undefined);
    expect(excel.sheet(CLIENTS).autoFilter?.box).toEqual({ row: 0, column: 2, rows: 9, columns: 11 });
  });

  test("of a protected sheet cannot be shown", async () => {
    const excel = new OpenExcel(await fileOf(smallBase()));
    await audited(excel);
    excel.host.user.protect(CLIENTS);
    await expect(showOnly("blackList")).rejects.toMatchObject({ reason: "protectedSheet" });
  });
});
