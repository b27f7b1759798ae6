import type { Box } from "../../model/address";
import type { ConditionalFormat, ConditionalLook } from "../../model/sheet-objects";
import { formulaFromFile } from "../formulas/file-formula";
import type { XmlElement } from "../xml/element";
import { boxesOf } from "./boxes";
import { detached } from "./shared-strings";
import { lookOf } from "./styles";
import type { ColourOf } from "./colours";

/** A conditional format and where its rule stands in the part. */
export interface FileRule {
  readonly format: ConditionalFormat;
  /** The rule, and the element around it that names the cells. */
  readonly rule: XmlElement;
  readonly group: XmlElement;
  /** It stands among the extensions: Excel 2010 and later only. */
  readonly extension: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  expression: "Custom",
  cellIs: "CellValue",
  colorScale: "ColorScale",
  dataBar: "DataBar",
  iconSet: "IconSet",
  top10: "TopBottom",
  containsText: "ContainsText",
  notContainsText: "ContainsText",
  beginsWith: "ContainsText",
  endsWith: "ContainsText",
};

/** Rules of a sheet by priority, the highest first. */
export function readRules(
  sheet: XmlElement,
  looks: readonly ConditionalLook[],
  colourOf: ColourOf,
): FileRule[] {
  const rules = [...ownRules(sheet, looks), ...extensionRules(sheet, colourOf)];
  return rules.sort((a, b) => priorityOf(a.rule) - priorityOf(b.rule));
}

function priorityOf(rule: XmlElement): number {
  return rule.number("priority") ?? Number.MAX_SAFE_INTEGER;
}

function ownRules(sheet: XmlElement, looks: readonly ConditionalLook[]): FileRule[] {
  return sheet.childrenNamed("conditionalFormatting").flatMap((group) => {
    const ranges = boxesOf(group.attribute("sqref"));
    return group.childrenNamed("cfRule").map((rule) => {
      const look = looks[rule.number("dxfId") ?? -1] ?? {};
      return { format: formatOf(rule, ranges, rule.child("formula"), look), rule, group, extension: false };
    });
  });
}

/** Rules that stand only among the extensions; the others there complete a rule of the sheet itself. */
function extensionRules(sheet: XmlElement, colourOf: ColourOf): FileRule[] {
  const own = new Set(extendedRuleIds(sheet));
  const groups = sheet.child("extLst")?.descendants("x14:conditionalFormatting") ?? [];
  return groups.flatMap((group) => {
    const ranges = boxesOf(group.child("xm:sqref")?.ownText);
    return group
      .childrenNamed("x14:cfRule")
      .filter((rule) => !own.has(rule.attribute("id") ?? ""))
      .map((rule) => {
        const dxf = rule.child("x14:dxf");
        const look = dxf ? lookOf(dxf, colourOf) : {};
        return { format: formatOf(rule, ranges, rule.child("xm:f"), look), rule, group, extension: true };
      });
  });
}

/** Ids of the extension rules that complete a rule of the sheet itself. */
function extendedRuleIds(sheet: XmlElement): string[] {
  return sheet
    .childrenNamed("conditionalFormatting")
    .flatMap((group) => group.childrenNamed("cfRule").flatMap((rule) => extensionIdOf(rule) ?? []));
}

/** Id of the extension rule that completes a rule. */
export function extensionIdOf(rule: XmlElement): string | undefined {
  return rule.child("extLst")?.descendants("x14:id")[0]?.ownText.trim();
}

function formatOf(
  rule: XmlElement,
  ranges: Box[],
  formula: XmlElement | undefined,
  look: ConditionalLook,
): ConditionalFormat {
  const type = TYPES[rule.attribute("type") ?? ""] ?? "PresetCriteria";
  return {
    type,
    ranges: [...ranges],
    formula: type === "Custom" && formula ? formulaFromFile(detached(formula.ownText)) : "",
    stopIfTrue: rule.flag("stopIfTrue"),
    look: { ...look },
    xml: detached(rule.xml),
  };
}
