import { clientBase } from "../../support/client-base";
import { findings, firstFinding, verdict } from "../../support/findings";

function base(...links: readonly (readonly [code: string, head: string])[]) {
  const builder = clientBase().manager({ status: "ветеран", specialization: "МРС" });
  for (const [code, head] of links) builder.client({ code, head, group: "сети" });
  return builder;
}

test.each([
  ["a head", [["1", ""]]],
  ["its own head", [["1", "1"]]],
  [
    "a chain",
    [
      ["1", "2"],
      ["2", "3"],
      ["3", ""],
    ],
  ],
  [
    "a chain to an absent head",
    [
      ["1", "2"],
      ["2", "H"],
    ],
  ],
] as const)("%s is no loop", (_, links) => {
  expect(verdict(base(...links).audit(), "LINK_LOOP")).toBe("clear");
});

test.each([
  [
    "two",
    [
      ["2", "1"],
      ["1", "2"],
    ],
    "2",
    ["2", "1"],
  ],
  [
    "three",
    [
      ["3", "1"],
      ["1", "2"],
      ["2", "3"],
    ],
    "3",
    ["3", "1", "2"],
  ],
  [
    "two with a tail before it",
    [
      ["9", "1"],
      ["2", "1"],
      ["1", "2"],
    ],
    "2",
    ["2", "1"],
  ],
] as const)("a loop of %s is found on its first code in the sheet", (_, links, first, codes) => {
  const audit = base(...links).audit();
  expect(findings(audit, "LINK_LOOP")).toEqual([
    { code: "LINK_LOOP", severity: "violation", kind: "client", client: first },
  ]);
  expect(firstFinding(audit, "LINK_LOOP").measured.codes).toEqual(codes);
});

test("each loop is found once", () => {
  const audit = base(["1", "2"], ["2", "1"], ["3", "4"], ["4", "3"], ["5", ""]).audit();
  expect(findings(audit, "LINK_LOOP").map(({ client }) => client)).toEqual(["1", "3"]);
});

test("the finding names the rows of the loop", () => {
  const audit = base(["5", ""], ["1", "2"], ["2", "1"]).audit();
  expect(firstFinding(audit, "LINK_LOOP").subject.rows.map(({ row }) => row)).toEqual([3, 4]);
});
