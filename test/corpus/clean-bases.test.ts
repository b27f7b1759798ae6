import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DEALERS } from "../../workbench/corpus/bases/dealers";
import { NORTH } from "../../workbench/corpus/bases/north";
import { OFFICES } from "../../workbench/corpus/bases/offices";
import { findings } from "../support/findings";
import { auditedTwin } from "./audited";

/** What every fixture of a base is to give: a finding a line. */
test.each([NORTH, DEALERS, OFFICES].map((base) => [base.name, base] as const))(
  "the findings of the clean base %s are those written down",
  (name, base) => {
    const { outcome } = auditedTwin(base);
    const lines = findings(outcome.audit)
      .map(({ code, severity, client, manager }) =>
        [code, severity, client, manager].filter((part) => part).join(" | "),
      )
      .sort();
    expect(lines.join("\n") + "\n").toBe(readFileSync(join(__dirname, "golden", `${name}.txt`), "utf8"));
    expect(outcome.base.problems).toEqual([]);
  },
);
