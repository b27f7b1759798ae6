import { clientBase, withSettings, type ManagerCells } from "../../support/client-base";
import { firstFinding, verdict } from "../../support/findings";
import type { CellValue } from "../../../src/clientbase/sheet-values";

const VETERAN = { status: "ветеран" };

function base(amounts: readonly CellValue[], manager: ManagerCells = VETERAN) {
  return amounts.reduce<ReturnType<typeof clientBase>>(
    (builder, amount) => builder.client({ turnover: { "2010-06": amount } }),
    clientBase().manager(manager),
  );
}

function amounts(paying: number, others: number, cell: CellValue = 15_000): CellValue[] {
  return [...Array<CellValue>(paying).fill(15_000.01), ...Array<CellValue>(others).fill(cell)];
}

test.each([
  ["территориальный", 5],
  ["универсальный", 7],
  ["МРПП", 7],
  ["МРЩ", 14],
  ["МРД", 10],
  ["МРС", 14],
])("%s: %i of twenty organisations over 15 000", (specialization, paying) => {
  const manager = { specialization, ...VETERAN };
  expect(verdict(base(amounts(paying, 20 - paying), manager).audit(), "SHARE_BELOW_MIN")).toBe("clear");
  expect(verdict(base(amounts(paying - 1, 21 - paying), manager).audit(), "SHARE_BELOW_MIN")).toBe(
    "violation",
  );
});

test.each(["ветеран", "опытный", "новичок"])("holds for every normed status: %s", (status) => {
  const manager = { status, noviceSince: "2010-06-30" };
  expect(verdict(base(amounts(1, 2), manager).audit(), "SHARE_BELOW_MIN")).toBe("violation");
});

test.each([
  [7, "clear"],
  [6, "not evaluated: turnover 2010-06"],
  [5, "violation"],
])("%i of twenty paying beside one whose turnover is unknown", (paying, expected) => {
  const cells = [...amounts(paying, 19 - paying), "нет данных"];
  expect(verdict(base(cells).audit(), "SHARE_BELOW_MIN")).toBe(expected);
});

test("a blank is nothing bought, or unknown where the setting says so", () => {
  const cells = amounts(6, 14, "");
  expect(verdict(base(cells).audit(), "SHARE_BELOW_MIN")).toBe("violation");
  const regulation = withSettings({ blankTurnover: "unknown" });
  expect(verdict(base(cells).audit({ regulation }), "SHARE_BELOW_MIN")).toBe(
    "not evaluated: turnover 2010-06",
  );
});

test("a month without a column", () => {
  const audit = base(amounts(3, 0)).months("2010-05").audit();
  expect(verdict(audit, "SHARE_BELOW_MIN")).toBe("not evaluated: turnover 2010-06");
});

test("turnover before the reporting month does not count", () => {
  const audit = base(amounts(0, 3)).audit();
  expect(verdict(audit, "SHARE_BELOW_MIN")).toBe("violation");
});

test.each([
  ["a trainee", { status: "стажер" }, "clear"],
  ["an unknown status", {}, "not evaluated: status"],
  ["a leader", { role: "НОПП" }, "clear"],
  ["somebody who left", { leftOn: "2010-06-01" }, "clear"],
  ["no specialization", { specialization: "", ...VETERAN }, "not evaluated: specialization"],
])("no paying organisation: %s", (_, manager, expected) => {
  expect(verdict(base(amounts(0, 3), manager).audit(), "SHARE_BELOW_MIN")).toBe(expected);
});

test("an empty base", () => {
  const audit = (manager: ManagerCells) =>
    verdict(clientBase().manager(manager).client({ manager: "ООК" }).audit(), "SHARE_BELOW_MIN", "Иванов");
  expect(audit(VETERAN)).toBe("not evaluated: organisations");
  expect(audit({ status: "стажер" })).toBe("clear");
});

test("linked cards pay together", () => {
  const audit = clientBase()
    .manager(VETERAN)
    .client({ code: "1", turnover: 8_000 })
    .client({ code: "2", head: "1", turnover: 7_000.01 })
    .audit();
  expect(verdict(audit, "SHARE_BELOW_MIN")).toBe("clear");
});

test("the finding tells the share and the norm", () => {
  expect(firstFinding(base(amounts(1, 7)).audit(), "SHARE_BELOW_MIN")).toMatchObject({
    measured: { paying: 1, organisations: 8, unknown: 0, share: 12.5 },
    norm: { value: 35, unit: "percent", since: null },
    section: "Универсальный МОПП: минимальная доля",
  });
});
