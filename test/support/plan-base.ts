import { clientBase, type ClientBaseBuilder } from "./client-base";

/**
 * A dealers' manager with clients who are none and have to go: to one of four universal ones, two of them namesakes; with one
 * client out of the base for lack of turnover; codes and names that Excel would take for something else.
 */
export function planBase(): ClientBaseBuilder {
  const base = clientBase()
    .manager({ name: "Иванов И. И.", specialization: "МРД", office: "Север" })
    .manager({ name: "Петров П. П.", specialization: "универсальный", office: "Север" })
    .manager({ name: "Сидоров С. С.", specialization: "универсальный", office: "Север" })
    .manager({ name: "Сидоров С. С.", specialization: "универсальный", office: "Юг" })
    .manager({ name: "Сухов Семён Семёнович", specialization: "универсальный", office: "Юг" });
  const own = { manager: "Иванов И. И.", office: "Север", potential: "B" };
  return base
    .client({ ...own, code: "007", name: "=1+1" })
    .client({ ...own, code: "1/2", name: "@СУММ(A1)" })
    .client({ ...own, code: "0003", name: "-5" })
    .client({ ...own, code: "0004", name: "Часть", head: "0003" })
    .client({ ...own, code: "5", name: "ООО «Тишина»", turnover: 0, overdueDebt: 0 })
    .client({ ...own, code: "6", name: "ООО «Долг»", turnover: 0, overdueDebt: 5 })
    .client({ ...own, code: "7", name: "март 2010", group: "дилеры" })
    .client({ ...own, code: "8", name: "Сосед", manager: "Петров П. П." });
}
