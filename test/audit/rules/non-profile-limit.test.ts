import { clientBase, withSettings, type ManagerCells } from "../../support/client-base";
import { firstFinding, verdict } from "../../support/findings";

function verdictOn(manager: ManagerCells, group: string, held: number, asOf = "2010-06-30"): string {
  const audit = clientBase().manager(manager).clients(held, { group }).audit({ asOf });
  return verdict(audit, "NON_PROFILE_LIMIT");
}

describe.each(["территориальный", "МРПП", "МРЩ"])("the schedule of %s", (specialization) => {
  test.each([
    ["2010-01-01", 60, "clear"],
    ["2010-03-31", 4, "clear"],
    ["2010-04-01", 3, "clear"],
    ["2010-04-01", 4, "violation"],
    ["2010-06-30", 3, "clear"],
    ["2010-06-30", 4, "violation"],
    ["2010-07-01", 1, "violation"],
    ["2010-07-01", 3, "violation"],
  ])("%s, %i held: %s", (asOf, held, expected) => {
    expect(verdictOn({ specialization }, "сети", held, asOf)).toBe(expected);
  });
});

test.each([
  ["универсальный", "сети", 40, "clear"],
  ["МРД", "сети", 1, "violation"],
  ["МРД", "дилеры", 30, "clear"],
  ["МРС", "дилеры", 5, "clear"],
  ["МРС", "дилеры", 6, "violation"],
  ["МРС", "ПП", 1, "violation"],
])("%s holds %s × %i: %s", (specialization, group, held, expected) => {
  expect(verdictOn({ specialization }, group, held)).toBe(expected);
});

test("forbidden organisations count", () => {
  expect(verdictOn({ specialization: "МРЩ" }, "ЭМО", 1, "2010-07-01")).toBe("violation");
});

test("organisations without a known group do not count", () => {
  expect(verdictOn({ specialization: "МРД" }, "прочие", 9)).toBe("clear");
});

test.each([
  ["a trainee", { status: "стажер" }, "violation"],
  ["a group lead", { role: "старший группы" }, "violation"],
  ["an office head", { role: "НОП" }, "clear"],
  ["somebody who left", { leftOn: "2010-06-30" }, "clear"],
  ["a changed specialization, pending", { specializationChangedOn: "2010-06-01" }, "clear"],
  ["a changed specialization, overdue", { specializationChangedOn: "2010-04-29" }, "violation"],
  [
    "an unreadable date of change",
    { specializationChangedOn: "летом" },
    "not evaluated: specializationChangedOn",
  ],
])("%s", (_, manager, expected) => {
  expect(verdictOn({ specialization: "МРД", ...manager }, "сети", 1)).toBe(expected);
});

test("the setting replaces the limit in force", () => {
  const regulation = withSettings({ nonProfileLimit: { territorial: 4, universal: 0 } });
  const audit = (specialization: string, held: number) =>
    clientBase().manager({ specialization }).clients(held, { group: "сети" }).audit({ regulation });
  expect(verdict(audit("территориальный", 4), "NON_PROFILE_LIMIT")).toBe("clear");
  expect(verdict(audit("территориальный", 5), "NON_PROFILE_LIMIT")).toBe("violation");
  expect(verdict(audit("универсальный", 1), "NON_PROFILE_LIMIT")).toBe("violation");
});

test("the finding tells the limit and since when it holds", () => {
  const base = clientBase().manager({ specialization: "территориальный" }).clients(4, { group: "дилеры" });
  expect(firstFinding(base.audit(), "NON_PROFILE_LIMIT")).toMatchObject({
    subject: { kind: "manager", manager: "Иванов" },
    measured: { nonProfile: 4, mayHold: [] },
    norm: { value: 3, unit: "organisations", since: "2010-04-01" },
    section: "Территориальный МОПП: количество непрофильных клиентов",
  });
});

test("the finding tells the group held above its maximum", () => {
  const audit = clientBase().manager({ specialization: "МРС" }).clients(6, { group: "дилеры" }).audit();
  expect(firstFinding(audit, "NON_PROFILE_LIMIT").measured).toEqual({
    nonProfile: 0,
    mayHold: [{ group: "dealers", organisations: 6 }],
  });
});

test("a group held up to its maximum is not named beside what exceeds the limit", () => {
  const audit = clientBase()
    .manager({ specialization: "МРС" })
    .clients(5, { group: "дилеры" })
    .client({ group: "ПП" })
    .audit();
  expect(firstFinding(audit, "NON_PROFILE_LIMIT").measured).toEqual({ nonProfile: 1, mayHold: [] });
});

test.each([
  [0, "clear"],
  [2, "clear"],
  [3, "not evaluated: turnover 2010-06"],
  [4, "violation"],
])("%i beside an organisation that may be non-profile, its lead card being unknown", (sure, expected) => {
  const audit = clientBase()
    .manager({ specialization: "территориальный" })
    .client({ head: "H", group: "сети", turnover: { "2010-06": "?" } })
    .client({ head: "H", group: "ЭМО" })
    .clients(sure, { group: "сети" })
    .audit();
  expect(verdict(audit, "NON_PROFILE_LIMIT")).toBe(expected);
});
