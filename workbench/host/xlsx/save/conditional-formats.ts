import { addressOf } from "../../model/address";
import type { ConditionalFormat } from "../../model/sheet-objects";
import { formulaToFile } from "../formulas/file-formula";
import { extensionIdOf, type FileRule } from "../read/conditional-formats";
import { escaped } from "../xml/characters";
import { parseXml, type XmlElement } from "../xml/element";
import { Patch } from "../xml/patch";
import { element, prefixed, prefixOf, withAttributes, type Children } from "../xml/write";
import { sameValue } from "./same-value";
import type { StyleWriter } from "./style-writer";

/** A conditional format that cannot be written: only rules with a formula can be new. */
export class UnwritableConditionalFormat extends Error {
  override readonly name = "UnwritableConditionalFormat";

  constructor(readonly type: string) {
    super(`A new conditional format of type ${type} cannot be written`);
  }
}

interface Placed {
  readonly format: ConditionalFormat;
  readonly priority: number;
  /** The rule of the file it was. */
  readonly rule: FileRule | undefined;
}

/**
 * Patches the conditional formats of a sheet: rules that did not change stay as they are but for their priorities.
 * @param rules the file's rules
 * Rules that are new, or stand over other cells than those beside them now, come before or behind the file's.
 */
export function patchConditionalFormats(
  patch: Patch,
  sheet: Children,
  rules: readonly FileRule[],
  formats: readonly ConditionalFormat[],
  styles: StyleWriter,
): void {
  const root = sheet.parent;
  const prefix = prefixOf(root);
  const placed = placeFormats(rules, formats);
  const kept = new Map(placed.flatMap((it) => (it.rule ? [[it.rule.rule, it] as const] : [])));
  const groups = root.childrenNamed("conditionalFormatting");
  const added = placed.filter(({ rule }) => rule === undefined);

  for (const group of groups) {
    const members = group.childrenNamed("cfRule");
    const [first, ...others] = members.flatMap((rule) => kept.get(rule) ?? []);
    if (first === undefined) {
      if (members.length > 0) patch.remove(group.start, group.end);
      continue;
    }
    const apart = others.filter(({ format }) => !sameValue(format.ranges, first.format.ranges));
    added.push(...apart);
    const texts = members.map((rule) => {
      const own = kept.get(rule);
      return own === undefined || apart.includes(own) ? "" : ruleXml(own, styles, prefix);
    });
    patch.replace(group.start, group.end, groupText(group, members, texts, changedRanges(first)));
  }
  patchExtensions(patch, root, rules, kept, styles);

  const firstKept = Math.min(...[...kept.values()].map(({ priority }) => priority));
  const text = (some: readonly Placed[]) => some.map((it) => newGroupXml(it, styles, prefix)).join("");
  const before = groups.length === 0 ? [] : added.filter(({ priority }) => priority < firstKept);
  if (before.length > 0) patch.insert(groups[0].start, text(before));
  sheet.append("conditionalFormatting", text(added.filter((it) => !before.includes(it))));
}

/** Tells which rule of the file each format is, by the rule's own text. */
function placeFormats(rules: readonly FileRule[], formats: readonly ConditionalFormat[]): Placed[] {
  const free = new Set(rules);
  return formats.map((format, index) => {
    const alike = [...free].filter((it) => format.xml !== undefined && it.format.xml === format.xml);
    const rule = alike.find((it) => sameValue(it.format.ranges, format.ranges)) ?? alike[0];
    if (rule) free.delete(rule);
    return { format, priority: index + 1, rule };
  });
}

function changedRanges({ format, rule }: Placed): string | undefined {
  return sameValue(format.ranges, rule?.format.ranges) ? undefined : rangesText(format);
}

function rangesText({ ranges }: ConditionalFormat): string {
  return ranges.map(addressOf).join(" ");
}

/** A group with its rules replaced, and over other cells. */
function groupText(
  group: XmlElement,
  rules: readonly XmlElement[],
  texts: readonly string[],
  sqref: string | undefined,
): string {
  const patch = new Patch(group.xml);
  rules.forEach(({ start, end }, index) => {
    patch.replace(start - group.start, end - group.start, texts[index]);
  });
  const cells = group.child("xm:sqref");
  if (sqref !== undefined && cells) {
    patch.replace(cells.openEnd - group.start, cells.closeStart - group.start, sqref);
  } else if (sqref !== undefined) {
    patch.replace(0, group.openEnd - group.start, withAttributes(group.openTag, { sqref }));
  }
  return patch.result();
}

function newGroupXml(placed: Placed, styles: StyleWriter, prefix: string): string {
  const rule = ruleXml(placed, styles, prefix);
  const group = prefixed(element("conditionalFormatting", { sqref: rangesText(placed.format) }, "#"), prefix);
  return group.replace("#", () => rule);
}

function ruleXml(placed: Placed, styles: StyleWriter, prefix: string): string {
  const { format, priority, rule } = placed;
  if (rule === undefined) return prefixed(newRuleXml(format, priority, styles), prefix);
  const { xml } = rule.rule;
  const root = parseXml(xml);
  const before = rule.format;
  const patch = new Patch(xml);
  const look = !rule.extension && !sameValue(before.look, format.look);
  const tag = withAttributes(root.openTag, {
    ...(root.attribute("priority") !== undefined && { priority }),
    ...(before.stopIfTrue !== format.stopIfTrue && { stopIfTrue: format.stopIfTrue || undefined }),
    ...(look && {
      dxfId: styles.numberOfLook(format.look, { number: root.number("dxfId"), look: before.look }),
    }),
  });
  patch.replace(0, root.openEnd, tag);
  const formula = root.child(rule.extension ? "xm:f" : "formula");
  if (before.formula !== format.formula && formula) {
    patch.replace(formula.openEnd, formula.closeStart, escaped(formulaToFile(format.formula)));
  }
  return patch.result();
}

function newRuleXml(format: ConditionalFormat, priority: number, styles: StyleWriter): string {
  if (format.type !== "Custom") throw new UnwritableConditionalFormat(format.type);
  const attributes = {
    type: "expression",
    dxfId: styles.numberOfLook(format.look),
    priority,
    stopIfTrue: format.stopIfTrue || undefined,
  };
  return element("cfRule", attributes, element("formula", {}, escaped(formulaToFile(format.formula))));
}

/** Patches the rules among the extensions; those that completed a rule that is gone go with it. */
function patchExtensions(
  patch: Patch,
  sheet: XmlElement,
  rules: readonly FileRule[],
  kept: ReadonlyMap<XmlElement, Placed>,
  styles: StyleWriter,
): void {
  const gone = new Set<string | undefined>(
    rules
      .filter(({ rule }) => !kept.has(rule))
      .flatMap(({ rule, extension }) => (extension ? rule.attribute("id") : extensionIdOf(rule)) ?? []),
  );
  const list = sheet.child("extLst");
  for (const extension of list?.children ?? []) {
    const groups = extension.descendants("x14:conditionalFormatting");
    const texts = groups.map((group) => {
      const members = group.childrenNamed("x14:cfRule");
      const isKept = (rule: XmlElement) =>
        kept.has(rule) || (!rules.some((it) => it.rule === rule) && !gone.has(rule.attribute("id")));
      if (!members.some(isKept)) return "";
      const own = members.map((rule) => kept.get(rule));
      const inside = members.map((rule, index) => {
        const placed = own[index];
        return placed ? ruleXml(placed, styles, "") : isKept(rule) ? rule.xml : "";
      });
      const first = own.find((it) => it !== undefined) ?? completed(members, rules, kept);
      return groupText(group, members, inside, first && changedRanges(first));
    });
    if (groups.length === 0) continue;
    if (texts.every((text) => text === "")) {
      const whole = list !== undefined && list.children.length === 1 ? list : extension;
      patch.remove(whole.start, whole.end);
    } else groups.forEach((group, index) => patch.replace(group.start, group.end, texts[index]));
  }
}

/** The sheet's own rule that extension rules complete. */
function completed(
  members: readonly XmlElement[],
  rules: readonly FileRule[],
  kept: ReadonlyMap<XmlElement, Placed>,
): Placed | undefined {
  const ids = members.map((rule) => rule.attribute("id"));
  const own = rules.find(
    ({ rule }) => ids.includes(extensionIdOf(rule)) && extensionIdOf(rule) !== undefined,
  );
  return own && kept.get(own.rule);
}
