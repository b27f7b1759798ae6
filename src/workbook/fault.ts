/** Why Excel would not do what was asked. */
export type FaultReason =
  | "busy"
  | "cancelled"
  | "editing"
  /** Another workbook is looked at: Excel then refuses some requests. */
  | "elsewhere"
  /** Without the report no sheet would stay visible. */
  | "lastSheet"
  | "protectedSheet"
  | "protectedWorkbook"
  | "unreadableRules"
  | "gone"
  | "tooLarge"
  | "notSupported"
  | "unexpected";

export interface FaultDetails {
  readonly sheets?: readonly string[] | undefined;
  /** Excel's own code and message, for the developers. */
  readonly excel?: string | undefined;
  /** Marks or a report could not be taken away again. */
  readonly leftBehind?: boolean;
}

/** Excel would not do what was asked. The words for the user are found by the reason. */
export class WorkbookFault extends Error {
  override readonly name = "WorkbookFault";

  constructor(
    readonly reason: FaultReason,
    readonly details: FaultDetails = {},
    options?: ErrorOptions,
  ) {
    super(`${reason}: ${details.excel ?? details.sheets?.join(", ") ?? ""}`, options);
  }
}

const REASONS: Readonly<Record<string, FaultReason>> = {
  AccessDenied: "protectedSheet",
  ApiNotFound: "notSupported",
  InvalidOperationInCellEditMode: "editing",
  InvalidSelection: "elsewhere",
  ItemNotFound: "gone",
  NotImplemented: "notSupported",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  UnsupportedOperation: "notSupported",
};

/** The fault an error of office.js stands for; other errors are returned as they are. */
export function faultOf(error: unknown): unknown {
  if (!(error instanceof OfficeExtension.Error)) return error;
  const excel = [error.code, error.message, error.debugInfo?.errorLocation].filter((part) => part).join(": ");
  return new WorkbookFault(REASONS[error.code] ?? "unexpected", { excel }, { cause: error });
}

/** The same error, saying that marks or a report could not be taken away again. */
export function leavingBehind(error: unknown): unknown {
  const fault = faultOf(error);
  if (!(fault instanceof WorkbookFault)) return fault;
  return new WorkbookFault(fault.reason, { ...fault.details, leftBehind: true }, { cause: error });
}

/** Whether Excel refused a request or a reply for its size. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && REASONS[error.code] === "tooLarge";
}
