import { addressOf, intersection } from "../model/address";
import { HostError } from "../model/host-error";
import type { ConditionalFormat } from "../model/sheet";
import { flagOf, wholeOf, type Arguments } from "../server/arguments";
import { NotModelled } from "../server/not-modelled";
import { ObjectType, writable, type ApiObject } from "../server/object-type";
import { boxWithout } from "./boxes";
import type { CellRange } from "./cell-range";
import { collection } from "./collection";
import { customRuleType } from "./custom-rule";
import { EVENT } from "../events";
import { guard } from "./protection-guard";
import { rangeAreasType, rangeType } from "./range";

/** A rule, seen from the cells it was asked for. */
export interface RuleTarget {
  readonly range: CellRange;
  readonly rule: ConditionalFormat;
}

/** Kinds office.js can tell apart. */
const KINDS = new Set([
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
]);

const ids = new WeakMap<ConditionalFormat, string>();
let nextId = 1;

/** @throws HostError ItemNotFound when the rule was deleted */
export function liveRule({ range, rule }: RuleTarget): ConditionalFormat {
  if (!range.sheet.conditionalFormats.includes(rule)) throw new HostError("ItemNotFound");
  return rule;
}

/** Changes a rule as far as the sheet's protection lets it; it is then no longer as the file had it. */
export function changeRule(target: RuleTarget, change: (rule: ConditionalFormat) => void): void {
  guard(target.range.host, target.range.sheet, "allowFormatCells");
  const rule = liveRule(target);
  change(rule);
  delete rule.xml;
}

function idOf({ range, rule }: RuleTarget): string {
  if (range.host.habits.conditionalFormatIdsArePlaces) {
    return String(range.sheet.conditionalFormats.indexOf(rule));
  }
  let id = ids.get(rule);
  if (id === undefined) {
    id = `{E0000000-0000-0000-0000-${String(nextId++).padStart(12, "0")}}`;
    ids.set(rule, id);
  }
  return id;
}

function setPriority(target: RuleTarget, value: unknown): void {
  const { sheet, host } = target.range;
  guard(host, sheet, "allowFormatCells");
  const rule = liveRule(target);
  const priority = wholeOf(value);
  if (priority < 0) throw new HostError("InvalidArgument");
  const others = sheet.conditionalFormats.filter((other) => other !== rule);
  others.splice(Math.min(priority, others.length), 0, rule);
  sheet.conditionalFormats = others;
}

function rangeOf(target: RuleTarget): ApiObject | null {
  const { ranges } = liveRule(target);
  return ranges.length === 1 ? rangeType.of(target.range.with(ranges[0])) : null;
}

function customOf(target: RuleTarget): ApiObject | null {
  return liveRule(target).type === "Custom" ? customRuleType.of(target) : null;
}

const ruleType: ObjectType<RuleTarget> = new ObjectType<RuleTarget>("ConditionalFormat", {
  identity: (target) => ({ Id: idOf(target) }),
  properties: {
    Id: { get: idOf },
    Type: { get: (target) => liveRule(target).type },
    Priority: writable(
      (target) => target.range.sheet.conditionalFormats.indexOf(liveRule(target)),
      setPriority,
    ),
    StopIfTrue: writable(
      (target) => liveRule(target).stopIfTrue,
      (target, value) => {
        const stopIfTrue = flagOf(value);
        changeRule(target, (rule) => {
          rule.stopIfTrue = stopIfTrue;
        });
      },
    ),
  },
  links: {
    Custom: (target) => {
      const custom = customOf(target);
      if (custom === null) throw new HostError("InvalidOperation");
      return custom;
    },
    CustomOrNullObject: customOf,
  },
  methods: {
    Delete: (target) => {
      const { host, sheet } = target.range;
      guard(host, sheet, "allowFormatCells");
      const rule = liveRule(target);
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== rule);
      tell(target.range);
    },
    GetRange: (target) => {
      const range = rangeOf(target);
      if (range === null) throw new HostError("InvalidOperation");
      return range;
    },
    GetRangeOrNullObject: rangeOf,
    GetRanges: (target) => rangeAreasType.of(target.range.with(...liveRule(target).ranges)),
  },
});

/** Rules on any of the cells, by priority. */
function rulesOn(range: CellRange): ConditionalFormat[] {
  const rules = range.sheet.conditionalFormats.filter(({ ranges }) =>
    ranges.some((box) => range.boxes.some((other) => intersection(box, other))),
  );
  const { habits } = range.host;
  const strange = rules.some(({ type }) => !KINDS.has(type));
  if (strange && habits.failsReadingStrangeConditionalFormats) throw new HostError("GeneralException");
  const places = new Set(rules.map(({ ranges }) => ranges.map(addressOf).join()));
  const twins = places.size < rules.length;
  if (twins && habits.failsReadingTwinConditionalFormats) throw new HostError("ItemNotFound");
  return rules;
}

/** Adds a rule above all others of the sheet. */
function add(range: CellRange, given: Arguments): ApiObject {
  const type = given.text(0);
  if (type !== "Custom") throw new NotModelled(`ConditionalFormatCollection.Add("${type}")`);
  guard(range.host, range.sheet, "allowFormatCells");
  const rule: ConditionalFormat = {
    type,
    ranges: [...range.boxes],
    formula: "",
    stopIfTrue: false,
    look: {},
  };
  range.sheet.conditionalFormats = [rule, ...range.sheet.conditionalFormats];
  tell(range);
  return ruleType.of({ range, rule });
}

/** Takes the rules from these cells; those that apply to others too stay there. */
function clearAll(range: CellRange): void {
  const { host, sheet, boxes } = range;
  guard(host, sheet, "allowFormatCells");
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((rule) => {
    const left = boxes.reduce((parts, cut) => parts.flatMap((part) => boxWithout(part, cut)), rule.ranges);
    if (left.length === 0) return [];
    rule.ranges = left;
    return [rule];
  });
  tell(range);
}

function tell({ host, sheet, address }: CellRange): void {
  host.events.raiseOnSheet(EVENT.formatChanged, sheet, { address, source: "Local" });
}

const members = collection<CellRange>(
  (range) => rulesOn(range).map((rule) => ruleType.of({ range, rule })),
  (range, key) => {
    const found = range.sheet.conditionalFormats.find((rule) => idOf({ range, rule }) === key);
    return found && ruleType.of({ range, rule: found });
  },
);

export const conditionalFormatsType: ObjectType<CellRange> = new ObjectType<CellRange>(
  "ConditionalFormatCollection",
  {
    ...members,
    properties: {},
    methods: { ...members.methods, Add: add, ClearAll: clearAll },
  },
);
