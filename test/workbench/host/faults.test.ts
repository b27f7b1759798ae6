import { onSheet, openHost, valuesAt } from "./support/excel";

function write(value: string): Promise<void> {
  return onSheet((sheet) => void (sheet.getRange("A1").values = [[value]]));
}

test("the n-th request fails before any of its actions", async () => {
  const host = openHost();
  host.faults.failRequest(2, "GeneralException", "It broke");
  await write("one");
  await expect(write("two")).rejects.toMatchObject({ code: "GeneralException", message: "It broke" });
  expect(await valuesAt("A1")).toEqual([["one"]]);
  expect(host.requests.map((it) => it.error)).toEqual([undefined, "GeneralException", undefined]);
});

test("a write is lost without an error", async () => {
  const host = openHost();
  host.faults.dropWrites(1);
  await write("lost");
  expect(await valuesAt("A1")).toEqual([[""]]);
  await write("kept");
  expect(await valuesAt("A1")).toEqual([["kept"]]);
});

test("answers are late", async () => {
  const host = openHost();
  host.faults.delay = 60;
  const start = Date.now();
  await write("late");
  expect(Date.now() - start).toBeGreaterThanOrEqual(55);
  host.faults.clear();
  await new Promise((resolve) => setTimeout(resolve, 70));
});

test("faults are cleared", async () => {
  const host = openHost();
  host.faults.failRequest(1);
  host.faults.dropWrites(3);
  host.faults.clear();
  await write("fine");
  expect(await valuesAt("A1")).toEqual([["fine"]]);
});
