import type { AuditView, FindingView } from "../../src/session";
import {
  EVERYTHING,
  isNarrow,
  numbersOfFindings,
  type FindingFilter,
} from "../../src/taskpane/pane/finding-filter";
import { managersThatPass } from "../../src/taskpane/pane/manager-filter";

const fold = (text: string) => text.toLowerCase();

function finding(
  code: FindingView["code"],
  kind: FindingView["kind"],
  severity: FindingView["severity"],
  managers: readonly string[],
  searchText: string,
): FindingView {
  return { code, kind, severity, managers, searchText } as FindingView;
}

const FINDINGS = [
  finding("BLACKLIST", "blackList", "violation", ["Белов С. Н."], "ооо ромашка 00019293 белов с. н."),
  finding("LINKED_SPLIT", "violation", "violation", ["Белов С. Н.", "Носова И. П."], "ооо лютик 00019294"),
  finding("DETACH_SOON", "attention", "warning", ["Носова И. П."], "ип ромашкин 00020000 носова и. п."),
  finding("BAD_DATE", "attention", "info", [], "лист клиенты"),
];

function numbers(filter: Partial<FindingFilter>): number[] {
  const findings = { count: FINDINGS.length, at: (number: number) => FINDINGS[number] };
  return [...numbersOfFindings(findings, { ...EVERYTHING, ...filter }, fold)];
}

test.each<[Partial<FindingFilter>, number[]]>([
  [{}, [0, 1, 2, 3]],
  [{ query: "  " }, [0, 1, 2, 3]],
  [{ query: "РОМАШК" }, [0, 2]],
  [{ query: "ромашк 00019" }, [0]],
  [{ query: "тюльпан" }, []],
  [{ code: "LINKED_SPLIT" }, [1]],
  [{ manager: "Белов С. Н." }, [0, 1]],
  [{ manager: "Белов" }, []],
  [{ kind: "attention" }, [2, 3]],
  [{ severity: "violation" }, [0, 1]],
  [{ kind: "attention", manager: "Носова И. П.", query: "ип" }, [2]],
])("findings by %j: %j", (filter, passing) => {
  expect(numbers(filter)).toEqual(passing);
});

test("findings that nothing is asked of are not put together", () => {
  const at = jest.fn();
  expect(numbersOfFindings({ count: 3, at }, EVERYTHING, fold)).toHaveLength(3);
  expect(at).not.toHaveBeenCalled();
});

test.each<[Partial<FindingFilter>, boolean]>([
  [{}, false],
  [{ query: " " }, false],
  [{ query: "а" }, true],
  [{ code: "BLACKLIST" }, true],
  [{ manager: "Белов С. Н." }, true],
  [{ kind: "profile" }, true],
  [{ severity: "info" }, true],
])("whether %j leaves anything out: %s", (filter, narrow) => {
  expect(isNarrow({ ...EVERYTHING, ...filter })).toBe(narrow);
});

const manager = (name: string, ...broken: boolean[]) =>
  ({ name, figures: broken.map((it) => ({ broken: it })) }) as unknown as AuditView["managers"][number];

test.each([
  ["", false, ["Белов С. Н.", "Носова И. П.", "Беляева О. О."]],
  ["бел", false, ["Белов С. Н.", "Беляева О. О."]],
  ["", true, ["Носова И. П.", "Беляева О. О."]],
  ["бел", true, ["Беляева О. О."]],
])("managers by %j, only outside norms %s: %j", (query, onlyBroken, names) => {
  const managers = [
    manager("Белов С. Н.", false, false),
    manager("Носова И. П.", false, true),
    manager("Беляева О. О.", true),
  ];
  expect(managersThatPass(managers, { query, onlyBroken }, fold).map(({ name }) => name)).toEqual(names);
});
