import { innOf, purchases, type CleanClient, type Purchases } from "../clean-base";

/** What is particular about one of a manager's clients. */
export interface Particular extends Partial<Omit<CleanClient, "turnover">> {
  readonly bought?: Purchases;
}

/** The clients of one manager: alike but for a few. */
export interface Portfolio {
  readonly manager: string;
  readonly office?: string;
  readonly organisations: number;
  readonly group: string;
  readonly potential: string;
  readonly territories: readonly string[];
  /** About what a month brings, rubles. */
  readonly usual: number;
  /** By the client's place among those of the manager, from 0. */
  readonly particulars?: Readonly<Record<number, Particular>>;
}

const FORMS = ["ООО", "ЗАО", "ОАО", "ООО", "ООО"];
const ROOTS = "Вектор Аркада Сигма Ромашка Техносвет Кедр Заря Монолит Берёза Контур Горизонт Ельник".split(
  " ",
);
const TAILS = "Плюс Строй Сервис Монтаж Центр Восток Трейд Энерго".split(" ");

/**
 * The cards of portfolios, numbered through.
 * @param codeOf writes a client's number as its code
 * @param region two digits that ИНН and КПП begin with
 */
export function cardsOf(
  portfolios: readonly Portfolio[],
  months: number,
  codeOf: (client: number) => string,
  region: string,
): CleanClient[] {
  let client = 0;
  return portfolios.flatMap((portfolio) =>
    Array.from({ length: portfolio.organisations }, (_, at) => {
      client++;
      const { bought = "healthy", ...particular } = portfolio.particulars?.[at] ?? {};
      const inn = innOf(region + String(client * 76_543).padStart(7, "0"));
      return {
        code: codeOf(client),
        name: nameOf(client),
        inn,
        kpp: `${inn.slice(0, 4)}01001`,
        group: portfolio.group,
        potential: portfolio.potential,
        territory: portfolio.territories[at % portfolio.territories.length],
        manager: portfolio.manager,
        office: portfolio.office ?? "",
        attachedOn: `2009-${String((client % 11) + 1).padStart(2, "0")}-${String((client % 27) + 1).padStart(2, "0")}`,
        debt: client % 4 === 0 ? client * 1_010 : 0,
        turnover: purchases(bought, portfolio.usual, client, months),
        ...particular,
      };
    }),
  );
}

function nameOf(client: number): string {
  const root = ROOTS[client % ROOTS.length];
  const tail = TAILS[Math.floor(client / ROOTS.length) % TAILS.length];
  return `${FORMS[client % FORMS.length]} «${root} ${tail}»`;
}
