import type { Audit } from "../audit/audit";
import type { ClientBase } from "../clientbase/client-base";

/** What of an audit's outcome goes into the workbook. */
export interface Audited {
  readonly base: ClientBase;
  readonly audit: Audit;
}
