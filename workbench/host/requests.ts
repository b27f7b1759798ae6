import type { HostError } from "./model/host-error";
import { ACTION_TYPE, PATH_TYPE, type RequestBody, type ResponseBody } from "./server/wire";

/** What was asked: by the add-in about its workbook, or by the library for itself. */
export type RequestKind = "workbook" | "references" | "service";

export interface RequestRecord {
  readonly kind: RequestKind;
  readonly bytes: number;
  readonly responseBytes: number;
  readonly actions: number;
  readonly error: string | undefined;
}

export function kindOf(request: RequestBody): RequestKind {
  if (Object.values(request.ObjectPaths).some((path) => path.ObjectPathType === PATH_TYPE.new)) {
    return "service";
  }
  const methods = request.Actions.filter(({ ActionType }) => ActionType !== ACTION_TYPE.instantiate);
  const removes = methods.length > 0 && methods.every(({ Name }) => Name === "_RemoveReference");
  return removes ? "references" : "workbook";
}

/** A request that was refused as a whole. */
export function errorResponse(error: HostError): ResponseBody {
  return { Results: [], Error: { Code: error.code, Message: error.message, HttpStatusCode: 400 } };
}
