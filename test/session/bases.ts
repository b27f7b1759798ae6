import type { SheetValues } from "../../src/clientbase/sheet-values";
import { clientBase } from "../support/client-base";

/** What the rows of `smallBase` are marked as, from the first client on. */
export const SMALL_BASE_KINDS = [
  "",
  "чёрный список",
  "непрофильный / запрещённый",
  "внимание",
  "чёрный список",
  "другое нарушение",
  "",
  "чёрный список",
];

/** Eight clients of one manager, of every kind of marks, with names and codes that Excel would take for something else. */
export function smallBase(): SheetValues[] {
  return clientBase()
    .manager({ name: "Иванов", specialization: "универсальный", noviceSince: 38_000 })
    .client({ code: "007", name: "=1+1" })
    .client({ code: "0002", name: "+7 900 000-00-00", turnover: 100 })
    .client({ code: "1/2", name: "@СУММ(A1)", group: "дилеры" })
    .client({ code: "4", name: "-5", group: "неведомая" })
    .client({ code: "5", name: "ООО «Тишина»", turnover: 0, overdueDebt: 0 })
    .client({ code: "6", name: "Ничей", manager: "" })
    .client({ code: "7", name: "март 2010" })
    .client({ code: "8", name: "<b>&\"'</b>", turnover: 14_999.99 })
    .sheets();
}

/** A base of so many clients, every second of which is black-listed. */
export function largeBase(clients: number, blackListed = true): SheetValues[] {
  const builder = clientBase().manager({ name: "Иванов", specialization: "универсальный" });
  for (let i = 0; i < clients; i++) {
    builder.client({ name: `Клиент ${i}`, ...(blackListed && i % 2 === 1 && { turnover: 100 }) });
  }
  return builder.sheets();
}

/** Six months up to July, three clients of somebody who left on 10 June, and who could take them. */
export function juneOfLeaver(): SheetValues[] {
  return clientBase()
    .months("2010-02", "2010-03", "2010-04", "2010-05", "2010-06", "2010-07")
    .manager({ name: "Иванов", leftOn: 40_339, office: "Север" })
    .manager({ name: "Петров", office: "Север" })
    .client({ code: "001" })
    .client({ code: "002" })
    .client({ code: "003" })
    .sheets();
}
