import type { Unsolved } from "../moves/unsolved";
import { listAtMost, quoted, rubles, whole } from "./format";
import type { Language } from "./language";
import { counted } from "./nouns";
import { STAY_CAUSES } from "./plan";

/** So many managers are named before «и ещё». */
const NAMED_AT_MOST = 3;

/** Organisations that no manager takes for one reason. */
export interface NobodyFacts {
  readonly organisations: number;
  /** Names of their client groups, those that are known. */
  readonly groups: readonly string[];
  readonly desk: string;
  /** They stay, for the desk was turned down; else they go to the desk. */
  readonly stays: boolean;
}

/** A manager at a maximum; `group` where the maximum of that client group is meant. */
export interface FullManager {
  readonly name: string;
  readonly maximum: number;
  readonly group: string | undefined;
}

/** Managers who come closest to taking an organisation, and what keeps them from it. */
export interface Closest {
  readonly names: readonly string[];
  readonly obstacles: readonly string[];
}

/** «Некому взять 3 организации ЦКГ «щитовики» (уходят в ООК)» */
function nobodyTakes({ organisations, groups, desk, stays }: NobodyFacts, language: Language): string {
  const quotedNames = groups.map((group) => quoted(group, language));
  const named = listAtMost(NAMED_AT_MOST, quotedNames, language);
  if (language === "ru") {
    const many = organisations > 1;
    const fate = stays ? (many ? "остаются" : "остаётся") : `${many ? "уходят" : "уходит"} в ${desk}`;
    const ofGroup = named === "" ? "" : ` ЦКГ ${named}`;
    return `Некому взять ${counted(organisations, "toOrganisation", "ru")}${ofGroup} (${fate})`;
  }
  const ofGroup = named === "" ? "" : ` of ${named}`;
  const fate = stays
    ? organisations > 1
      ? "they stay"
      : "it stays"
    : `${organisations > 1 ? "they go" : "it goes"} to the ${desk}`;
  return `Nobody takes ${counted(organisations, "organisation", "en")}${ofGroup} (${fate})`;
}

/** «Петров П. П. – 5 ЦКГ «дилеры»» */
export function fullManager({ name, maximum, group }: FullManager, language: Language): string {
  const ofGroup =
    group === undefined ? "" : ` ${{ ru: "ЦКГ", en: "of" }[language]} ${quoted(group, language)}`;
  return `${name} – ${whole(maximum, language)}${ofGroup}`;
}

/** All who may are full, and raising one of these maximums, or somebody new, would help. */
export function heldByMaximums(
  facts: NobodyFacts,
  managers: readonly FullManager[],
  language: Language,
): string {
  const ru = language === "ru";
  const named = managers.map((manager) => fullManager(manager, language));
  const who = listAtMost(NAMED_AT_MOST, named, language);
  const alone = managers.length === 1;
  const by = whole(facts.organisations, language);
  if (ru) {
    const all = alone
      ? `единственный, кто может, на максимуме (${who})`
      : `все, кто может, на максимуме (${who})`;
    const raise = alone
      ? `Помогло бы поднять этот максимум на ${by}`
      : facts.organisations === 1
        ? "Помогло бы поднять максимум любому из них на 1"
        : "Помогло бы поднять максимум кому-то из них: по одному месту на организацию,";
    return `${nobodyTakes(facts, "ru")}: ${all}. ${raise} или открыть вакансию.`;
  }
  const all = alone ? `the only one who can is at the maximum (${who})` : `all who can are full (${who})`;
  const raise = alone
    ? `raise this maximum by ${by}`
    : facts.organisations === 1
      ? "raise the maximum of any of them by 1"
      : "raise the maximum of some of them, one place per organisation,";
  return `${nobodyTakes(facts, "en")}: ${all}. It would help to ${raise} or to open a vacancy.`;
}

/** None may, whatever room there is. */
export function heldByRules(facts: NobodyFacts, closest: Closest | undefined, language: Language): string {
  const ru = language === "ru";
  const near =
    closest === undefined
      ? ""
      : ru
        ? ` Ближе всех ${listAtMost(NAMED_AT_MOST, closest.names, "ru")}: ${closest.obstacles.join("; ")}.`
        : ` Closest: ${listAtMost(NAMED_AT_MOST, closest.names, "en")} – ${closest.obstacles.join("; ")}.`;
  return ru
    ? `${nobodyTakes(facts, "ru")}: не подходит ни один менеджер, даже если освободить место.${near} Помогла бы вакансия.`
    : `${nobodyTakes(facts, "en")}: no manager may, whatever room is made.${near} A vacancy would help.`;
}

/** One could, but something of an earlier level would be worse. */
export function heldByOthers(facts: NobodyFacts, language: Language): string {
  return language === "ru"
    ? `${nobodyTakes(facts, "ru")}, не ухудшив план в более важном: чем именно, сказано в объяснении строки.`
    : `${nobodyTakes(facts, "en")} without making the plan worse in something of more weight: the line’s explanation names it.`;
}

/** Why organisations stay, with what is known of them, to follow a colon. */
export function causeWith(
  cause: "debt" | "locked" | "closedOffice",
  facts: { readonly debt: number; readonly office: string },
  language: Language,
): string {
  const text = STAY_CAUSES[cause][language];
  if (cause === "debt" && facts.debt > 0) return `${text} – ${rubles(facts.debt, language)}`;
  if (cause === "closedOffice" && facts.office !== "") return `${text} (${quoted(facts.office, language)})`;
  return text;
}

/** Organisations that stay though a finding asks for a move. */
export function stayingLine(
  organisations: number,
  findings: readonly string[],
  cause: string,
  language: Language,
): string {
  const what = findings.map((title) => quoted(title, language)).join(", ");
  return language === "ru"
    ? `${organisations === 1 ? "Остаётся" : "Остаются"} ${counted(organisations, "organisation", "ru")} (${what}): ${cause}.`
    : `${counted(organisations, "organisation", "en")} ${organisations === 1 ? "stays" : "stay"} (${what}): ${cause}.`;
}

/** A manager below the minimum. */
export function shortageLine(
  name: string,
  { missing, minimum, suitable, taken }: Omit<Extract<Unsolved, { kind: "shortage" }>, "kind" | "holder">,
  language: Language,
): string {
  if (language === "ru") {
    const lack = `${name}: до минимума ${whole(minimum, "ru")} не хватает ${counted(missing, "ofOrganisation", "ru")}`;
    if (suitable === 0)
      return `${lack}, а из перемещаемых не подходит ни одна. Нужны новые клиенты или другая специализация.`;
    return `${lack}; из перемещаемых подходит ${whole(suitable, "ru")}, план отдаёт ${whole(taken, "ru")}.`;
  }
  const lack = `${name}: ${counted(missing, "organisation", "en")} wanting to the minimum of ${whole(minimum, "en")}`;
  if (suitable === 0)
    return `${lack}, and none of those that move is suitable. New clients or another specialization are needed.`;
  return `${lack}; of those that move ${whole(suitable, "en")} would be suitable, the plan gives ${whole(taken, "en")}.`;
}

/** A manager above the maximum. */
export function aboveMaximumLine(name: string, excess: number, maximum: number, language: Language): string {
  return language === "ru"
    ? `${name}: сверх максимума ${whole(maximum, "ru")} остаётся ${counted(excess, "organisation", "ru")} – уйти не дают ПДЗ или решения, принятые вручную.`
    : `${name}: ${counted(excess, "organisation", "en")} above the maximum of ${whole(maximum, "en")} ${excess === 1 ? "stays" : "stay"}, held by overdue debt or by decisions.`;
}
