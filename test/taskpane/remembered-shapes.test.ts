import type { Correction } from "../../src/clientbase/mapping";
import { RememberedShapes } from "../../src/taskpane/remembered-shapes";

/** As much of a browser's storage as is asked for. */
class Kept {
  readonly items = new Map<string, string>();
  getItem = (name: string) => this.items.get(name) ?? null;
  setItem = (name: string, value: string) => void this.items.set(name, value);
}

const storageOf = (kept: Pick<Kept, "getItem" | "setItem">) => () => kept as unknown as Storage;
const correction = (shape: string, columns: Correction["columns"] = { код: "code" }): Correction => ({
  shape,
  use: "clients",
  columns,
});

test("what was said of a shape is there for the next workbook, the last one first", () => {
  const kept = new Kept();
  new RememberedShapes(storageOf(kept)).keep(correction("a"));
  new RememberedShapes(storageOf(kept)).keep(correction("b"));
  new RememberedShapes(storageOf(kept)).keep(correction("a", { код: "inn" }));
  const shapes = new RememberedShapes(storageOf(kept));
  expect(shapes.corrections()).toEqual([correction("a", { код: "inn" }), correction("b")]);
  shapes.forget("a");
  expect(shapes.corrections()).toEqual([correction("b")]);
});

test("others who use the page under the same address have their own", () => {
  const kept = new Kept();
  new RememberedShapes(storageOf(kept), () => "one").keep(correction("a"));
  expect(new RememberedShapes(storageOf(kept), () => "two").corrections()).toEqual([]);
  expect(new RememberedShapes(storageOf(kept), () => "one").corrections()).toHaveLength(1);
});

test.each([
  ["no JSON", "{"],
  ["no list", '{"shape":"a"}'],
  ["nothing of ours", '[1,null,"a",{"shape":1},{"shape":"a","use":"owners","columns":{}}]'],
  ["columns that are none", '[{"shape":"a","use":"clients","columns":{"код":1}}]'],
])("damaged: %s", (_, text) => {
  const kept = new Kept();
  kept.setItem("client-base-audit.shapes.1", text);
  const shapes = new RememberedShapes(storageOf(kept));
  expect(shapes.corrections()).toEqual([]);
  shapes.keep(correction("a"));
  expect(shapes.corrections()).toEqual([correction("a")]);
});

test("a browser that keeps nothing is worked with all the same", () => {
  const refused = () => {
    throw new Error("SecurityError");
  };
  const none = new RememberedShapes(refused);
  none.keep(correction("a"));
  none.forget("a");
  expect(none.corrections()).toEqual([]);
  const full = new RememberedShapes(storageOf({ getItem: () => null, setItem: refused }));
  full.keep(correction("a"));
  expect(full.corrections()).toEqual([]);
});

test("the oldest make way for new ones, by number and by size", () => {
  const shapes = new RememberedShapes(storageOf(new Kept()));
  for (let i = 0; i < 60; i++) shapes.keep(correction(`shape ${i}`));
  expect(shapes.corrections().map(({ shape }) => shape)).toEqual(
    Array.from({ length: 40 }, (_, i) => `shape ${59 - i}`),
  );
  const kept = new Kept();
  const large = new RememberedShapes(storageOf(kept));
  for (let i = 0; i < 5; i++) large.keep(correction(`${i}${"я".repeat(90_000)}`));
  expect(large.corrections().map(({ shape }) => shape[0])).toEqual(["4", "3"]);
});
