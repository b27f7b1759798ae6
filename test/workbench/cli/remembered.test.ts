import { NO_HISTORY, snapshotOf, withSnapshot } from "../../../src/audit/history";
import { auditSheets, type Outcome } from "../../../src/core";
import { parseIsoMonth } from "../../../src/regulation/calendar";
import { auditJson } from "../../../workbench/cli/audit-json";
import { summary } from "../../../workbench/cli/summary";
import { clientBase } from "../../support/client-base";
import { auditJsonSchema } from "./audit-json-schema";

const base = (code: string) =>
  clientBase().manager().client({ code, turnover: 1 }).client({ code: "9", turnover: 1 }).sheets();

/** June compared with May, one client waived. */
function outcome(): Outcome {
  const may = auditSheets(base("1"), { month: parseIsoMonth("2010-05") });
  const history = withSnapshot(NO_HISTORY, snapshotOf(may.audit));
  const waivers = [
    { code: "BLACKLIST", client: "2", reason: "спор", approvedBy: "Петров", until: null } as const,
  ];
  return auditSheets(base("2"), { month: parseIsoMonth("2010-06") }, undefined, { waivers, history });
}

test("audit.json tells what is waived, new, repeated and gone, by the documented keys", () => {
  const document = auditJsonSchema.parse(JSON.parse(JSON.stringify(auditJson(outcome(), [], "ru"))));
  const black = document.findings.filter(({ code }) => code === "BLACKLIST");
  expect(black).toMatchObject([
    {
      subject: { client: "2" },
      waived: true,
      waiver: { reason: "спор", approvedBy: "Петров", until: null, expired: false },
    },
    { subject: { client: "9" }, waived: false, seen: "repeated", monthsInRow: 2 },
  ]);
  expect(black[0]).not.toHaveProperty("seen");
  expect(document.waivers).toHaveLength(1);
  expect(document.changes).toMatchObject({ month: "2010-05", asOf: "2010-05-31" });
  expect(document.changes!.gone).toContainEqual({ code: "BLACKLIST", client: "1", manager: "Иванов" });
  expect(document.managers[0]).toMatchObject({
    blackListed: 1,
    before: { organisations: 2, blackListed: 2 },
  });
  expect(document.moves.map(({ clients }) => clients)).not.toContainEqual(["2"]);
});

test("the summary does not count waived findings and says so", () => {
  const lines = summary(outcome(), "База.xlsx", "ru");
  expect(lines).toContain("Не считается по исключениям: 1 замечание.");
  expect(lines.find((line) => line.includes("BLACKLIST"))).toMatch(/BLACKLIST\s+1\b/);
  expect(lines.some((line) => line.includes("сравнение с проверкой за май 2010"))).toBe(true);
});
