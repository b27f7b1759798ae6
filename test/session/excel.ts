import { writeXlsx, type WriteSheet } from "hucre";
import type { SheetValues } from "../../src/clientbase/sheet-values";
import { auditWorkbook, writeAudit, type WriteRequest, type Written } from "../../src/session";
import { NAMESPACES } from "../../src/memory/parts";
import { columnLetters } from "../../src/clientbase/problems";
import { installOfficeJs, type OfficeInNode } from "../../workbench/host/bridges/node/install-office";
import type { Box } from "../../workbench/host/model/address";
import type { Sheet } from "../../workbench/host/model/sheet";
import type { Workbook } from "../../workbench/host/model/workbook";
import { WorkbookHost } from "../../workbench/host/workbook-host";
import { openXlsx } from "../../workbench/host/xlsx/open-xlsx";
import { saveXlsx } from "../../workbench/host/xlsx/save-xlsx";
import { partsOf } from "./parts";

/** A workbook open in the workbench host, with the real office.js talking to it. */
export class OpenExcel {
  readonly host: WorkbookHost;
  readonly office: OfficeInNode;

  constructor(
    readonly bytes: Uint8Array,
    options: { readonly displayLanguage?: string } = {},
  ) {
    this.host = new WorkbookHost({ workbook: openXlsx(bytes), ...options });
    this.office = installOfficeJs(this.host);
  }

  get workbook(): Workbook {
    return this.host.workbook;
  }

  sheet(name: string): Sheet {
    const sheet = this.workbook.sheetNamed(name);
    if (!sheet) throw new Error(`There is no sheet ${name}`);
    return sheet;
  }

  /** Takes away what the add-in remembers, which «Убрать разметку» leaves in the workbook. */
  forgetMemory(): void {
    const { customXmlParts } = this.workbook;
    const others = customXmlParts.filter(
      ({ xml }) => !Object.values(NAMESPACES).some((it) => xml.includes(it)),
    );
    customXmlParts.splice(0, customXmlParts.length, ...others);
  }

  /** The parts of the file as it would be saved now. */
  saved(): ReadonlyMap<string, string> {
    return partsOf(saveXlsx(this.bytes, this.workbook));
  }

  /** Value, formula and style of every cell of a box. */
  cells(name: string, box: Box): unknown[][] {
    const { cells } = this.sheet(name);
    return Array.from({ length: box.rows }, (_, i) =>
      Array.from({ length: box.columns }, (_, j) => {
        const [row, column] = [box.row + i, box.column + j];
        return [cells.value(row, column), cells.formula(row, column), cells.format(row, column)];
      }),
    );
  }

  /** Texts and numbers of a column from a row on, both from 0. */
  column(name: string, column: number, from: number): unknown[] {
    const { cells } = this.sheet(name);
    const last = cells.bounds(true)!;
    return Array.from({ length: last.row + last.rows - from }, (_, i) => cells.value(from + i, column));
  }
}

/** The sheets as an .xlsx file; `more` adds tables, filters, formats… to the sheet of that name. */
export function fileOf(
  sheets: readonly Pick<SheetValues, "name" | "values">[],
  more: Readonly<Record<string, Partial<WriteSheet>>> = {},
): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, values }) => ({
      name,
      rows: values.map((row) => row.map((cell) => (cell === "" ? null : cell))),
      ...more[name],
    })),
  });
}

/** Audits the open workbook, marks it and writes the report, without somebody to ask unless said otherwise. */
export async function audited(_: OpenExcel, request: Partial<WriteRequest> = {}): Promise<Written> {
  return writeAudit(await auditWorkbook(), { language: "ru", ...request });
}

/** An Excel table «База» over all these values. */
export function tableOver(values: SheetValues["values"]): Partial<WriteSheet> {
  const [headers] = values;
  return {
    tables: [
      {
        name: "База",
        range: `A1:${columnLetters(headers.length - 1)}${values.length}`,
        columns: headers.map((header) => ({ name: String(header) })),
      },
    ],
  };
}
