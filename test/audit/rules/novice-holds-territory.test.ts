import {
  clientBase,
  type AuditOptions,
  type ClientCells,
  type ManagerCells,
} from "../../support/client-base";
import { firstFinding, verdict } from "../../support/findings";

const OWNER = { name: "Хозяинов", specialization: "территориальный", status: "ветеран", territories: "Орёл" };

function verdictOn(
  manager: ManagerCells,
  { owner = OWNER, client = { territory: "ОРЕЛ" } }: { owner?: ManagerCells; client?: ClientCells } = {},
  options: AuditOptions = {},
): string {
  const audit = clientBase()
    .manager({ specialization: "универсальный", city: "Орёл", ...manager })
    .manager(owner)
    .client(client)
    .client({ territory: "Орёл", manager: "ООК" })
    .audit(options);
  return verdict(audit, "NOVICE_HOLDS_TERRITORY", "Иванов");
}

test.each([
  ["стажер", "violation"],
  ["новичок", "violation"],
  ["опытный", "clear"],
  ["ветеран", "clear"],
  ["", "not evaluated: status"],
])("a universal manager of status %p: %s", (status, expected) => {
  expect(verdictOn({ status })).toBe(expected);
});

test.each([
  ["", "violation"],
  ["2010-07-01", "violation"],
  ["2010-06-30", "violation"],
  ["2009-12-30", "violation"],
  ["2009-12-29", "clear"],
  ["?", "not evaluated: noviceSince"],
])("a universal manager, novice since %p: %s", (noviceSince, expected) => {
  expect(verdictOn({ noviceSince })).toBe(expected);
});

test.each(["территориальный", "МРПП", "МРЩ", "МРД", "МРС"])("not for a novice %s", (specialization) => {
  expect(verdictOn({ specialization, territories: "Орёл", status: "новичок" })).toBe("clear");
});

test.each<[string, ManagerCells, string]>([
  ["allotted to a territorial manager", OWNER, "violation"],
  ["one of several territories", { ...OWNER, territories: "Тула; орел" }, "violation"],
  ["allotted to a universal manager", { ...OWNER, specialization: "универсальный" }, "clear"],
  ["allotted elsewhere", { ...OWNER, territories: "Тула" }, "clear"],
  ["not allotted", { ...OWNER, territories: "" }, "clear"],
  ["the city of a territorial manager", { ...OWNER, territories: "Тула", city: "Орёл" }, "clear"],
])("a territory %s: %s", (_, owner, expected) => {
  expect(verdictOn({ status: "новичок" }, { owner })).toBe(expected);
});

test("a client whose territory is unknown", () => {
  const missing = "not evaluated: territory";
  expect(verdictOn({ status: "новичок" }, { client: { territory: "" } })).toBe(missing);
  expect(verdictOn({ status: "ветеран" }, { client: { territory: "" } })).toBe("clear");
});

test("a client whose territory is unknown while no card names an allotted one", () => {
  const base = clientBase().manager({ status: "новичок" }).manager(OWNER).client();
  expect(verdict(base.audit(), "NOVICE_HOLDS_TERRITORY", "Иванов")).toBe("not evaluated: territory");
  base.columns("territory");
  expect(verdict(base.audit(), "NOVICE_HOLDS_TERRITORY", "Иванов")).toBe("not evaluated: territory");
});

test("the lead card's territory counts", () => {
  const audit = (head: string, linked: string) =>
    clientBase()
      .manager({ status: "новичок" })
      .manager(OWNER)
      .client({ territory: head })
      .client({ territory: linked, head: "1" })
      .audit();
  expect(verdict(audit("Орёл", "Курск"), "NOVICE_HOLDS_TERRITORY")).toBe("violation");
  expect(verdict(audit("Курск", "Орёл"), "NOVICE_HOLDS_TERRITORY")).toBe("clear");
});

test("the finding names every owner", () => {
  const audit = clientBase()
    .manager({ status: "новичок" })
    .manager(OWNER)
    .manager({ ...OWNER, name: "Соседов", territories: "Тула, ОРЁЛ" })
    .client({ territory: "Орёл" })
    .audit();
  expect(firstFinding(audit, "NOVICE_HOLDS_TERRITORY").measured).toEqual({
    territory: "Орёл",
    owners: ["Хозяинов", "Соседов"],
  });
});
