import type { ClientBase } from "../clientbase/client-base";
import { isSameTarget, type OrganisationDecision } from "../moves/organisation-decisions";
import type { Names } from "../moves/names";
import { typedManagers, writtenManager } from "../moves/typed-name";
import type { WishedTarget } from "../moves/wishes";
import type { Decision } from "../moves/decide";
import { fold, tidy } from "../regulation/folding";
import type { Regulation } from "../regulation/schema";
import type { Language } from "../wording/language";
import { BETWEEN_DECISIONS, DECISION_WORDS, type PlanSheetError } from "../wording/plan-sheet";

/** Why a cell of decisions cannot be read. */
export type DecisionError = Pick<PlanSheetError, "kind" | "value" | "names">;

/** Reads a cell of decisions. @param proposed where the plan sends the organisation, as its row says */
export type ReadDecision = (text: string, proposed: string) => OrganisationDecision | DecisionError;

const BETWEEN = /[;\n\r]/;
const FULL_STOP = /[.!]+$/;
const FIRST_WORD = /^(\S+)\s+(.+)$/u;
const OPEN: Decision = { kind: "open" };

type Word = keyof typeof DECISION_WORDS;
const WORDS = new Map(
  (Object.keys(DECISION_WORDS) as Word[]).flatMap((word) =>
    Object.values(DECISION_WORDS[word])
      .flat()
      .map((text) => [fold(text), word] as const),
  ),
);

function wordOf(text: string): Word | undefined {
  return WORDS.get(fold(text.replace(FULL_STOP, "")));
}

/** How a decision is written so that `decisionReader` reads it back; "" for none. */
export function writtenDecision(
  { decision, vetoes }: OrganisationDecision,
  regulation: Regulation,
  language: Language,
): string {
  const [not] = DECISION_WORDS.not[language];
  const written = (target: WishedTarget) => writtenTarget(target, regulation, language);
  return [
    ...(decision.kind === "keep" ? [DECISION_WORDS.keep[language][0]] : []),
    ...(decision.kind === "go" ? [written(decision.target)] : []),
    ...vetoes.map((target) => `${not} ${written(target)}`),
  ].join(BETWEEN_DECISIONS);
}

/** A manager by name, with the office where there are namesakes; «ООК»; «открепить». */
export function writtenTarget(target: WishedTarget, regulation: Regulation, language: Language): string {
  switch (target.kind) {
    case "manager":
      return writtenManager(target.manager);
    case "desk":
      return regulation.serviceDesk[language];
    case "detach":
      return DECISION_WORDS.detach[language][0];
  }
}

/** @param vacancies names of managers who are supposed to be there */
export function decisionReader(
  base: ClientBase,
  names: Names,
  vacancies: readonly string[] = [],
): ReadDecision {
  const managers = typedManagers(base, names, vacancies);
  const { serviceDesk } = base.regulation;
  const desks = new Set(Object.values(serviceDesk).map(fold));
  const targetOf = (text: string): WishedTarget | DecisionError | undefined => {
    const word = fold(text);
    if (wordOf(text) === "detach") return { kind: "detach" };
    if (word === "") return undefined;
    if (desks.has(word) || base.lexicon.impersonalOf(text)?.serviceDesk) return { kind: "desk" };
    const [manager, ...others] = managers(text);
    if (manager === undefined) return undefined;
    if (others.length === 0) return { kind: "manager", manager };
    return { kind: "severalManagers", value: text, names: [manager, ...others].map(writtenManager) };
  };

  const readPart = (part: string, proposed: string): Part | DecisionError => {
    switch (wordOf(part)) {
      case "accept": {
        const target = targetOf(proposed);
        return target === undefined || isError(target)
          ? { kind: "nothingToAccept", value: part }
          : { decision: { kind: "go", target } };
      }
      case "keep":
        return { decision: { kind: "keep" } };
      case "open":
        return { decision: OPEN };
    }
    const target = targetOf(part);
    if (target !== undefined) return isError(target) ? target : { decision: { kind: "go", target } };
    const [, first = "", rest = ""] = FIRST_WORD.exec(part) ?? [];
    const veto = WORDS.get(fold(first)) === "not" ? targetOf(rest) : undefined;
    if (veto === undefined) return { kind: "unknownDecision", value: part };
    if (isError(veto)) return veto;
    return veto.kind === "detach" ? { kind: "forbiddenDetachment", value: part } : { veto };
  };

  return (text, proposed) => {
    let decision: Decision | undefined;
    const vetoes: WishedTarget[] = [];
    for (const part of text.split(BETWEEN).map(tidy)) {
      if (part === "") continue;
      const read = readPart(part, proposed);
      if (isError(read)) return read;
      if ("veto" in read) vetoes.push(read.veto);
      else if (decision !== undefined) return { kind: "severalDecisions", value: tidy(text) };
      else decision = read.decision;
    }
    const excluded = decision?.kind === "go" ? decision.target : undefined;
    if (excluded && vetoes.some((veto) => isSameTarget(veto, excluded)))
      return { kind: "severalDecisions", value: tidy(text) };
    return { decision: decision ?? OPEN, vetoes };
  };
}

type Part = { readonly decision: Decision } | { readonly veto: WishedTarget };

/** Whether a cell could not be read. */
export function isError<T extends object>(read: T | DecisionError): read is DecisionError {
  return "value" in read;
}
