import { CORPUS } from "../../workbench/corpus/corpus";
import { auditedTwin } from "./audited";
import { describeFixture } from "./expect-fixture";

CORPUS.forEach(describeFixture);

test("the corpus is as large and as various as it should be", () => {
  expect(new Set(CORPUS.map(({ name }) => name)).size).toBe(CORPUS.length);
  const twins = [...new Set(CORPUS.map(({ twin }) => twin))];
  expect(twins.length).toBeGreaterThanOrEqual(3);
  const codes = twins.flatMap((twin) => {
    const { audit } = auditedTwin(twin).outcome;
    return Array.from({ length: audit.count }, (_, i) => audit.code(i));
  });
  expect(new Set(codes).size).toBeGreaterThanOrEqual(25);
});
