import { DOMParser, type Element } from "@xmldom/xmldom";
import { strFromU8 } from "fflate";
import { SaxesParser } from "saxes";
import { partsOf } from "./parts-of";

/** Children of a worksheet in the order that Excel demands. */
const SHEET_ORDER = [
  ..."sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection".split(" "),
  ..."protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells".split(" "),
  ..."phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins".split(" "),
  ..."pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors".split(" "),
  ..."smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls".split(" "),
  ..."webPublishItems tableParts extLst".split(" "),
];
const WORKBOOK_ORDER = [
  ..."fileVersion fileSharing workbookPr AlternateContent workbookProtection bookViews sheets".split(" "),
  ..."functionGroups externalReferences definedNames calcPr pivotCaches extLst".split(" "),
];
const STYLES_ORDER =
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");
const TABLE_ORDER = "autoFilter sortState tableColumns tableStyleInfo extLst".split(" ");

class File {
  readonly problems: string[] = [];
  readonly parts: Record<string, Uint8Array>;
  private readonly roots = new Map<string, Element>();

  constructor(bytes: Uint8Array) {
    this.parts = partsOf(bytes);
  }

  expect(condition: boolean, problem: string): void {
    if (!condition) this.problems.push(problem);
  }

  root(name: string): Element {
    const known = this.roots.get(name);
    if (known) return known;
    const document = new DOMParser().parseFromString(strFromU8(this.parts[name]), "text/xml");
    if (!document.documentElement) throw new Error(`${name} is empty`);
    this.roots.set(name, document.documentElement);
    return document.documentElement;
  }

  partsNamed(pattern: RegExp): string[] {
    return Object.keys(this.parts).filter((name) => pattern.test(name));
  }
}

function all(root: Element, name: string): Element[] {
  return Array.from(root.getElementsByTagNameNS("*", name));
}

function numbers(elements: readonly Element[], attribute: string): number[] {
  return elements.filter((it) => it.hasAttribute(attribute)).map((it) => Number(it.getAttribute(attribute)));
}

function childNames(root: Element): string[] {
  return Array.from(root.childNodes).flatMap((node) => (node.nodeType === 1 ? (node.localName ?? "") : []));
}

/** What Excel would find wrong with a file; empty for a sound one. */
export function problemsOf(bytes: Uint8Array): string[] {
  const file = new File(bytes);
  checkForm(file);
  if (file.problems.length > 0) return file.problems;
  checkTypes(file);
  checkRelations(file);
  checkWorkbook(file);
  checkStyles(file);
  for (const name of file.partsNamed(/^xl\/worksheets\/[^/]+\.xml$/)) checkSheet(file, name);
  checkTables(file);
  return file.problems;
}

function checkForm(file: File): void {
  for (const name of file.partsNamed(/\.(xml|rels|vml)$/)) {
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (error) => file.expect(false, `${name}: ${error.message}`));
    parser.write(strFromU8(file.parts[name])).close();
  }
}

function checkTypes(file: File): void {
  const root = file.root("[Content_Types].xml");
  const defaults = all(root, "Default").map((it) => it.getAttribute("Extension")?.toLowerCase());
  const overrides = all(root, "Override").map((it) => (it.getAttribute("PartName") ?? "").slice(1));
  const lower = Object.keys(file.parts).map((name) => name.toLowerCase());
  file.expect(new Set(overrides).size === overrides.length, "A part has two content types");
  for (const name of overrides) {
    file.expect(lower.includes(name.toLowerCase()), `A content type of ${name}, which is not there`);
  }
  for (const name of lower.filter((it) => it !== "[content_types].xml")) {
    const known =
      defaults.includes(name.split(".").at(-1)) || overrides.some((it) => it.toLowerCase() === name);
    file.expect(known, `${name} has no content type`);
  }
}

function checkRelations(file: File): void {
  const lower = new Set(Object.keys(file.parts).map((name) => name.toLowerCase()));
  for (const name of file.partsNamed(/\.rels$/)) {
    const relations = all(file.root(name), "Relationship");
    const ids = relations.map((it) => it.getAttribute("Id"));
    file.expect(new Set(ids).size === ids.length, `${name}: an id twice`);
    const folder = name.replace(/_rels\/[^/]+$/, "");
    for (const relation of relations) {
      if (relation.getAttribute("TargetMode") === "External") continue;
      const target = new URL(relation.getAttribute("Target") ?? "", `http://x/${folder}`).pathname.slice(1);
      file.expect(lower.has(target.toLowerCase()), `${name}: ${target} is not there`);
    }
    const source = folder + name.replace(/^.*_rels\/|\.rels$/g, "");
    if (name !== "_rels/.rels") checkUses(file, source, ids);
  }
}

/** Each relationship that a part names must be there. */
function checkUses(file: File, source: string, ids: readonly (string | null)[]): void {
  const actual = Object.keys(file.parts).find((name) => name.toLowerCase() === source.toLowerCase());
  file.expect(actual !== undefined, `Relationships of ${source}, which is not there`);
  if (!actual?.endsWith(".xml")) return;
  for (const [, id] of strFromU8(file.parts[actual]).matchAll(/\s(?:r|rel):(?:id|embed)="([^"]*)"/g)) {
    file.expect(ids.includes(id), `${source}: no relationship ${id}`);
  }
}

function checkOrder(file: File, name: string, order: readonly string[]): void {
  const ranks = childNames(file.root(name)).map((child) => order.indexOf(child));
  file.expect(!ranks.includes(-1), `${name}: an unknown child`);
  file.expect(
    ranks.every((rank, index) => index === 0 || rank >= ranks[index - 1]),
    `${name}: children out of order: ${childNames(file.root(name)).join(" ")}`,
  );
}

function checkWorkbook(file: File): void {
  const root = file.root("xl/workbook.xml");
  checkOrder(file, "xl/workbook.xml", WORKBOOK_ORDER);
  const sheets = all(root, "sheet");
  const unique = (attribute: string) =>
    new Set(sheets.map((sheet) => sheet.getAttribute(attribute)?.toLowerCase())).size === sheets.length;
  file.expect(unique("name") && unique("sheetId") && unique("r:id"), "Two sheets of one name or id");
  const names = all(root, "definedName");
  const keys = names.map(
    (it) => `${it.getAttribute("localSheetId")} ${it.getAttribute("name")?.toLowerCase()}`,
  );
  file.expect(new Set(keys).size === keys.length, "A name twice");
  for (const scope of numbers(names, "localSheetId"))
    file.expect(scope < sheets.length, "A name of no sheet");
  for (const tab of numbers(all(root, "workbookView"), "activeTab")) {
    file.expect(tab < sheets.length, "No sheet is active");
  }
}

function checkStyles(file: File): void {
  const name = file.partsNamed(/^xl\/styles\.xml$/)[0];
  if (name === undefined) return;
  const root = file.root(name);
  checkOrder(file, name, STYLES_ORDER);
  const count = (list: string) => {
    const [element] = all(root, list);
    const children = element ? childNames(element).length : 0;
    file.expect(!element || Number(element.getAttribute("count")) === children, `${list}: a wrong count`);
    return children;
  };
  const [fonts, fills, borders] = ["fonts", "fills", "borders"].map(count);
  ["numFmts", "cellXfs", "dxfs"].forEach(count);
  const own = numbers(all(root, "numFmt"), "numFmtId");
  for (const xf of all(root, "xf")) {
    const of = (attribute: string) => Number(xf.getAttribute(attribute) ?? 0);
    file.expect(of("fontId") < fonts && of("fillId") < fills && of("borderId") < borders, "An xf of nothing");
    file.expect(of("numFmtId") < 164 || own.includes(of("numFmtId")), "An xf of no number format");
  }
}

function checkSheet(file: File, name: string): void {
  const root = file.root(name);
  checkOrder(file, name, SHEET_ORDER);
  const styles = file.parts["xl/styles.xml"] ? file.root("xl/styles.xml") : undefined;
  const formats = styles ? childNames(all(styles, "cellXfs")[0]).length : 1;
  const looks = styles && all(styles, "dxfs")[0] ? childNames(all(styles, "dxfs")[0]).length : 0;
  const strings = file.partsNamed(/^xl\/sharedStrings\.xml$/)[0];
  const texts = strings === undefined ? 0 : all(file.root(strings), "si").length;

  const rows = numbers(all(root, "row"), "r");
  file.expect(
    rows.every((row, index) => index === 0 || row > rows[index - 1]),
    `${name}: rows out of order`,
  );
  for (const row of all(root, "row")) {
    const columns = all(row, "c").flatMap((cell) => columnOf(cell.getAttribute("r")) ?? []);
    file.expect(
      columns.every((column, index) => index === 0 || column > columns[index - 1]),
      `${name}: cells out of order`,
    );
  }
  for (const style of numbers([...all(root, "c"), ...all(root, "row")], "s")) {
    file.expect(style < formats, `${name}: no format ${style}`);
  }
  for (const cell of all(root, "c").filter((it) => it.getAttribute("t") === "s")) {
    file.expect(Number(all(cell, "v")[0].textContent) < texts, `${name}: no text for a cell`);
  }
  const shared = all(root, "f").filter((it) => it.getAttribute("t") === "shared");
  for (const formula of shared.filter((it) => it.textContent === "")) {
    const first = shared.find(
      (it) => it.textContent !== "" && it.getAttribute("si") === formula.getAttribute("si"),
    );
    file.expect(first !== undefined, `${name}: a shared formula without a first`);
  }
  const rules = all(root, "cfRule");
  const priorities = numbers(rules, "priority");
  file.expect(new Set(priorities).size === priorities.length, `${name}: a priority twice`);
  for (const look of numbers([...rules, ...all(root, "colorFilter")], "dxfId")) {
    file.expect(look < looks, `${name}: no look ${look}`);
  }
  const spans = all(root, "col").map((it) => [
    Number(it.getAttribute("min")),
    Number(it.getAttribute("max")),
  ]);
  file.expect(
    spans.every(([min, max], index) => min <= max && (index === 0 || min > spans[index - 1][1])),
    `${name}: columns overlap`,
  );
}

function columnOf(address: string | null): number | undefined {
  const letters = /^[A-Z]+/.exec(address ?? "")?.[0] ?? "";
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) || undefined;
}

function checkTables(file: File): void {
  const tables = file.partsNamed(/^xl\/tables\//);
  const attributes = (name: string) =>
    tables.map((table) => file.root(table).getAttribute(name)?.toLowerCase());
  for (const name of ["id", "displayName"]) {
    file.expect(new Set(attributes(name)).size === tables.length, `Two tables of one ${name}`);
  }
  for (const table of tables) {
    checkOrder(file, table, TABLE_ORDER);
    const columns = all(file.root(table), "tableColumn");
    const width = all(file.root(table), "tableColumns")[0].getAttribute("count");
    file.expect(columns.length === Number(width), `${table}: a wrong count of columns`);
    const ids = columns.map((it) => it.getAttribute("id"));
    const names = columns.map((it) => it.getAttribute("name")?.toLowerCase());
    file.expect(
      new Set(ids).size === ids.length && new Set(names).size === names.length,
      `${table}: columns alike`,
    );
  }
}
