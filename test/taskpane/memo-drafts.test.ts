import {
  withForm,
  withNewPerson,
  withoutPerson,
  withPerson,
  withText,
} from "../../src/taskpane/pane/memo-drafts";
import { AT_START, withNewAudit, withoutAudit } from "../../src/taskpane/pane/pane-state";

const PEOPLE = [
  { unit: "", position: "Директор", name: "Дюма А." },
  { unit: "Север", position: "Начальник", name: "Орлова М. В." },
];

test("one person is changed, added or removed, and the others stay", () => {
  expect(withPerson(PEOPLE, 1, { name: "Петров" })).toEqual([PEOPLE[0], { ...PEOPLE[1], name: "Петров" }]);
  expect(withNewPerson(PEOPLE)).toEqual([...PEOPLE, { unit: "", position: "", name: "" }]);
  expect(withoutPerson(PEOPLE, 0)).toEqual([PEOPLE[1]]);
});

test("corrected forms add up, and an emptied one is declined again", () => {
  const both = withForm(withForm(PEOPLE, 0, "nameDative", "Дюме А."), 0, "nameGenitive", "Дюмы А.");
  expect(both[0].forms).toEqual({ nameDative: "Дюме А.", nameGenitive: "Дюмы А." });
  expect(withForm(both, 0, "nameDative", "")[0].forms).toEqual({ nameGenitive: "Дюмы А." });
});

test("texts are changed one by one, and a restored one is gone", () => {
  const changed = withText({ link140: { facts: "Ф" } }, "link140", "heading", "Т");
  expect(changed).toEqual({ link140: { facts: "Ф", heading: "Т" } });
  expect(withText(changed, "link140", "facts", undefined)).toEqual({ link140: { heading: "Т" } });
  expect(withText(changed, "ordinary", "appendix", "")).toEqual({ ...changed, ordinary: { appendix: "" } });
});

test("what is being written about memos outlives a new audit, not the workbook's result", () => {
  const memoDrafts = { ...AT_START.memoDrafts, people: PEOPLE };
  expect(withNewAudit({ ...AT_START, memoDrafts }).memoDrafts).toBe(memoDrafts);
  expect(withoutAudit({ ...AT_START, memoDrafts }).memoDrafts).toBe(AT_START.memoDrafts);
});
