import { installOfficeJs } from "../../../workbench/host/bridges/node/install-office";
import { openHost } from "./support/excel";

/** The library goes on with its results for a moment. */
afterAll(() => new Promise((resolve) => setTimeout(resolve, 1000)));

const METADATA = {
  functions: [
    { id: "REST", name: "REST", parameters: [{ name: "a" }, { name: "b", optional: true }] },
    { id: "TICK", name: "TICK", parameters: [], options: { stream: true, cancelable: true } },
  ],
};

test("a cell calls a function and shows what it gives", async () => {
  const host = openHost();
  CustomFunctions.associate("SUM2", (values: number[][]) =>
    Promise.resolve(values.flat().reduce((a, b) => a + b)),
  );
  CustomFunctions.associate("SPILL", () => [
    [1, "a"],
    [2, "b"],
  ]);
  expect(await host.functions.call("SUM2", [[[1, 2], [3]]])).toBe(6);
  expect(await host.functions.call("spill")).toEqual([
    [1, "a"],
    [2, "b"],
  ]);
});

test("parameters that are left out come as null, by the metadata", async () => {
  const host = openHost();
  host.functions.register(METADATA);
  CustomFunctions.associate("REST", (...all: unknown[]) => JSON.stringify(all.slice(0, 2)));
  expect(await host.functions.call("REST", [1])).toBe("[1,null]");
  expect(host.functions.metadata.map((it) => it.id)).toEqual(["REST", "TICK"]);
});

test.each([
  ["notAvailable", "#N/A"],
  ["invalidValue", "#VALUE!"],
  ["divisionByZero", "#DIV/0!"],
  ["invalidNumber", "#NUM!"],
] as const)("an error %s shows as %s", async (code, text) => {
  const host = openHost();
  const failure = new CustomFunctions.Error(CustomFunctions.ErrorCode[code], "why") as unknown as Error;
  CustomFunctions.associate(`FAIL.${code}`, () => Promise.reject(failure));
  await expect(host.functions.call(`FAIL.${code}`)).rejects.toMatchObject({ text, message: "why" });
});

test("a function nobody associated is #VALUE!", async () => {
  const host = openHost();
  await expect(host.functions.call("NOBODY")).rejects.toMatchObject({ text: "#VALUE!" });
});

test("a streaming function gives results until it is cancelled", async () => {
  const host = openHost();
  host.functions.register(METADATA);
  let cancelled = false;
  CustomFunctions.associate("TICK", (invocation: CustomFunctions.StreamingInvocation<number>) => {
    invocation.setResult(1);
    invocation.onCanceled = () => {
      cancelled = true;
    };
  });
  const cancel = await new Promise<() => void>((resolve) => {
    const stop = host.functions.stream("TICK", [], () => resolve(stop));
  });
  cancel();
  expect(cancelled).toBe(true);
});

test("results of more than 5 MB are refused", async () => {
  const host = openHost();
  CustomFunctions.associate("HUGE", () => [["x".repeat(6_000_000)]]);
  await expect(host.functions.call("HUGE")).rejects.toMatchObject({ text: "#VALUE!" });
  host.habits.largestFunctionResult = Infinity;
  host.habits.largestRequest = Infinity;
  const value = (await host.functions.call("HUGE")) as string[][];
  expect(value[0][0]).toHaveLength(6_000_000);
});

test("a ribbon command runs what is associated until it completes", async () => {
  const host = openHost();
  const office = installOfficeJs(host);
  const done: string[] = [];
  Office.actions.associate("audit", (event: Office.AddinCommands.Event) => {
    done.push(event.source.id);
    setTimeout(() => event.completed());
  });
  await office.invokeAction("audit");
  expect(done).toEqual(["audit"]);
  await expect(office.invokeAction("nothing")).rejects.toThrow("nothing");
});

test("the pane is shown and hidden, or not, by habit", async () => {
  const host = openHost();
  await Office.addin.showAsTaskpane();
  expect(host.pane.visible).toBe(true);
  await Office.addin.hide();
  expect(host.pane.visible).toBe(false);
  host.habits.ignoresShowingPane = true;
  await Office.addin.showAsTaskpane();
  expect(host.pane.visible).toBe(false);
  await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  expect(await Office.addin.getStartupBehavior()).toBe("Load");
});

test("the program tells what it is", async () => {
  openHost([], { displayLanguage: "ru-RU" });
  expect(await Office.onReady()).toEqual({ host: "Excel", platform: "OfficeOnline" });
  expect(Office.context).toMatchObject({ host: "Excel", displayLanguage: "ru-RU", contentLanguage: "ru-RU" });
  expect(Office.context.officeTheme).toBeUndefined();
});
