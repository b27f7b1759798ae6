import { HostError } from "../model/host-error";
import type { Arguments } from "../server/arguments";
import { ObjectType } from "../server/object-type";
import type { HostContext } from "./host-context";

/**
 * Protects the structure of the workbook: sheets can then not be added, deleted, renamed, hidden or moved.
 * @throws HostError InvalidOperation where it is protected already
 */
export function protectWorkbook({ workbook }: HostContext, password: string | undefined): void {
  if (workbook.structureProtection) throw new HostError("InvalidOperation");
  workbook.structureProtection = { ...(password !== undefined && { password }) };
}

/** @throws HostError AccessDenied with a wrong password, and with any where only the file knows the right one */
export function unprotectWorkbook({ workbook }: HostContext, password: string | undefined): void {
  const protection = workbook.structureProtection;
  if (protection?.keptSecret !== undefined) throw new HostError("AccessDenied");
  if (protection?.password !== undefined && protection.password !== password) {
    throw new HostError("AccessDenied");
  }
  workbook.structureProtection = undefined;
}

function passwordOf(given: Arguments): string | undefined {
  return given.has(0) ? given.text(0) : undefined;
}

export const workbookProtectionType: ObjectType<HostContext> = new ObjectType<HostContext>(
  "WorkbookProtection",
  {
    properties: { Protected: { get: ({ workbook }) => workbook.structureProtection !== undefined } },
    methods: {
      Protect: (host, given) => protectWorkbook(host, passwordOf(given)),
      Unprotect: (host, given) => unprotectWorkbook(host, passwordOf(given)),
    },
  },
);
