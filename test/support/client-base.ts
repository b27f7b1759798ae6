import { audit, type Audit } from "../../src/audit/audit";
import { readClientBase, type ClientBase } from "../../src/clientbase/client-base";
import {
  CLIENT_FIELDS,
  CLIENT_FIELD_NAMES,
  MANAGER_FIELDS,
  MANAGER_FIELD_NAMES,
  type ClientField,
  type ManagerField,
} from "../../src/clientbase/fields";
import { recognise } from "../../src/clientbase/layout";
import type { CellValue, SheetValues } from "../../src/clientbase/sheet-values";
import { parseIsoDay, parseIsoMonth } from "../../src/regulation/calendar";
import { etmRegulation } from "../../src/regulation/regulation";
import type { Regulation } from "../../src/regulation/schema";

/** Six months up to the reporting month of almost every test. */
export const MONTHS = ["2010-01", "2010-02", "2010-03", "2010-04", "2010-05", "2010-06"];

/** Turnover of a month nobody speaks of: neither silent, nor black-listed, and paying. */
export const HEALTHY = 500_000;

export interface ClientCells extends Partial<Record<ClientField, CellValue>> {
  /** Cells by month; a single cell stands in every month. */
  readonly turnover?: CellValue | Readonly<Record<string, CellValue>>;
}

export type ManagerCells = Partial<Record<ManagerField, CellValue>>;

export interface AuditOptions {
  /** ISO date; by default the last day of the month. */
  readonly asOf?: string;
  /** ISO month; by default June 2010. */
  readonly month?: string;
  readonly regulation?: Regulation;
}

/**
 * A workbook in the making: canonical headers, only the columns that a client or manager speaks of. What a client
 * leaves out is harmless: a running code, the group ЭМО, the first manager, a healthy turnover.
 */
class ClientBaseBuilder {
  private readonly clientRows: ClientCells[] = [];
  private readonly managerRows: ManagerCells[] = [];
  private monthColumns: readonly string[] = MONTHS;
  private extraColumns: readonly ClientField[] = [];

  /** A row of «Менеджеры»: Иванов, universal, unless said otherwise. */
  manager(cells: ManagerCells = {}): this {
    this.managerRows.push({ name: "Иванов", specialization: "универсальный", ...cells });
    return this;
  }

  client(cells: ClientCells = {}): this {
    this.clientRows.push(cells);
    return this;
  }

  /** So many clients alike. */
  clients(count: number, cells: ClientCells = {}): this {
    for (let i = 0; i < count; i++) this.client(cells);
    return this;
  }

  /** Month columns other than January to June 2010. */
  months(...months: string[]): this {
    this.monthColumns = months;
    return this;
  }

  /** Columns of «Клиенты» that exist though no client fills them. */
  columns(...fields: ClientField[]): this {
    this.extraColumns = fields;
    return this;
  }

  sheets(): SheetValues[] {
    const clients = sheet("Клиенты", this.clientValues());
    return this.managerRows.length === 0 ? [clients] : [clients, sheet("Менеджеры", this.managerValues())];
  }

  base({ asOf, month = "2010-06", regulation = etmRegulation }: AuditOptions = {}): ClientBase {
    return readClientBase(recognise(this.sheets()), regulation, {
      month: parseIsoMonth(month)!,
      asOf: asOf === undefined ? undefined : parseIsoDay(asOf)!,
    });
  }

  audit(options: AuditOptions = {}): Audit {
    return audit(this.base(options));
  }

  private clientValues(): CellValue[][] {
    const named = new Set<string>([
      ...["code", "name", "group", "manager"],
      ...this.extraColumns,
      ...this.clientRows.flatMap(Object.keys),
    ]);
    const fields = CLIENT_FIELD_NAMES.filter((field) => named.has(field));
    const manager = this.managerRows[0]?.name ?? "Иванов";
    const rows = this.clientRows.map((cells, i) => {
      const filled: ClientCells = { code: String(i + 1), group: "ЭМО", manager, ...cells };
      return [
        ...fields.map((field) => filled[field] ?? (field === "name" ? `Клиент ${filled.code}` : "")),
        ...this.monthColumns.map((month) => turnoverOf(filled, month)),
      ];
    });
    return [[...fields.map((field) => CLIENT_FIELDS[field].header), ...this.monthColumns], ...rows];
  }

  private managerValues(): CellValue[][] {
    const named = new Set(this.managerRows.flatMap(Object.keys));
    const fields = MANAGER_FIELD_NAMES.filter((field) => named.has(field));
    return [
      fields.map((field) => MANAGER_FIELDS[field].header),
      ...this.managerRows.map((cells) => fields.map((field) => cells[field] ?? "")),
    ];
  }
}

export type { ClientBaseBuilder };

export function clientBase(): ClientBaseBuilder {
  return new ClientBaseBuilder();
}

/** A sheet of these cells. */
export function sheet(
  name: string,
  values: readonly (readonly CellValue[])[],
  more: Partial<SheetValues> = {},
): SheetValues {
  return { name, values, dateSystem: 1900, ...more };
}

/** The regulation with some settings changed. */
export function withSettings(settings: Partial<Regulation["settings"]>): Regulation {
  return { ...etmRegulation, settings: { ...etmRegulation.settings, ...settings } };
}

function turnoverOf({ turnover = {} }: ClientCells, month: string): CellValue {
  return typeof turnover === "object" ? (turnover[month] ?? HEALTHY) : turnover;
}
