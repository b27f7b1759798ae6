import type { Regulation } from "../regulation/schema";
import type { Language } from "./language";

/** What sentences take from the regulation: how it calls things, and the turnover above which a client pays. */
export interface Names {
  group(id: string, language: Language): string;
  /** The desk that serves clients without a personal manager. */
  serviceDesk(language: Language): string;
  /** Rubles. */
  readonly payingOver: number;
}

/** The names a regulation gives. An id it does not know stands for itself. */
export function namesOf(regulation: Regulation): Names {
  const { groups, serviceDesk, payingOver } = regulation;
  return {
    group: (id, language) => groups[id]?.name[language] ?? id,
    serviceDesk: (language) => serviceDesk[language],
    payingOver,
  };
}
