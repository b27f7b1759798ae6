import type { Lexicon } from "../regulation/lexicon";
import type { Settings } from "../regulation/schema";
import { attachmentRows } from "./attachment-rows";
import { withGroups } from "./grouped-clients";
import { Holders } from "./holders";
import { joinTurnover } from "./joined-turnover";
import type { ClientsLayout, Layout, ManagersLayout } from "./layout";
import { readManagers } from "./managers";
import { UnusableInput } from "./problems";
import type { TurnoverReconciliation } from "./reconciliation";
import { textsIn } from "./short-names";

/** A layout whose clients are complete. */
export interface Prepared {
  readonly layout: Layout;
  /** What became of the rows of turnover sheets, where there are any. */
  readonly turnover: TurnoverReconciliation | undefined;
}

/**
 * Completes the clients from group rows and turnover sheets, in columns appended to copies of the rows: row numbers stay,
 * the given sheets stay as they are, and a workbook that needs none of it costs nothing. A layout that was prepared
 * before is prepared from its source again.
 * @param world how people who cannot be told apart are taken; see `ClientBase.worlds`
 * @throws UnusableInput when nothing tells the managers of the clients, or there is no month of turnover
 */
export function prepare(given: Layout, lexicon: Lexicon, settings: Settings, world: number): Prepared {
  const source = given.source ?? given;
  const groups = withGroups(source, lexicon);
  let { clients } = groups;
  let managers = onSameSheet(source.managers, clients);
  let turnover: TurnoverReconciliation | undefined;
  const problems = [...source.problems, ...groups.problems];
  if (source.turnover.length > 0) {
    const register = managers && readManagers(managers, lexicon, world);
    const { sheet, headerRow, columns } = clients;
    const names = [
      ...textsIn(sheet, headerRow, columns.manager!.index),
      ...source.turnover.flatMap((it) =>
        it.manager ? textsIn(it.sheet, it.headerRow, it.manager.index) : [],
      ),
    ];
    const holders = new Holders(lexicon, register, world, names);
    const attachments = attachmentRows(clients, holders, lexicon, settings);
    const joined = joinTurnover(clients, source.turnover, attachments, holders);
    clients = joined.clients;
    turnover = joined.rows;
    managers = onSameSheet(managers, clients);
    problems.push(...joined.problems);
  }
  if (clients.months.length === 0) {
    throw new UnusableInput("missingColumns", { sheet: clients.sheet.name, columns: [], noMonths: true });
  }
  return { layout: { ...source, clients, managers, problems, source }, turnover };
}

/** Managers told on the sheet of clients follow it. */
function onSameSheet(
  managers: ManagersLayout | undefined,
  { sheet, columns }: ClientsLayout,
): ManagersLayout | undefined {
  if (!managers?.onClientsSheet) return managers;
  const name = columns.manager ?? managers.columns.name;
  return { ...managers, sheet, columns: { ...managers.columns, ...(name && { name }) } };
}
