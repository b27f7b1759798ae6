import type * as z from "zod/mini";
import { fold } from "../regulation/folding";
import { regulationSchema, type BrokenCheck, type Regulation } from "../regulation/schema";
import type { Text } from "../wording/language";
import { valueAt, type Part } from "./document";
import type { Expected, NormsError, NormsNames, NormsProblem } from "./norms-error";
import type { Path } from "./rows";

/** Holds a document against the schema of a regulation, and its dictionaries against each other. */
export function checked(document: unknown): { regulation: Regulation } | { errors: NormsError[] } {
  const result = regulationSchema.safeParse(document);
  if (!result.success) return { errors: result.error.issues.flatMap((issue) => errorsOf(issue, document)) };
  const errors = sameWords(result.data);
  return errors.length === 0 ? { regulation: result.data } : { errors };
}

type Issue = z.core.$ZodIssue;

function errorsOf(issue: Issue, document: unknown): NormsError[] {
  const path = issue.path.map(String);
  const stands = valueAt(document, path);
  const value = shown(stands);
  const problems = problemsOf(issue, stands, document);
  return problems.map((problem) => ({ ...problem, path, value }));
}

function problemsOf(issue: Issue, stands: unknown, document: unknown): NormsProblem[] {
  if (issue.code === "custom") return [brokenCheck(issue.params?.broken as BrokenCheck, stands, document)];
  if (issue.code === "unrecognized_keys") return [{ code: "unknownKeys", keys: issue.keys }];
  if (stands === undefined) return [{ code: "missing" }];
  return [{ code: "expected", expected: expectedBy(issue) }];
}

function brokenCheck(broken: BrokenCheck, stands: unknown, document: unknown): NormsProblem {
  switch (broken) {
    case "day":
      return { code: "expected", expected: { type: "day" } };
    case "versionOrder":
      return { code: "versionOrder" };
    case "minAboveMax":
      return { code: "minAboveMax", max: valueAt(stands, ["max"]) as number };
    case "unknownGroup":
      return { code: "unknownGroup", word: unknownGroupIn(document as Regulation) };
    case "unknownSpecialization": {
      const { settings, specializations } = document as Regulation;
      const ids = Object.keys(settings.nonProfileLimit);
      return { code: "unknownKeys", keys: ids.filter((id) => !Object.hasOwn(specializations, id)) };
    }
  }
}

function unknownGroupIn({ specializations, groups }: Regulation): string {
  const named = Object.values(specializations).flatMap(({ worksWith, mayHold, forbidden, territory }) => [
    ...worksWith,
    ...mayHold.map(({ group }) => group),
    ...forbidden.flatMap(({ value }) => value),
    ...(territory.kind === "city" && territory.outside !== "any" ? territory.outside : []),
  ]);
  return named.find((group) => !Object.hasOwn(groups, group)) ?? "";
}

const TYPES: Readonly<Record<string, Expected>> = {
  string: { type: "text" },
  number: { type: "number" },
  int: { type: "wholeNumber" },
  boolean: { type: "flag" },
  array: { type: "list" },
  object: { type: "object" },
  record: { type: "object" },
};

function expectedBy(issue: Issue): Expected {
  switch (issue.code) {
    case "invalid_type":
      return TYPES[issue.expected] ?? { type: "object" };
    case "invalid_value":
      return { type: "oneOf", values: issue.values.map(String) };
    case "too_small":
      return issue.origin === "string" || issue.origin === "array"
        ? { type: "notEmpty" }
        : { type: "atLeast", bound: Number(issue.minimum) };
    case "too_big":
      return { type: "atMost", bound: Number(issue.maximum) };
    case "invalid_union":
      return unionOf(issue);
    default:
      return { type: "text" };
  }
}

/** A union told apart by one key allows its values; another one what its last form does. */
function unionOf(issue: z.core.$ZodIssueInvalidUnion): Expected {
  const last = issue.errors.at(-1)?.at(0);
  if (last) return expectedBy(last);
  const values = "options" in issue ? issue.options?.map(String) : undefined;
  return values ? { type: "oneOf", values } : { type: "object" };
}

const WORDS_OF = ["roles", "statuses", "potentials"] as const;

/** A word of a dictionary may stand for one thing only. */
function sameWords(regulation: Regulation): NormsError[] {
  const { groups, specializations, dictionaries } = regulation;
  return [
    ...clashes(
      Object.entries(groups).map(([id, it]) => ({
        path: ["groups", id],
        words: [it.name.ru, it.name.en, ...it.synonyms],
      })),
    ),
    ...clashes(
      Object.entries(specializations).map(([id, it]) => ({
        path: ["specializations", id],
        words: [it.name.ru, it.name.en, it.table, ...it.synonyms],
      })),
    ),
    ...WORDS_OF.flatMap((dictionary) =>
      clashes(
        Object.entries(dictionaries[dictionary]).map(([id, words]) => ({
          path: ["dictionaries", dictionary, id],
          words: dictionary === "potentials" ? [id, ...words] : words,
        })),
      ),
    ),
  ];
}

function clashes(
  entries: readonly { readonly path: Path; readonly words: readonly string[] }[],
): NormsError[] {
  const meant = new Map<string, Path>();
  const errors: NormsError[] = [];
  for (const { path, words } of entries) {
    for (const word of words) {
      const other = meant.get(fold(word));
      if (other === undefined) meant.set(fold(word), path);
      else if (other !== path) errors.push({ code: "sameWord", word, other, path, value: word });
    }
  }
  return errors;
}

/** What specializations and groups of a document are called, as far as it says so. */
export function namesIn(document: unknown): NormsNames {
  return {
    specializations: namesAt(valueAt(document, ["specializations"])),
    groups: namesAt(valueAt(document, ["groups"])),
  };
}

function namesAt(node: unknown): Readonly<Record<string, Text>> {
  if (typeof node !== "object" || node === null) return {};
  const names = Object.entries(node as Part).flatMap(([id, entry]): [string, Text][] => {
    const [ru, en] = [valueAt(entry, ["name", "ru"]), valueAt(entry, ["name", "en"])];
    return typeof ru === "string" && typeof en === "string" ? [[id, { ru, en }]] : [];
  });
  return Object.fromEntries(names);
}

const LONGEST_SHOWN = 60;

function shown(value: unknown): string {
  if (value === undefined) return "";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
