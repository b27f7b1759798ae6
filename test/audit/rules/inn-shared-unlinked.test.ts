import { clientBase, type ClientCells } from "../../support/client-base";
import { findings, firstFinding, verdict } from "../../support/findings";

const INN = "7707083893";

function verdictOn(first: ClientCells, second: ClientCells): string {
  const audit = clientBase()
    .client({ inn: INN, ...first })
    .client({ inn: INN, ...second })
    .audit();
  return verdict(audit, "INN_SHARED_UNLINKED");
}

test.each<[string, ClientCells, ClientCells, string]>([
  ["no КПП", {}, {}, "warning"],
  ["one КПП", { kpp: "770701001" }, { kpp: "770701001" }, "warning"],
  ["one КПП, as text and as a number", { kpp: "770701001" }, { kpp: 770701001 }, "warning"],
  ["a КПП that lost its zero", { kpp: "010101001" }, { kpp: 10101001 }, "warning"],
  ["one КПП blank", { kpp: "770701001" }, { kpp: "" }, "warning"],
  ["different КПП: a branch", { kpp: "770701001" }, { kpp: "370701001" }, "clear"],
  ["linked", {}, { head: "1" }, "clear"],
  ["linked to one absent head", { head: "H" }, { head: "H" }, "clear"],
  ["linked to different heads", { head: "G" }, { head: "H" }, "warning"],
  ["two rows of one client", { code: "1" }, { code: "1", manager: "Петров" }, "clear"],
  ["a wrong checksum", { inn: "7707083894" }, { inn: "7707083894" }, "clear"],
  ["blank", { inn: "" }, { inn: "" }, "clear"],
  ["as text and as a number", { inn: INN }, { inn: Number(INN) }, "warning"],
  ["with and without the leading zero", { inn: "0100000004" }, { inn: 100000004 }, "warning"],
  ["of nobody in person", { manager: "ООК" }, { manager: "" }, "warning"],
])("%s", (_, first, second, expected) => {
  expect(verdictOn(first, second)).toBe(expected);
});

test("found on the first code in the sheet, with the rows of all", () => {
  const audit = clientBase()
    .client({ code: "9", inn: INN })
    .client({ code: "5", inn: "7800000002" })
    .client({ code: "1", inn: INN })
    .client({ code: "3", inn: INN })
    .audit();
  expect(findings(audit, "INN_SHARED_UNLINKED")).toEqual([
    { code: "INN_SHARED_UNLINKED", severity: "warning", kind: "client", client: "9" },
  ]);
  const finding = firstFinding(audit, "INN_SHARED_UNLINKED");
  expect(finding.measured).toEqual({ inn: INN, clients: ["9", "1", "3"] });
  expect(finding.subject.rows.map(({ row }) => row)).toEqual([2, 4, 5]);
});

test("branches of one ИНН are judged apart", () => {
  const audit = clientBase()
    .client({ code: "1", inn: INN, kpp: "770701001" })
    .client({ code: "2", inn: INN, kpp: "370701001" })
    .client({ code: "3", inn: INN, kpp: "770701001" })
    .client({ code: "4", inn: INN, kpp: "370701001" })
    .audit();
  expect(findings(audit, "INN_SHARED_UNLINKED").map(({ client }) => client)).toEqual(["1", "2"]);
});

test("a longer ИНН never meets a shorter one", () => {
  expect(verdictOn({ inn: "0100000004" }, { inn: "010000000021" })).toBe("clear");
});

test.each(["012345678943", "500100732259", "0100000004"])("the finding tells the ИНН %s in full", (inn) => {
  const audit = clientBase().client({ inn }).client({ inn }).audit();
  expect(firstFinding(audit, "INN_SHARED_UNLINKED").measured.inn).toBe(inn);
});

test("the finding tells the shared ИНН, whatever stands in the code's first row", () => {
  const audit = clientBase()
    .client({ code: "1", inn: "", manager: "Иванов" })
    .client({ code: "1", inn: INN, manager: "Петров" })
    .client({ code: "2", inn: INN })
    .audit();
  expect(firstFinding(audit, "INN_SHARED_UNLINKED").measured).toEqual({ inn: INN, clients: ["1", "2"] });
});

test("a code that shares two ИНН is one finding that names all it shares them with", () => {
  const other = "5001007329";
  const audit = clientBase()
    .client({ code: "1", inn: INN })
    .client({ code: "2", inn: INN })
    .client({ code: "1", inn: other, manager: "Петров" })
    .client({ code: "3", inn: other })
    .audit();
  expect(findings(audit, "INN_SHARED_UNLINKED")).toHaveLength(1);
  expect(firstFinding(audit, "INN_SHARED_UNLINKED").measured).toEqual({
    inn: `${INN}, ${other}`,
    clients: ["1", "2", "3"],
  });
});
