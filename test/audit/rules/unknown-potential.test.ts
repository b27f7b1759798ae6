import { clientBase } from "../../support/client-base";
import { findings, firstFinding, verdict } from "../../support/findings";

test.each(["", "\u00a0", "F", "SS", "класс А", "1", "#N/A"])("potential %p is unknown", (potential) => {
  expect(verdict(clientBase().client({ potential }).audit(), "UNKNOWN_POTENTIAL")).toBe("warning");
});

test.each(["S", "A", "B", "C", "D", "E", "а", "с"])("potential %p is known", (potential) => {
  expect(verdict(clientBase().client({ potential }).audit(), "UNKNOWN_POTENTIAL")).toBe("clear");
});

test("without a column no potential is unknown, with an empty one every potential is", () => {
  expect(verdict(clientBase().client().audit(), "UNKNOWN_POTENTIAL")).toBe("clear");
  expect(verdict(clientBase().client().columns("potential").audit(), "UNKNOWN_POTENTIAL")).toBe("warning");
});

test("found with every personal manager, with nobody else", () => {
  const audit = clientBase()
    .manager({ role: "НОП" })
    .client({ potential: "" })
    .client({ potential: "", manager: "Неизвестный" })
    .client({ potential: "", manager: "ООК" })
    .audit();
  expect(findings(audit, "UNKNOWN_POTENTIAL").map(({ manager }) => manager)).toEqual([
    "Иванов",
    "Неизвестный",
  ]);
});

test("the lead card's class counts", () => {
  const audit = (head: string, linked: string) =>
    clientBase().client({ potential: head }).client({ potential: linked, head: "1" }).audit();
  expect(verdict(audit("A", ""), "UNKNOWN_POTENTIAL")).toBe("clear");
  expect(verdict(audit("", "A"), "UNKNOWN_POTENTIAL")).toBe("warning");
});

test("the finding tells what stands in the cell", () => {
  const audit = clientBase().client({ potential: " класс  А" }).audit();
  expect(firstFinding(audit, "UNKNOWN_POTENTIAL").measured).toEqual({ potential: "класс А" });
});
