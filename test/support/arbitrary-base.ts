import fc from "fast-check";
import {
  clientBase,
  MONTHS,
  type ClientBaseBuilder,
  type ClientCells,
  type ManagerCells,
} from "./client-base";

/** Rows of a workbook: what a property turns over before it is audited. */
export interface Rows {
  readonly managers: readonly ManagerCells[];
  readonly clients: readonly ClientCells[];
}

const NAMES = ["Иванов А. А.", "Фёдоров Б.", "Королёва В.", "Марченко Г.", "Сорокин Д."];
const HOLDERS = [...NAMES, "Опарин", "ООК", "отдел продаж", ""];
const GROUPS = ["ЭМО", "дистрибьюторы", "инфра", "п/п", "Сборщики щитов", "дилер", "сети", "прочие", ""];
const PLACES = ["Орёл", "Тула", "Мценск", ""];
const AMOUNTS = [0, 0, 0, -10, 7_500, 14_999.99, 15_000, 15_000.01, 49_999.99, 50_000, 150_000, 300_000];
const DATES = ["", "2009-12-29", "2009-12-30", "2009-12-31", "2010-01-01", "2010-04-30", "2010-06-30"];

const turnover = fc
  .tuple(...MONTHS.map(() => fc.constantFrom(...AMOUNTS)))
  .map((amounts) => Object.fromEntries(MONTHS.map((month, i) => [month, amounts[i]])));

function manager(name: string): fc.Arbitrary<ManagerCells> {
  return fc.record({
    name: fc.constant(name),
    specialization: fc.constantFrom("территориальный", "универсальный", "МРПП", "МРЦ", "МРД", "МРС", ""),
    role: fc.constantFrom("МОПП", "", "", "старший группы", "НОП", "НОПП", "руководитель ВТЦ"),
    status: fc.constantFrom("", "стажер", "новичок", "опытный", "ветеран"),
    noviceSince: fc.constantFrom(...DATES),
    office: fc.constantFrom("Север", "Юг", "Восток", ""),
    cluster: fc.constantFrom("Первый", "Второй"),
    city: fc.constantFrom(...PLACES),
    territories: fc.constantFrom("", "Орёл; Тула", "Мценск"),
    leftOn: fc.constantFrom("", "", "", "2010-05-29", "2010-06-30", "2010-07-01"),
    specializationChangedOn: fc.constantFrom("", "", "2010-04-29", "2010-04-30"),
    meetings: fc.constantFrom(0, 5, 14, 20, ""),
    calls: fc.constantFrom(99, 100, ""),
    groupMeetings: fc.constantFrom(14, 15, ""),
  });
}

const client = fc.record({
  group: fc.constantFrom(...GROUPS),
  potential: fc.constantFrom("S", "A", "B", "C", "D", "?", ""),
  territory: fc.constantFrom(...PLACES),
  attachedOn: fc.constantFrom(...DATES),
  overdueDebt: fc.constantFrom(0, 0, 500, -3, ""),
  turnover,
  holders: fc.uniqueArray(fc.constantFrom(...HOLDERS), { minLength: 1, maxLength: 2 }),
  link: fc.option(fc.nat(), { freq: 2 }),
});

/**
 * Bases in which nothing hangs on the order of rows: no repeated rows, no loops of links, and no two linked cards
 * with the same turnover in the reporting month.
 */
export const rows: fc.Arbitrary<Rows> = fc.record({
  managers: fc
    .subarray(NAMES, { minLength: 1 })
    .chain((names) => fc.tuple<ManagerCells[]>(...names.map(manager))),
  clients: fc.array(client, { minLength: 1, maxLength: 30 }).map((clients) =>
    clients.flatMap(({ holders, link, turnover: months, ...cells }, i) => {
      const linked = link !== null;
      const head = !linked ? "" : i === 0 || link % 4 === 0 ? `H${link % 3}` : `К-${link % i}`;
      const reporting = linked ? { "2010-06": months["2010-06"] + i / 20 } : {};
      return holders.map((holder) => ({
        ...cells,
        code: `К-${i}`,
        name: `Клиент ${i}`,
        head,
        manager: holder,
        turnover: { ...months, ...reporting },
      }));
    }),
  ),
});

export function built({ managers, clients }: Rows): ClientBaseBuilder {
  const base = clientBase();
  for (const cells of managers) base.manager(cells);
  for (const cells of clients) base.client(cells);
  return base;
}

const TWINS: Readonly<Record<string, string>> = Object.fromEntries(
  [..."АаВЕеКМНОоРрСсТХх"].map((letter, i) => [letter, [..."AaBEeKMHOoPpCcTXx"][i]]),
);

/** The same words, badly typed; `choices` decides what happens to which letter. */
export function dirty(text: string, choices: readonly number[]): string {
  if (text === "") return text;
  const letters = [...text].map((letter, i) => {
    const choice = choices[i % choices.length];
    if (letter === " ") return [" ", "\u00a0", "  ", " \u00a0"][choice % 4];
    if (/[её]/.test(letter) && choice % 3 === 0) return letter === "е" ? "ё" : "е";
    const cased = choice % 2 === 0 ? letter : swapCase(letter);
    return choice % 5 === 0 ? (TWINS[cased] ?? cased) : cased;
  });
  return ["", " ", "\u00a0"][choices[0] % 3] + letters.join("") + ["", " \u00a0"][choices[0] % 2];
}

function swapCase(letter: string): string {
  return letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase();
}
