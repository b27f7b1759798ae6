import { clientBase, type ManagerCells } from "../../support/client-base";
import { findings, firstFinding, verdict } from "../../support/findings";

function auditOn(size: number, manager: ManagerCells) {
  return clientBase().manager(manager).client({ manager: "ООК" }).clients(size).audit();
}

function verdictOn(size: number, manager: ManagerCells): string {
  return verdict(auditOn(size, manager), "LEADER_MEETINGS_BELOW_MIN", "Иванов");
}

test.each([
  ["НОП", 14, "violation"],
  ["НОП", 15, "clear"],
  ["начальник отдела продаж", 14, "violation"],
  ["НОПП", 19, "violation"],
  ["НОПП", 20, "clear"],
  ["руководитель ВТЦ", 0, "clear"],
  ["МОПП", 0, "clear"],
])("%s with %i meetings: %s", (role, meetings, expected) => {
  expect(verdictOn(3, { role, specialization: "", meetings })).toBe(expected);
});

test.each([
  [20, 10, 15, "clear"],
  [20, 9, 15, "violation"],
  [20, 10, 14, "violation"],
  [21, 10, 15, "violation"],
  [21, 11, 15, "clear"],
  [20, 9, 14, "violation"],
  [0, 0, 15, "clear"],
])(
  "a group lead with %i organisations, %i and %i meetings: %s",
  (size, meetings, groupMeetings, expected) => {
    const lead = { role: "старший группы", status: "ветеран", meetings, groupMeetings };
    expect(verdictOn(size, lead)).toBe(expected);
  },
);

test.each([
  [{ meetings: 10 }, "not evaluated: groupMeetings"],
  [{ groupMeetings: 15 }, "not evaluated: meetings"],
  [{}, "not evaluated: meetings, groupMeetings"],
  [{ meetings: 9 }, "violation"],
  [{ groupMeetings: 14 }, "violation"],
])("a group lead of whom only %j is known: %s", (cells, expected) => {
  expect(verdictOn(20, { role: "старший", status: "ветеран", ...cells })).toBe(expected);
});

test("a group lead's two norms make one finding with both parts", () => {
  const audit = auditOn(20, {
    role: "ст. группы",
    specialization: "МРПП",
    status: "опытный",
    meetings: 9,
    groupMeetings: 14,
  });
  expect(findings(audit, "LEADER_MEETINGS_BELOW_MIN")).toHaveLength(1);
  expect(findings(audit, "MEETINGS_BELOW_MIN")).toEqual([]);
  expect(firstFinding(audit, "LEADER_MEETINGS_BELOW_MIN")).toMatchObject({
    measured: { meetings: 9, organisations: 20, groupMeetings: 14 },
    norm: { value: 50, unit: "percentOfOrganisations", also: { value: 15, unit: "meetings" } },
  });
});

test.each([
  ["no meetings known", { role: "НОП" }, "not evaluated: meetings"],
  ["no number", { role: "НОП", meetings: "много" }, "not evaluated: meetings"],
  ["left", { role: "НОП", meetings: 0, leftOn: "2010-06-30" }, "clear"],
  ["unknown role", { role: "кто-то", meetings: 0 }, "not evaluated: role"],
])("a leader: %s", (_, manager, expected) => {
  expect(verdictOn(1, manager)).toBe(expected);
});

test("tenure does not matter for heads", () => {
  expect(verdictOn(1, { role: "НОП", status: "стажер", meetings: 14 })).toBe("violation");
});
