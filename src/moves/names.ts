import { fold, tidy } from "../regulation/folding";
import type { ClientBase } from "../clientbase/client-base";
import type { ManagerName, OrganisationName, RefusalReason } from "./wishes";

/** Finds whom and what wishes name. Each answers with a number, or with why there is none. */
export interface Names {
  readonly holder: (name: ManagerName) => number | RefusalReason;
  readonly organisation: (name: OrganisationName) => number | RefusalReason;
}

export function namesIn(base: ClientBase): Names {
  const { cards, holders, organisations } = base;
  const byName = new Map<string, number[]>();
  holders.forEach(({ name, personal }, number) => {
    if (personal) byName.set(fold(name), [...(byName.get(fold(name)) ?? []), number]);
  });
  const codes = new Map(cards.codes.texts.map((text, code) => [text, code]));
  const byHead = new Map<string, number>();
  for (let organisation = 0; organisation < organisations.count; organisation++) {
    byHead.set(`${organisations.head[organisation]} ${organisations.holder[organisation]}`, organisation);
  }
  const holder: Names["holder"] = ({ name, office }) => {
    const namesakes = byName.get(fold(name)) ?? [];
    const meant =
      office === undefined
        ? namesakes
        : namesakes.filter((number) => fold(holders[number].manager?.office ?? "") === fold(office));
    return meant.length === 1 ? meant[0] : meant.length === 0 ? "unknownManager" : "severalManagers";
  };
  return {
    holder,
    organisation({ client, manager }) {
      const from = holder(manager);
      if (typeof from === "string") return from;
      const code = codes.get(tidy(client));
      if (code === undefined) return "unknownClient";
      return byHead.get(`${organisations.headOf[code]} ${from}`) ?? "unknownClient";
    },
  };
}
