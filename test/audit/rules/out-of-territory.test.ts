import { clientBase, type ManagerCells } from "../../support/client-base";
import { firstFinding, verdict } from "../../support/findings";

function verdictOn(manager: ManagerCells, territory: string, group = "ЭМО"): string {
  const audit = clientBase().manager(manager).client({ territory, group }).audit();
  return verdict(audit, "OUT_OF_TERRITORY");
}

describe("a territorial manager", () => {
  const territorial = { specialization: "территориальный" };
  test.each([
    ["Орёл; Тула", "ТУЛА", "clear"],
    ["Орёл, Тула", "Орел", "clear"],
    ["Орёл; Тула", "Курск", "violation"],
    ["Орёл", "", "not evaluated: territory"],
    ["", "Орёл", "not evaluated: territories"],
    ["", "", "not evaluated: territory, territories"],
  ])("with %p and a client in %p: %s", (territories, territory, expected) => {
    expect(verdictOn({ ...territorial, territories }, territory)).toBe(expected);
  });

  test("whose city is not a territory", () => {
    expect(verdictOn({ ...territorial, city: "Курск", territories: "Орёл" }, "Курск")).toBe("violation");
  });

  test("without a column of territories", () => {
    expect(verdictOn(territorial, "Орёл")).toBe("not evaluated: territories");
  });
});

describe.each([
  [
    "универсальный",
    ["ЭМО", "дистрибьюторы", "инфраструктура", "ПП", "щитовики", "дилеры", "сети", "прочие", ""],
  ],
  ["МРПП", ["ПП", "щитовики"]],
  ["МРЩ", ["щитовики"]],
])("%s may hold out of the city, with a warning, %p", (specialization, allowed) => {
  test.each(["ЭМО", "дистрибьюторы", "инфраструктура", "ПП", "щитовики", "дилеры", "сети", "прочие", ""])(
    "%p",
    (group) => {
      const manager = { specialization, city: "Орёл" };
      expect(verdictOn(manager, "Курск", group)).toBe(allowed.includes(group) ? "warning" : "violation");
      expect(verdictOn(manager, "ОРЕЛ", group)).toBe("clear");
    },
  );

  test("suburbs count as the city", () => {
    const manager = { specialization, city: "Орёл", territories: "Мценск; Ливны" };
    expect(verdictOn(manager, "Мценск")).toBe("clear");
    expect(verdictOn(manager, "Орёл")).toBe("clear");
  });

  test("unknown places are not evaluated", () => {
    expect(verdictOn({ specialization, city: "" }, "Орёл")).toBe("not evaluated: city");
    expect(verdictOn({ specialization }, "Орёл")).toBe("not evaluated: city");
    expect(verdictOn({ specialization, city: "Орёл" }, "")).toBe("not evaluated: territory");
  });

  test("an unknown city with known suburbs settles only what lies in them", () => {
    const manager = { specialization, territories: "Мценск" };
    expect(verdictOn(manager, "Мценск")).toBe("clear");
    expect(verdictOn(manager, "Курск")).toBe("not evaluated: city");
  });
});

test.each(["МРД", "МРС"])("%s may work anywhere", (specialization) => {
  expect(verdictOn({ specialization, city: "Орёл", territories: "Мценск" }, "Курск")).toBe("clear");
  expect(verdictOn({ specialization }, "")).toBe("clear");
});

test("no column of clients' territories", () => {
  const audit = clientBase().manager({ city: "Орёл" }).client().audit();
  expect(verdict(audit, "OUT_OF_TERRITORY")).toBe("not evaluated: territory");
});

test("the lead card's territory holds", () => {
  const audit = clientBase()
    .manager({ city: "Орёл" })
    .client({ territory: "Орёл" })
    .client({ territory: "Курск", head: "1" })
    .audit();
  expect(verdict(audit, "OUT_OF_TERRITORY")).toBe("clear");
});

test("leaders and unlisted managers are not evaluated, trainees are", () => {
  expect(verdictOn({ role: "НОП", city: "Орёл" }, "Курск")).toBe("not evaluated: specialization");
  expect(verdictOn({ status: "стажер", city: "Орёл" }, "Курск")).toBe("warning");
});

test("the finding tells the place and those allowed", () => {
  const audit = clientBase()
    .manager({ specialization: "МРПП", city: "Орёл", territories: "Мценск" })
    .client({ territory: "Курск", group: "ЭМО" })
    .audit();
  expect(firstFinding(audit, "OUT_OF_TERRITORY")).toMatchObject({
    measured: { territory: "Курск", group: "electricalContractors" },
    norm: { value: ["Орёл", "Мценск"], unit: "places" },
    section: "МРПП: целевые территории",
  });
});
