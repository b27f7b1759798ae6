import { fold, tidy } from "../regulation/folding";
import type { ClientBase } from "../clientbase/client-base";
import type { ManagerName, OrganisationName, RefusalReason } from "./wishes";

/** Finds whom and what wishes name, and tells how they name somebody. */
export interface Names {
  /** The number, or why there is none. */
  readonly holder: (name: ManagerName) => number | RefusalReason;
  readonly organisation: (name: OrganisationName) => number | RefusalReason;
  /** Namesakes are named with their offices. */
  readonly nameOfHolder: (holder: number) => ManagerName;
  /** By the code of the lead card. */
  readonly nameOfOrganisation: (organisation: number) => OrganisationName;
}

/** What was found of a base once; an index of a large one takes a while to make. */
const known = new WeakMap<ClientBase, Names>();

export function namesIn(base: ClientBase): Names {
  const names = known.get(base) ?? namesOf(base);
  known.set(base, names);
  return names;
}

function namesOf(base: ClientBase): Names {
  const { cards, holders, organisations } = base;
  const byName = new Map<string, number[]>();
  holders.forEach(({ name, personal }, number) => {
    if (personal) byName.set(fold(name), [...(byName.get(fold(name)) ?? []), number]);
  });
  let index: ReturnType<typeof organisationsIn> | undefined;
  const holder: Names["holder"] = ({ name, office }) => {
    const namesakes = byName.get(fold(name)) ?? [];
    const meant =
      office === undefined
        ? namesakes
        : namesakes.filter((number) => fold(holders[number].manager?.office ?? "") === fold(office));
    return meant.length === 1 ? meant[0] : meant.length === 0 ? "unknownManager" : "severalManagers";
  };
  const nameOfHolder: Names["nameOfHolder"] = (number) => {
    const { name, manager } = holders[number];
    const hasNamesakes = (byName.get(fold(name))?.length ?? 0) > 1;
    return { name, ...(hasNamesakes && manager?.office && { office: manager.office }) };
  };
  return {
    holder,
    nameOfHolder,
    nameOfOrganisation: (organisation) => ({
      client: cards.codes.texts[cards.code[organisations.lead[organisation]]],
      manager: nameOfHolder(organisations.holder[organisation]),
    }),
    organisation({ client, manager }) {
      const from = holder(manager);
      if (typeof from === "string") return from;
      const { codes, byHead } = (index ??= organisationsIn(base));
      const code = codes.get(tidy(client));
      if (code === undefined) return "unknownClient";
      return byHead.get(`${organisations.headOf[code]} ${from}`) ?? "unknownClient";
    },
  };
}

/** Codes by their texts, and organisations by the code of their head and their holder. */
function organisationsIn({ cards, organisations }: ClientBase) {
  const codes = new Map(cards.codes.texts.map((text, code) => [text, code]));
  const byHead = new Map<string, number>();
  for (let organisation = 0; organisation < organisations.count; organisation++) {
    byHead.set(`${organisations.head[organisation]} ${organisations.holder[organisation]}`, organisation);
  }
  return { codes, byHead };
}
