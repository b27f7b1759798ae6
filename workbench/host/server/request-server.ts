import { HostError } from "../model/host-error";
import { Arguments } from "./arguments";
import { NotModelled } from "./not-modelled";
import { isApiObject, type ApiObject } from "./object-type";
import { project } from "./query";
import { References } from "./references";
import {
  ACTION_TYPE,
  PATH_TYPE,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
  type ResponseError,
} from "./wire";

/** Answers requests of office.js about one root object. */
export class RequestServer {
  readonly references = new References();
  /** Members the add-in used that the host does not have, as in "Range.Find()". */
  readonly notModelled: string[] = [];

  /**
   * @param services objects office.js makes by name, as "Microsoft.ExcelServices.CustomFunctions"
   */
  constructor(
    private readonly root: ApiObject,
    private readonly services: ReadonlyMap<string, ApiObject>,
  ) {}

  /** Applies a request action by action; what stood before a failing action stays applied, as in Excel. */
  answer(request: RequestBody): ResponseBody {
    const run = new RequestRun(request, this.root, this.services, this.references);
    const results: ActionResult[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: run.perform(action) ?? null });
      } catch (error) {
        if (error instanceof NotModelled) this.notModelled.push(error.member);
        return { Results: results, Error: responseError(error, run.location(action), index) };
      }
    }
    return { Results: results };
  }
}

const STATUS: Readonly<Record<string, number>> = {
  ItemNotFound: 404,
  AccessDenied: 403,
  ItemAlreadyExists: 409,
  HostNotModelled: 501,
};

function responseError(error: unknown, location: string, index: number): ResponseError {
  if (!(error instanceof HostError) && !(error instanceof NotModelled)) throw error;
  return {
    Code: error.code,
    Message: error.message,
    Location: location,
    ActionIndex: index,
    HttpStatusCode: STATUS[error.code] ?? 400,
  };
}

class RequestRun {
  private readonly resolved = new Map<number, ApiObject | null>();
  private failing: string | undefined;

  constructor(
    private readonly request: RequestBody,
    private readonly root: ApiObject,
    private readonly services: ReadonlyMap<string, ApiObject>,
    private readonly references: References,
  ) {}

  perform(action: Action): unknown {
    if (action.ActionType === ACTION_TYPE.trace) return null;
    const object = this.objectAt(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION_TYPE.instantiate:
        return this.identityOf(object);
      case ACTION_TYPE.query:
      case ACTION_TYPE.queryAsJson:
        return object && project(object, action.QueryInfo ?? {}, (it) => this.identityOf(it));
      case ACTION_TYPE.method:
        return this.call(action, object);
      case ACTION_TYPE.setProperty:
        existing(object).write(action.Name, this.argumentsOf(action.ArgumentInfo).at(0));
        return null;
      case ACTION_TYPE.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          existing(object).write(existing(object).nameOf(name) ?? name, value);
        }
        return null;
      default:
        throw new NotModelled(`action type ${action.ActionType}`);
    }
  }

  /** Where an action failed, in office.js' words: "Range.values". */
  location(action: Action): string {
    if (this.failing !== undefined) return this.failing;
    const object = this.resolved.get(action.ObjectPathId);
    return object ? `${object.typeName}.${camel(action.Name)}` : "";
  }

  private call(action: Action, object: ApiObject | null): unknown {
    if (action.Name === "_KeepReference") {
      if (object !== null) this.references.keep(object);
      return null;
    }
    const result = existing(object).call(action.Name, this.argumentsOf(action.ArgumentInfo));
    return isApiObject(result) ? this.identityOf(result) : result;
  }

  private identityOf(object: ApiObject | null): object | null {
    if (object === null) return null;
    if (!object.kept) return object.identity();
    const keep = this.request.AutoKeepReference === true;
    const id = keep ? this.references.keep(object) : this.references.idOf(object);
    return id === undefined ? {} : { _ReferenceId: id };
  }

  private objectAt(id: number): ApiObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const object = this.resolve(this.request.ObjectPaths[id]);
    this.resolved.set(id, object);
    return object;
  }

  private resolve(path: ObjectPath): ApiObject | null {
    switch (path.ObjectPathType) {
      case PATH_TYPE.global:
        return this.root;
      case PATH_TYPE.null:
        return null;
      case PATH_TYPE.reference:
        return this.references.get(path.Name);
      case PATH_TYPE.new: {
        const service = this.services.get(path.Name);
        if (service === undefined) throw new NotModelled(`new ${path.Name}`);
        return service;
      }
      default:
        return this.resolveWithin(path);
    }
  }

  /** What hangs on a null object is a null object. */
  private resolveWithin(path: ObjectPath): ApiObject | null {
    const parent = this.objectAt(path.ParentObjectPathId!);
    if (parent === null) return null;
    const name = path.ObjectPathType === PATH_TYPE.indexer ? "getItem" : camel(path.Name);
    this.failing = `${parent.typeName}.${name}`;
    const object = this.resolveOn(parent, path);
    this.failing = undefined;
    return object;
  }

  private resolveOn(parent: ApiObject, path: ObjectPath): ApiObject | null {
    if (path.ObjectPathType === PATH_TYPE.property) return parent.link(path.Name);
    const given = this.argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === PATH_TYPE.indexer) return parent.item(given.at(0));
    const result = parent.call(path.Name, given) ?? null;
    if (result !== null && !isApiObject(result)) throw new NotModelled(`${parent.typeName}.${path.Name}`);
    return result;
  }

  private argumentsOf(info: ArgumentInfo | undefined): Arguments {
    const { Arguments: values = [], ReferencedObjectPathIds: paths = [] } = info ?? {};
    return new Arguments(values.map((value, index) => this.argument(value, paths[index])));
  }

  private argument(value: unknown, path: unknown): unknown {
    if (Array.isArray(path) && Array.isArray(value)) {
      return value.map((it, index) => this.argument(it, path[index]));
    }
    if (typeof path === "number" && path !== 0) return existing(this.objectAt(path));
    return value;
  }
}

function existing(object: ApiObject | null): ApiObject {
  if (object === null) throw new HostError("ItemNotFound");
  return object;
}

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
