import { etmRegulation, parseRegulation } from "../../src/regulation/regulation";

type Document = Record<string, unknown>;

/** The regulation with one place, named by its path, replaced (removed when undefined). */
function broken(path: string, value: unknown): Document {
  const document = structuredClone(etmRegulation) as unknown as Document;
  const keys = path.split(".");
  const last = keys.pop()!;
  const parent = keys.reduce<Document>((at, key) => at[key] as Document, document);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return document;
}

function wrongPlaces(document: unknown): string[] {
  try {
    parseRegulation(document);
    return [];
  } catch (error) {
    return (error as { issues: { path: PropertyKey[] }[] }).issues.map(({ path }) => path.join("."));
  }
}

test("the shipped regulation is accepted as it stands", () => {
  expect(parseRegulation(structuredClone(etmRegulation))).toEqual(etmRegulation);
});

const DATED = "specializations.territorial.payingShare";
const LIMIT = "specializations.territorial.nonProfile.limit";
const SIZE = "specializations.chains.baseSize.0.value";

test.each([
  ["id", undefined, "id"],
  ["id", "  ", "id"],
  ["version", 2010, "version"],
  ["payingOver", -1, "payingOver"],
  ["payingOver", "15000", "payingOver"],
  ["tenure.noviceMonths", 1.5, "tenure.noviceMonths"],
  [`${DATED}.0.value`, 101, `${DATED}.0.value`],
  [`${DATED}.0.since`, "01.04.2010", `${DATED}.0.since`],
  [`${DATED}.0.since`, "2010-02-30", `${DATED}.0.since`],
  [DATED, [], DATED],
  [
    LIMIT,
    [
      { since: "2010-07-01", value: 0 },
      { since: "2010-04-01", value: 3 },
    ],
    LIMIT,
  ],
  [
    LIMIT,
    [
      { since: "2010-04-01", value: 0 },
      { since: null, value: 3 },
    ],
    LIMIT,
  ],
  [
    LIMIT,
    [
      { since: "2010-04-01", value: 0 },
      { since: "2010-04-01", value: 3 },
    ],
    LIMIT,
  ],
  [`${SIZE}.veteran`, { min: 11, max: 10 }, `${SIZE}.veteran`],
  [`${SIZE}.novice`, { max: 5, minimums: [{ afterMonths: 2, min: 6 }] }, `${SIZE}.novice`],
  [`${SIZE}.trainee`, {}, SIZE],
  [
    "specializations.dealers.blackList.0.value",
    { kind: "never" },
    "specializations.dealers.blackList.0.value.kind",
  ],
  ["specializations.dealers.worksWith", [], "specializations.dealers.worksWith"],
  ["specializations.dealers.worksWith", ["florists"], "specializations"],
  ["specializations.chains.mayHold", [{ group: "florists", max: 1 }], "specializations"],
  ["specializations.universal.territory", { kind: "city", outside: ["florists"] }, "specializations"],
  ["specializations.dealers.targetPotential", ["Z"], "specializations.dealers.targetPotential.0"],
  ["settings.cyrillicEsIs", "D", "settings.cyrillicEsIs"],
  ["settings.blankTurnover", "nil", "settings.blankTurnover"],
  ["settings.nonProfileLimit", { florists: 1 }, "settings"],
  ["settings.blacklistGraceMonths", -1, "settings.blacklistGraceMonths"],
  ["dictionaries.statuses.veteran", undefined, "dictionaries.statuses.veteran"],
  ["unheardOf", 1, ""],
])("%s = %j is refused", (path, value, place) => {
  expect(wrongPlaces(broken(path, value))).toContain(place);
});

test("every wrong place is named", () => {
  const document = broken("payingOver", -1);
  document.id = "";
  expect(wrongPlaces(document).sort()).toEqual(["id", "payingOver"]);
});

test.each([null, undefined, [], "regulation"])("%p is no regulation", (document) => {
  expect(wrongPlaces(document)).toEqual([""]);
});
