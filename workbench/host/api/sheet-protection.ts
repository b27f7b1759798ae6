import { EVENT } from "../events";
import { HostError } from "../model/host-error";
import { ObjectType } from "../server/object-type";
import { liveSheet, type SheetTarget } from "./worksheet";

const DEFAULTS: Readonly<Record<string, boolean>> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
};

/** @param options office.js WorksheetProtectionOptions */
export function protectSheet(
  target: SheetTarget,
  options: Readonly<Record<string, unknown>>,
  password: string | undefined,
): void {
  const sheet = liveSheet(target);
  if (sheet.protection !== undefined) throw new HostError("InvalidOperation");
  const allowed = Object.entries(options).filter(([name]) => name in DEFAULTS);
  sheet.protection = {
    options: { ...DEFAULTS, ...Object.fromEntries(allowed.map(([name, value]) => [name, value === true])) },
    ...(password !== undefined && { password }),
  };
  target.host.events.raiseOnSheet(EVENT.protectionChanged, sheet, { isProtected: true, source: "Local" });
}

/** @throws HostError AccessDenied with a wrong password */
export function unprotectSheet(target: SheetTarget, password: string | undefined): void {
  const sheet = liveSheet(target);
  if (sheet.protection === undefined) return;
  if (sheet.protection.password !== undefined && sheet.protection.password !== password) {
    throw new HostError("AccessDenied");
  }
  sheet.protection = undefined;
  target.host.events.raiseOnSheet(EVENT.protectionChanged, sheet, { isProtected: false, source: "Local" });
}

export const sheetProtectionType: ObjectType<SheetTarget> = new ObjectType<SheetTarget>(
  "WorksheetProtection",
  {
    properties: {
      Protected: { get: (target) => liveSheet(target).protection !== undefined },
      Options: { get: (target) => liveSheet(target).protection?.options ?? DEFAULTS },
    },
    methods: {
      Protect: (target, given) =>
        protectSheet(target, given.fields(0), given.has(1) ? given.text(1) : undefined),
      Unprotect: (target, given) => unprotectSheet(target, given.has(0) ? given.text(0) : undefined),
    },
  },
);
