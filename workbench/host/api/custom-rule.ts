import { HostError } from "../model/host-error";
import type { ConditionalLook } from "../model/sheet";
import { flagOf, oneOf, textOf } from "../server/arguments";
import { ObjectType, writable, type Property } from "../server/object-type";
import { colorOf } from "./colors";
import { changeRule, liveRule, type RuleTarget } from "./conditional-formats";

const UNDERLINES = ["None", "Single", "Double"] as const;

function look<Name extends keyof ConditionalLook>(
  name: Name,
  parse: (value: unknown) => NonNullable<ConditionalLook[Name]>,
): Property<RuleTarget> {
  return writable(
    (target) => liveRule(target).look[name] ?? null,
    (target, value) => {
      const parsed = parse(value);
      changeRule(target, (rule) => {
        rule.look = { ...rule.look, [name]: parsed };
      });
    },
  );
}

function clear(names: readonly (keyof ConditionalLook)[]) {
  return (target: RuleTarget) => {
    changeRule(target, (rule) => {
      const kept = Object.entries(rule.look).filter(([name]) => !names.some((it) => it === name));
      rule.look = Object.fromEntries(kept);
    });
  };
}

const fillType: ObjectType<RuleTarget> = new ObjectType<RuleTarget>("ConditionalRangeFill", {
  properties: { Color: look("fill", colorOf) },
  methods: { Clear: clear(["fill"]) },
});

const fontType: ObjectType<RuleTarget> = new ObjectType<RuleTarget>("ConditionalRangeFont", {
  properties: {
    Color: look("fontColor", colorOf),
    Bold: look("bold", flagOf),
    Italic: look("italic", flagOf),
    Underline: look("underline", (value) => oneOf(value, UNDERLINES)),
    Strikethrough: look("strikethrough", flagOf),
  },
  methods: { Clear: clear(["fontColor", "bold", "italic", "underline", "strikethrough"]) },
});

const formatType: ObjectType<RuleTarget> = new ObjectType<RuleTarget>("ConditionalRangeFormat", {
  properties: { NumberFormat: look("numberFormat", textOf) },
  links: { Fill: (target) => fillType.of(target), Font: (target) => fontType.of(target) },
});

const formula: Property<RuleTarget> = writable(
  (target) => liveRule(target).formula,
  (target, value) => {
    const text = textOf(value);
    if (!/^=\s*\S/.test(text)) throw new HostError("InvalidArgument");
    changeRule(target, (rule) => {
      rule.formula = text;
    });
  },
);

const ruleFormulaType: ObjectType<RuleTarget> = new ObjectType<RuleTarget>("ConditionalFormatRule", {
  properties: { Formula: formula, FormulaLocal: formula },
});

/** A rule that tests a formula. */
export const customRuleType: ObjectType<RuleTarget> = new ObjectType<RuleTarget>("CustomConditionalFormat", {
  links: {
    Rule: (target) => ruleFormulaType.of(target),
    Format: (target) => formatType.of(target),
  },
});
