import { HostError } from "./host-error";

const LONGEST_NAME = 31;
const FORBIDDEN = /[\\/?*:[\]]/;

/** Whether two names of sheets, tables or names are one for Excel. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/**
 * Checks a new name against Excel's rules and the names of the other sheets.
 * @throws HostError InvalidArgument for a forbidden name, ItemAlreadyExists for one in use
 */
export function checkSheetName(name: string, others: Iterable<string>): void {
  const reserved = sameName(name, "History");
  const quoted = name.startsWith("'") || name.endsWith("'");
  if (name === "" || name.length > LONGEST_NAME || FORBIDDEN.test(name) || quoted || reserved) {
    throw new HostError("InvalidArgument");
  }
  for (const other of others) if (sameName(name, other)) throw new HostError("ItemAlreadyExists");
}
