import { formsOf, personIn, type DirectoryPerson } from "../../src/memo/directory";
import { addressedName, signedName } from "../../src/memo/short-name";
import { buildMemos } from "../../src/memo/memos";
import { USUAL_WISHES } from "../../src/memo/wishes";
import { planMoves } from "../../src/moves/plan";
import { clientBase } from "../support/client-base";

const analyst: DirectoryPerson = {
  unit: "",
  position: "Менеджер по клиентскому анализу",
  name: "Ковалёва Анна Борисовна",
};
const head = (unit: string, name: string): DirectoryPerson => ({
  unit,
  position: "Начальник отдела продаж",
  name,
});

describe("who holds a position", () => {
  test.each<[string, DirectoryPerson[], string, string[], DirectoryPerson | undefined]>([
    ["is found by the nominative", [analyst], "менеджер по клиентскому анализу", ["Север"], analyst],
    ["is found by the dative", [analyst], "Менеджеру по клиентскому анализу", [], analyst],
    ["is not another", [analyst], "Директор по продажам", [], undefined],
    [
      "of the unit goes before one of all",
      [head("", "А"), head("Север", "Б")],
      "Начальник отдела продаж",
      ["север"],
      head("Север", "Б"),
    ],
    ["of another unit is not taken", [head("Юг", "Б")], "Начальник отдела продаж", ["Север"], undefined],
    [
      "of several units is one of all",
      [head("", "А"), head("Юг", "Б")],
      "Начальник отдела продаж",
      ["Юг", "Север"],
      head("", "А"),
    ],
    ["cannot be told among two", [head("", "А"), head("", "Б")], "Начальник отдела продаж", [], undefined],
    ["is nobody without a name", [head("", " ")], "Начальник отдела продаж", [], undefined],
  ])("%s", (_, directory, position, units, expected) => {
    expect(personIn(directory, { ru: position, en: "Nobody" }, units)).toEqual(expected);
  });
});

test("forms somebody has corrected go before declined ones", () => {
  const person = { ...analyst, forms: { nameDative: "Ковалёвой-Ли А. Б.", positionGenitive: "МКА" } };
  expect(formsOf(person)).toMatchObject({
    position: { genitive: "МКА", dative: "Менеджеру по клиентскому анализу" },
    name: { gender: "female", genitive: "Ковалёвой Анны Борисовны", dative: "Ковалёвой-Ли А. Б." },
  });
});

test("a memo is addressed, signed and agreed to by those in the directory", () => {
  const audit = clientBase()
    .manager({ name: "Иванов", leftOn: "2010-06-15", office: "Север" })
    .manager({ name: "Орлова М. В.", role: "НОП", office: "Север" })
    .client()
    .audit();
  const directory = [
    analyst,
    head("Север", "Зайцев Пётр Ильич"),
    { unit: "", position: "Директор по продажам", name: "Шмидт А. К.", gender: "male" as const },
  ];
  const [memo] = buildMemos(audit, planMoves(audit), "ru", { ...USUAL_WISHES, directory });
  expect(memo.addressee).toEqual(["Менеджеру по клиентскому анализу", "Ковалёвой\u00a0А.\u00a0Б."]);
  expect(memo.signature.name).toBe("П.\u00a0И.\u00a0Зайцев");
  expect(memo.visas).toEqual([{ position: "Директор по продажам", name: "А.\u00a0К.\u00a0Шмидт" }]);
});

test.each([
  ["Орлова М. В.", "М._В._Орлова", "Орлова_М._В."],
  ["М.В. Орлова", "М._В._Орлова", "Орлова_М._В."],
  ["Орлова Мария Викторовна", "М._В._Орлова", "Орлова_М._В."],
  ["Петров-Водкин К.С.", "К._С._Петров-Водкин", "Петров-Водкин_К._С."],
  ["Дюма Александр", "А._Дюма", "Дюма_А."],
  ["Лев Толстой", "Л._Толстой", "Толстой_Л."],
  ["Иван Петрович Сидоров", "И._П._Сидоров", "Сидоров_И._П."],
  ["Орлова", "Орлова", "Орлова"],
  ["отдел продаж", "отдел продаж", "отдел продаж"],
  ["Мамедов Али Вагиф оглы", "Мамедов Али Вагиф оглы", "Мамедов Али Вагиф оглы"],
  ["", "", ""],
])("%s signs as %s and is addressed as %s", (name, signed, addressed) => {
  const shown = (text: string) => text.replaceAll("\u00a0", "_");
  expect(shown(signedName(name))).toBe(signed);
  expect(shown(addressedName(name))).toBe(addressed);
});

test.each([
  ["Лев Толстой", "Льву Толстому", "Толстому_Л."],
  ["Иван Петрович Сидоров", "Ивану Петровичу Сидорову", "Сидорову_И._П."],
  ["М.В. Орлова", "М. В. Орловой", "Орловой_М._В."],
  ["Орлова Мария Викторовна", "Орловой-Ли М. В.", "Орловой-Ли_М._В."],
  ["Орлова М. В.", "Орловой", "Орловой"],
])("%s, in the dative %s, is addressed as %s", (name, dative, addressed) => {
  expect(addressedName(name, dative).replaceAll("\u00a0", "_")).toBe(addressed);
});
