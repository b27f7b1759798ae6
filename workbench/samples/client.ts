import type { CellValue } from "../../src/clientbase/sheet-values";

export const GROUP_WORDS = {
  electricalContractors: ["ЭМО", "ЭМО", "ЭМО", "Электромонтажные организации", "Монтажники"],
  distributors: ["Дистрибьюторы", "Дистрибьюторы", "Дистрибуторы"],
  infrastructure: ["Инфраструктура", "Инфраструктура", "Инфраструктурные"],
  industry: ["ПП", "ПП", "Промышленные предприятия", "Пром. предприятия"],
  panelBuilders: ["Щитовики", "Щитовики", "Сборщики щитов"],
  dealers: ["Дилеры", "Дилер"],
  chains: ["Сети", "Торговые сети"],
} as const;

export type Group = keyof typeof GROUP_WORDS;

/** A row of the clients sheet in the making. */
export interface Client {
  code: string;
  name: string;
  inn: string;
  kpp: string;
  head: string;
  group: string;
  potential: string;
  territory: string;
  manager: string;
  office: string;
  attachedOn: CellValue;
  overdueDebt: CellValue;
  /** One per month of the sample's period. */
  turnover: CellValue[];
}

export function copyOf(client: Client): Client {
  return { ...client, turnover: [...client.turnover] };
}
