import { LiveRanges } from "./api/live-ranges";
import type { HostContext } from "./api/host-context";
import { heldRanges } from "./api/range";
import { Recalculation } from "./api/recalculation";
import { workbookType } from "./api/workbook";
import { CustomFunctions, customFunctionsType } from "./custom-functions";
import { Events } from "./events";
import { Faults } from "./faults";
import { excelHabits } from "./habits";
import { HostError } from "./model/host-error";
import { Workbook } from "./model/workbook";
import { FLOOR, isSetDeclared, type RequirementSets } from "./requirement-sets";
import { errorResponse, kindOf, type RequestRecord } from "./requests";
import { RequestServer } from "./server/request-server";
import { REQUEST_FLAG, type RequestBody, type ResponseBody } from "./server/wire";
import { internalServiceType, paneServiceType, startServiceType, TaskPane } from "./task-pane";
import { User } from "./user/user";

export interface HostOptions {
  /** By default a new workbook with one blank sheet, "Sheet1". */
  readonly workbook?: Workbook;
  readonly requirementSets?: RequirementSets;
  readonly displayLanguage?: string;
}

/** A workbook that answers office.js as Excel does. Plug it into a page or into Node by one of the bridges. */
export class WorkbookHost implements HostContext {
  readonly workbook: Workbook;
  readonly requirementSets: RequirementSets;
  readonly displayLanguage: string;
  readonly actor = "addIn";
  readonly habits = excelHabits();
  readonly faults = new Faults();
  readonly events = new Events();
  readonly ranges = new LiveRanges();
  readonly calculation: Recalculation;
  readonly newWorkbooks: Uint8Array[] = [];
  readonly functions = new CustomFunctions(this.events, this.habits);
  readonly pane = new TaskPane(this.events, this.habits);
  /** What a person does to the workbook. */
  readonly user: User;
  /** What `Office.context.document.settings` saved. */
  readonly documentSettings = new Map<string, unknown>();
  /** The add-in's requests about the workbook, in order. */
  readonly requests: RequestRecord[] = [];
  /** Requests the library makes by itself: about references, custom functions, the pane. */
  readonly otherRequests: RequestRecord[] = [];
  private readonly server: RequestServer;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(options: HostOptions = {}) {
    this.workbook = options.workbook ?? new Workbook();
    if (this.workbook.sheets.length === 0) this.workbook.addSheet("Sheet1");
    this.calculation = new Recalculation(this.workbook);
    this.requirementSets = options.requirementSets ?? FLOOR;
    this.displayLanguage = options.displayLanguage ?? "ru-RU";
    this.user = new User({ ...this.context(), actor: "user" });
    this.server = new RequestServer(
      workbookType.of({ host: this, references: () => this.server.references }),
      new Map([
        ["Microsoft.ExcelServices.CustomFunctions", customFunctionsType.of(this.functions)],
        ["Microsoft.AppRuntime.AppRuntimeService", paneServiceType.of(this.pane)],
        ["Microsoft.AppRuntime.AppRuntimePersistenceService", startServiceType.of(this.pane)],
        ["Microsoft.InternalService.AddinInternalService", internalServiceType.of(null)],
      ]),
    );
  }

  /** Members of office.js the add-in used that the host does not have, as in "Range.Find()". */
  get notModelled(): readonly string[] {
    return this.server.notModelled;
  }

  /** Objects kept for the add-in at the moment. */
  get referenceCount(): number {
    return this.server.references.count;
  }

  isSetSupported(name: string, version?: string | number): boolean {
    return isSetDeclared(this.requirementSets, name, version);
  }

  /**
   * Answers a request of office.js, one after another.
   * @param bytes of the request as it was sent
   * @returns the answer as JSON
   */
  answer(request: RequestBody, bytes: number, flags: number): Promise<string> {
    const delays = (flags & REQUEST_FLAG.delayForCellEdit) !== 0;
    const refused = this.user.isEditing && this.habits.refusesWhileEditing && !delays;
    if (refused) return this.answerNext(request, bytes, delays);
    const answer = this.queue.then(() => this.answerNext(request, bytes, delays));
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  private async answerNext(request: RequestBody, bytes: number, delays: boolean): Promise<string> {
    if (delays && this.habits.refusesWhileEditing) await this.user.editingStopped();
    if (this.faults.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.faults.delay));
    const kind = kindOf(request);
    let response = this.respondSafely(request, bytes, kind === "workbook");
    let text = JSON.stringify(response);
    const responseBytes = new TextEncoder().encode(text).length;
    if (responseBytes > this.habits.largestResponse) {
      response = errorResponse(new HostError("ResponsePayloadSizeLimitExceeded"));
      text = JSON.stringify(response);
    }
    const record = {
      kind,
      bytes,
      responseBytes,
      actions: request.Actions.length,
      error: response.Error?.Code,
    };
    (kind === "workbook" ? this.requests : this.otherRequests).push(record);
    setTimeout(() => this.events.flush());
    return text;
  }

  /** A failure of the host itself is an answer too, so that nobody waits for one. */
  private respondSafely(request: RequestBody, bytes: number, isAboutWorkbook: boolean): ResponseBody {
    try {
      return this.respond(request, bytes, isAboutWorkbook);
    } catch (error) {
      const told = error instanceof Error ? error.stack : String(error);
      return errorResponse(new HostError("HostFailed", told));
    }
  }

  private respond(request: RequestBody, bytes: number, isAboutWorkbook: boolean): ResponseBody {
    if (isAboutWorkbook) {
      if (bytes > this.habits.largestRequest) {
        return errorResponse(new HostError("RequestPayloadSizeLimitExceeded", REQUEST_TOO_LARGE));
      }
      const fault = this.faults.nextRequest();
      if (fault) return errorResponse(new HostError(fault.code, fault.message));
      if (this.user.isEditing && this.habits.refusesWhileEditing) {
        return errorResponse(new HostError("InvalidOperationInCellEditMode", IN_CELL_EDIT_MODE));
      }
    }
    const response = this.server.answer(request);
    this.calculation.settle();
    this.ranges.keep(heldRanges(this.server.references.all));
    return response;
  }

  private context(): Omit<HostContext, "actor"> {
    const { workbook, habits, faults, events, ranges, calculation, newWorkbooks, displayLanguage } = this;
    return { workbook, habits, faults, events, ranges, calculation, newWorkbooks, displayLanguage };
  }
}

const REQUEST_TOO_LARGE = "The request payload size has exceeded the limit.";
const IN_CELL_EDIT_MODE =
  "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.";
