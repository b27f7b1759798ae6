import { recognise } from "../../src/clientbase/layout";
import type { Fixture } from "../../workbench/corpus/fixture";
import { fileOf } from "../../workbench/corpus/write-file";
import { openXlsx } from "../../workbench/host/xlsx/open-xlsx";
import { readSheets } from "../support/read-workbook";
import { auditedFile, auditedTwin, differencesFrom, type Audited } from "./audited";
import { expectedMapping, mappingOf } from "./mapping";
import { codesOf, placesOf } from "./problem-places";

/** Tests that a fixture is recognised, read and judged as it says. */
export function describeFixture(fixture: Fixture): void {
  describe(fixture.name, () => {
    let audited: Audited;
    beforeAll(async () => {
      audited = await auditedFile(fixture);
    });

    test("gives the findings of its clean twin", () => {
      expect(differencesFrom(auditedTwin(fixture.twin), audited)).toEqual(
        [...(fixture.differences ?? [])].sort(),
      );
    });

    test("reports what is wrong with it and nothing else", () => {
      const { problems } = audited.outcome.base;
      const ofTwin = codesOf(auditedTwin(fixture.twin).outcome.base.problems);
      const expected = fixture.problems ?? [];
      expect(codesOf(problems)).toEqual(
        [...new Set([...ofTwin, ...expected.map(({ code }) => code)])].sort(),
      );
      for (const { code, places } of expected) {
        if (places) expect([code, placesOf(problems, code)]).toEqual([code, [...places].sort()]);
      }
    });

    test("is mapped as it was made", async () => {
      const layout = recognise(readSheets(openXlsx(await fileOf(fixture.sheets, fixture.file))));
      expect(mappingOf(layout)).toEqual(expectedMapping(fixture.sheets));
    });
  });
}
