import type { Finding } from "../../src/audit/finding";
import { fold } from "../../src/regulation/folding";
import { valueOf } from "../../workbench/corpus/table";
import type { Audited } from "./audited";

/** Findings by what they are about; each with everything that was measured. */
export type FindingLines = ReadonlyMap<string, string>;

/**
 * Every finding, and every rule not evaluated, so that those of two writings of one base are the same: rows by what they
 * were in the clean base, headers by what they hold, texts folded, nothing in an order of its own.
 * @param withManagerRows false where managers have no rows of their own
 */
export function findingLines(
  { outcome: { audit }, sheets }: Audited,
  withManagerRows: boolean,
): FindingLines {
  const origins = new Map(
    sheets.flatMap(({ name, rows }) =>
      rows.map(({ origin }, i) => [`${name}!${i + 1}`, origin ?? `row ${i + 1}`]),
    ),
  );
  const headers = new Map(
    sheets.flatMap(({ columns }) => columns.map(({ header, holds }) => [String(valueOf(header)), holds])),
  );
  const rowOf = (sheet: string, row: number) => origins.get(`${sheet}!${row}`) ?? `${sheet}!${row}`;
  const clientsSheet = audit.context.base.layout.clients.sheet.name;
  const plain = (key: string, value: unknown): unknown => {
    if (key === "firstRow") return rowOf(clientsSheet, Number(value));
    if (key === "header") return headers.get(String(value)) ?? value;
    if (typeof value === "string") return fold(value);
    if (Array.isArray(value)) return value.map((item) => JSON.stringify(plainIn(item))).sort();
    return value;
  };
  const plainIn = (value: unknown): unknown =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainIn(plain(key, item))]))
      : plain("", value);
  const rowsOf = ({ subject: { kind, rows } }: Finding) =>
    kind === "manager" && !withManagerRows ? [] : rows.map(({ sheet, row }) => rowOf(sheet, row)).sort();

  const lines = new Map<string, string>();
  for (let i = 0; i < audit.count; i++) {
    const finding = audit.finding(i);
    const { code, severity, subject, measured, norm, section } = finding;
    const about = [code, ...[subject.client, subject.manager].map(foldedLoud)];
    put(lines, about, {
      severity,
      section,
      rows: rowsOf(finding),
      measured: plainIn(measured),
      norm: plainIn(norm),
    });
  }
  for (const { code, manager, missing, count } of audit.notEvaluated) {
    put(lines, ["NOT EVALUATED", code, foldedLoud(manager), ...missing], count);
  }
  return lines;
}

function foldedLoud(text = ""): string {
  return fold(text).toUpperCase();
}

function put(lines: Map<string, string>, about: readonly string[], said: unknown): void {
  const key = about.filter((text) => text !== "").join(" ");
  const twice = lines.get(key);
  lines.set(key, [...(twice === undefined ? [] : [twice]), JSON.stringify(said)].sort().join("\n"));
}

/** What of the one is not in the other: `+` more, `-` fewer, `~` otherwise measured. */
export function differences(twin: FindingLines, lines: FindingLines): string[] {
  return [
    ...[...twin.keys()].filter((key) => !lines.has(key)).map((key) => `- ${key}`),
    ...[...lines.keys()].filter((key) => !twin.has(key)).map((key) => `+ ${key}`),
    ...[...lines].flatMap(([key, said]) => (twin.has(key) && twin.get(key) !== said ? [`~ ${key}`] : [])),
  ].sort();
}
