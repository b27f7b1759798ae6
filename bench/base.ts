import type { CellValue, SheetValues } from "../src/clientbase/sheet-values";
import { seededRandom } from "./random";

const CLIENTS_PER_MANAGER = 35;
const SPECIALIZATIONS = ["территориальный", "универсальный", "МРПП", "МРЩ", "МРД", "МРС"];
const GROUPS = ["ЭМО", "дистрибьюторы", "инфраструктура", "ПП", "щитовики", "дилеры", "сети"];
const PROFILE = [[0, 1, 2, 3, 4], [0, 1, 2], [3, 4], [4], [5], [6, 5]];
const WRITTEN_OTHERWISE = ["монтажники", "дистрибуторы", "инфра", "П/П", "щитовик", "Дилер", "Сеть"];
const POTENTIALS = ["S", "A", "B", "B", "A", "В", "А", "C"];
const MONTHS = ["07.2009", "08.2009", "09.2009", "10.2009", "11.2009", "12.2009"].concat([
  "01.2010",
  "02.2010",
  "03.2010",
  "04.2010",
  "05.2010",
  "06.2010",
]);
const CLIENT_HEADERS = [
  ...["Код клиента", "Наименование", "ИНН", "КПП", "Код головной (140)", "ЦКГ", "Потенциал", "Территория"],
  ...["Менеджер", "ОП", "Дата закрепления", "ПДЗ", ...MONTHS, "Примечание"],
];
const MANAGER_HEADERS = [
  ...["ФИО", "Специализация", "Должность", "Статус", "Новичок с", "ОП", "Куст", "Город", "Территории"],
  ...["Встречи вне ОП", "Холодные звонки"],
];

/** A base of `size` rows and 25 columns with a realistic share of dirt: texts for numbers, other writings, repeats. */
export function benchBase(size: number, seed = 1): SheetValues[] {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(items: readonly T[]) => items[below(items.length)];
  const managers = Array.from({ length: Math.max(1, Math.round(size / CLIENTS_PER_MANAGER)) }, (_, i) => ({
    name: `Менеджеров Иван ${i + 1}`,
    specialization: below(SPECIALIZATIONS.length),
    office: `ОП ${i % 40}`,
    city: `Город ${i % 20}`,
  }));
  const clients: CellValue[][] = [];
  for (let i = 0; i < size; i++) {
    const manager =
      managers[
        random() < 0.99 ? Math.floor(i / CLIENTS_PER_MANAGER) % managers.length : below(managers.length)
      ];
    const group = random() < 0.95 ? pick(PROFILE[manager.specialization]) : below(GROUPS.length);
    const typical = random() < 0.12 ? 0 : Math.exp(8 + random() * 5);
    const amount = (): CellValue => {
      const value =
        typical === 0 || random() < 0.12 ? 0 : Math.round(typical * (0.3 + random() * 1.4) * 100) / 100;
      const dice = random();
      if (value === 0) return dice < 0.5 ? "" : 0;
      return dice < 0.05 ? value.toFixed(2).replace(".", ",") : dice < 0.0505 ? "н/д" : value;
    };
    clients.push([
      `00-${String(i + 1).padStart(8, "0")}`,
      `ООО «Клиент ${i + 1}»`,
      random() < 0.8 ? rightInn(below(1e9)) : Number(rightInn(100_000_000 + below(8e8))),
      String(780_100_000 + below(999)),
      i > 0 && random() < 0.2 ? `00-${String(i).padStart(8, "0")}` : "",
      random() < 0.1 ? WRITTEN_OTHERWISE[group] : GROUPS[group],
      pick(POTENTIALS),
      random() < 0.95 ? manager.city : `Город ${below(20)}`,
      random() < 0.03 ? `${manager.name} ` : manager.name,
      manager.office,
      random() < 0.8 ? 38_000 + below(2_300) : "15.03.2008",
      random() < 0.8 ? 0 : Math.round(random() * 2e7) / 100,
      ...MONTHS.map(amount),
      "",
    ]);
  }
  return [
    { name: "Клиенты", values: [CLIENT_HEADERS, ...shuffled(clients, below)], dateSystem: 1900 },
    {
      name: "Менеджеры",
      dateSystem: 1900,
      values: [
        MANAGER_HEADERS,
        ...managers.map(({ name, specialization, office, city }) => [
          ...[name, SPECIALIZATIONS[specialization], "МОПП", "", 38_000 + below(2_350), office],
          ...[`Куст ${office.slice(3)}`, city, specialization === 0 ? city : "", below(40), below(150)],
        ]),
      ],
    },
  ];
}

/** An ИНН of an organisation made of nine digits and their check digit. */
function rightInn(number: number): string {
  const digits = String(number).padStart(9, "0");
  const sum = [2, 4, 10, 3, 5, 9, 4, 6, 8].reduce(
    (total, weight, i) => total + weight * Number(digits[i]),
    0,
  );
  return digits + String((sum % 11) % 10);
}

function shuffled<T>(items: T[], below: (limit: number) => number): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = below(i + 1);
    [items[i], items[j]] = [items[j], items[i]];
  }
  return items;
}
