import type { CellValue, SheetValues } from "../src/clientbase/sheet-values";
import { seededRandom } from "./random";

const SPECIALIZATIONS = ["территориальный", "универсальный", "МРПП", "МРЩ", "МРД", "МРС"];
const GROUPS = ["ЭМО", "дистрибьюторы", "инфраструктура", "ПП", "щитовики", "дилеры", "сети"];
/** Per specialization: a group it works with. */
const PROFILE = [0, 0, 3, 4, 5, 6];
const CITIES = ["Орёл", "Тула", "Курск"];

/** Managers with half a base each, and others who left and whose clients all have to go. */
export function baseOfLeavers(moves: number, staying: number): SheetValues[] {
  const random = seededRandom(1);
  const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)];
  const managers = Array.from({ length: staying }, (_, i) => ({
    name: `Остающийся ${i}`,
    specialization: SPECIALIZATIONS[i % SPECIALIZATIONS.length],
    office: `ОП ${i % 12}`,
    city: CITIES[i % CITIES.length],
  }));
  const client = (
    code: number,
    group: string,
    place: string,
    manager: string,
    office: string,
  ): CellValue[] => [
    ...[`К-${code}`, `Клиент ${code}`, group, pick(["A", "B", "B", "S"]), place, manager, office],
    Math.round(random() * 900_000),
  ];
  const own = managers.flatMap(({ name, office, city }, i) =>
    Array.from({ length: 5 + (i % 4) * 5 }, (_, n) =>
      client(i * 100 + n, GROUPS[PROFILE[i % PROFILE.length]], city, name, office),
    ),
  );
  const leaving = Array.from({ length: moves }, (_, i) =>
    client(10_000 + i, pick(GROUPS), pick(CITIES), `Ушедший ${i % 40}`, `ОП ${i % 12}`),
  );
  return [
    {
      name: "Клиенты",
      dateSystem: 1900,
      values: [
        ["Код клиента", "Наименование", "ЦКГ", "Потенциал", "Территория", "Менеджер", "ОП", "06.2010"],
        ...own,
        ...leaving,
      ],
    },
    {
      name: "Менеджеры",
      dateSystem: 1900,
      values: [
        ["ФИО", "Специализация", "Статус", "ОП", "Город", "Территории", "Уволен"],
        ...managers.map(({ name, specialization, office, city }) => [
          ...[
            name,
            specialization,
            "ветеран",
            office,
            city,
            specialization === "территориальный" ? city : "",
            "",
          ],
        ]),
        ...Array.from({ length: 40 }, (_, i) => [
          ...[`Ушедший ${i}`, "универсальный", "ветеран", `ОП ${i % 12}`, CITIES[i % 3], "", "15.06.2010"],
        ]),
      ],
    },
  ];
}
