import type { AuditView } from "../../session";

/** What the list of managers is narrowed down to. */
export interface ManagerFilter {
  /** Part of a name; "" for all. */
  readonly query: string;
  /** Only those with a figure outside its norm. */
  readonly onlyBroken: boolean;
}

/**
 * The managers that pass, in their order.
 * @param fold makes texts comparable
 */
export function managersThatPass(
  managers: AuditView["managers"],
  { query, onlyBroken }: ManagerFilter,
  fold: (text: string) => string,
): AuditView["managers"] {
  const part = fold(query);
  return managers.filter(
    ({ name, figures }) => fold(name).includes(part) && (!onlyBroken || figures.some(({ broken }) => broken)),
  );
}
