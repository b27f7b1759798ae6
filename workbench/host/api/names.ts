import { columnLetters, quoteSheet, type Box } from "../model/address";
import { HostError } from "../model/host-error";
import { parseReference } from "../model/references";
import type { DefinedName, Sheet } from "../model/sheet";
import { flagOf, textOf, type Arguments } from "../server/arguments";
import { ObjectType, writable, type ApiObject } from "../server/object-type";
import { CellRange } from "./cell-range";
import { collection } from "./collection";
import type { HostContext } from "./host-context";
import { rangeType } from "./range";
import { worksheetType, type SheetTarget } from "./worksheet";

interface NameTarget {
  readonly host: HostContext;
  /** Undefined for a name of the whole workbook. */
  readonly sheet: Sheet | undefined;
  readonly name: DefinedName;
}

const VALID_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
const LOOKS_LIKE_CELL = /^(?:[A-Z]{1,3}\d+|R|C|R\d*C\d*)$/i;
const LONGEST_NAME = 255;

export function findName(names: readonly DefinedName[], name: string): DefinedName | undefined {
  return names.find((it) => it.name.toLowerCase() === name.toLowerCase());
}

/** "='Лист 1'!$A$1:$B$2" */
function absoluteFormula(sheet: Sheet, { row, column, rows, columns }: Box): string {
  const first = `$${columnLetters(column)}$${row + 1}`;
  const last = `$${columnLetters(column + columns - 1)}$${row + rows}`;
  return `=${quoteSheet(sheet.name)}!${rows * columns === 1 ? first : `${first}:${last}`}`;
}

/** The cells a formula is a plain reference to; undefined for anything else. */
export function rangeOfFormula(host: HostContext, formula: string): CellRange | undefined {
  const text = formula.replace(/^=/, "");
  if (!/^(?:'(?:[^']|'')+'|[^'!()]+)!\$?[A-Z\d]+(?::\$?[A-Z\d$]+)?$/i.test(text.replaceAll("$", ""))) {
    return undefined;
  }
  const reference = parseReference(text);
  const sheet = reference?.sheet === undefined ? undefined : host.workbook.sheetNamed(reference.sheet);
  return reference && sheet && new CellRange(host, sheet, [reference.box]);
}

function namesOf({ host, sheet }: Pick<NameTarget, "host" | "sheet">): DefinedName[] {
  return sheet?.names ?? host.workbook.names;
}

function live(target: NameTarget): DefinedName {
  if (!namesOf(target).includes(target.name)) throw new HostError("ItemNotFound");
  return target.name;
}

function rangeOf(target: NameTarget): ApiObject | null {
  const range = rangeOfFormula(target.host, live(target).formula);
  return range ? rangeType.of(range) : null;
}

function valueOf(target: NameTarget): string {
  const range = rangeOfFormula(target.host, target.name.formula);
  return range ? range.address : target.name.formula.replace(/^=/, "").replace(/^"(.*)"$/, "$1");
}

function sheetOf(target: NameTarget): ApiObject | null {
  const { host, sheet } = target;
  return sheet ? worksheetType.of({ host, sheet }) : null;
}

const nameType: ObjectType<NameTarget> = new ObjectType<NameTarget>("NamedItem", {
  identity: ({ name }) => ({ _Id: name.name }),
  properties: {
    Name: { get: (target) => live(target).name },
    Type: { get: (target) => (rangeOfFormula(target.host, live(target).formula) ? "Range" : "String") },
    Value: { get: valueOf },
    Scope: { get: ({ sheet }) => (sheet ? "Worksheet" : "Workbook") },
    Visible: writable(
      (target) => live(target).visible,
      (target, value) => {
        live(target).visible = flagOf(value);
      },
    ),
    Comment: writable(
      (target) => live(target).comment,
      (target, value) => {
        live(target).comment = textOf(value);
      },
    ),
    Formula: writable(
      (target) => live(target).formula,
      (target, value) => {
        live(target).formula = formulaOf(value);
      },
    ),
  },
  links: {
    Worksheet: (target) => {
      const sheet = sheetOf(target);
      if (sheet === null) throw new HostError("InvalidOperation");
      return sheet;
    },
    WorksheetOrNullObject: sheetOf,
  },
  methods: {
    Delete: (target) => {
      const names = namesOf(target);
      names.splice(names.indexOf(live(target)), 1);
    },
    GetRange: (target) => {
      const range = rangeOf(target);
      if (range === null) throw new HostError("InvalidOperation");
      return range;
    },
    GetRangeOrNullObject: rangeOf,
  },
});

function formulaOf(value: unknown): string {
  if (typeof value === "number" || typeof value === "boolean") return `=${value}`;
  const text = textOf(value);
  return text.startsWith("=") ? text : `="${text.replaceAll('"', '""')}"`;
}

function addName(host: HostContext, sheet: Sheet | undefined, given: Arguments): ApiObject {
  const name = given.text(0);
  if (!VALID_NAME.test(name) || LOOKS_LIKE_CELL.test(name) || name.length > LONGEST_NAME) {
    throw new HostError("InvalidArgument");
  }
  const names = namesOf({ host, sheet });
  if (findName(names, name)) throw new HostError("ItemAlreadyExists");
  const range = given.object(1, rangeType);
  const formula = range ? absoluteFormula(range.sheet, range.box) : formulaOf(given.at(1));
  const added: DefinedName = { name, formula, visible: true, comment: given.text(2, "") };
  names.push(added);
  return nameType.of({ host, sheet, name: added });
}

type Scope = Pick<NameTarget, "host" | "sheet">;

function members<Target>(scopeOf: (target: Target) => Scope) {
  const object = (scope: Scope, name: DefinedName) => nameType.of({ ...scope, name });
  const shared = collection<Target>(
    (target) => namesOf(scopeOf(target)).map((name) => object(scopeOf(target), name)),
    (target, key) => {
      const found = typeof key === "string" ? findName(namesOf(scopeOf(target)), key) : undefined;
      return found && object(scopeOf(target), found);
    },
  );
  return {
    ...shared,
    properties: {},
    methods: {
      ...shared.methods,
      Add: (target: Target, given: Arguments) => {
        const { host, sheet } = scopeOf(target);
        return addName(host, sheet, given);
      },
    },
  };
}

export const workbookNamesType: ObjectType<HostContext> = new ObjectType<HostContext>(
  "NamedItemCollection",
  members((host: HostContext) => ({ host, sheet: undefined })),
);

export const sheetNamesType: ObjectType<SheetTarget> = new ObjectType<SheetTarget>(
  "NamedItemCollection",
  members((target: SheetTarget) => target),
);
