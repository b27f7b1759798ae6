import {
  declinedForms,
  directoryRows,
  keepMemoWishes,
  memoWishes,
  routeTemplates,
  templateComplaint,
  unitsOf,
  USUAL_WISHES,
  withWishes,
  type MemoWishes,
} from "../../src/memo-wishes";
import { readMemory } from "../../src/remember";
import {
  auditWorkbook,
  memoFileOf,
  memosOf,
  memoTextOf,
  removeEverything,
  sentenceOfError,
} from "../../src/session";
import { rememberAs } from "../support/memory";
import { smallBase } from "./bases";
import { fileOf, OpenExcel } from "./excel";

const ANALYST = { unit: "", position: "Менеджер по клиентскому анализу", name: "Ковалёва Анна Борисовна" };
const WISHES: MemoWishes = {
  gatheredBy: "manager",
  directory: [ANALYST],
  templates: { ordinary: { heading: "О клиентах на {дата}, {кому}" } },
};

async function open(): Promise<OpenExcel> {
  return new OpenExcel(await fileOf(smallBase()));
}

const complaintOf = (kept: Promise<unknown>) =>
  kept.then(
    () => undefined,
    (error: unknown) => sentenceOfError(error, "ru"),
  );

test("how memos are written is remembered in the workbook, and its next audit goes by it", async () => {
  await open();
  expect(await memoWishes()).toEqual(USUAL_WISHES);
  await keepMemoWishes(WISHES);
  expect(await memoWishes()).toEqual(WISHES);
  const outcome = await auditWorkbook();
  const text = memoTextOf(outcome, "ru", 0);
  expect(text).toContain("Ковалёвой\u00a0А.\u00a0Б.");
  expect(memosOf(outcome, "ru")[0].title).toMatch(
    /^О клиентах на \d\d\.\d\d\.\d{4}, Менеджеру по клиентскому анализу Ковалёвой/u,
  );
  expect(memosOf(outcome, "ru")[0].routeName).toContain("Перезакрепление и открепление, ");
  await removeEverything();
  expect(await memoWishes()).toEqual(USUAL_WISHES);
});

test("wishes change the memos of an audit that was made before them", async () => {
  await open();
  const outcome = await auditWorkbook();
  expect(memoTextOf(outcome, "ru", 0)).not.toContain("Ковалёвой");
  const wished = withWishes(outcome, WISHES);
  expect(memoTextOf(wished, "ru", 0)).toContain("Ковалёвой");
  expect(memoTextOf(withWishes(wished, USUAL_WISHES), "ru", 0)).toBe(memoTextOf(outcome, "ru", 0));
});

test("a wrong text is refused with what is wrong, and what was kept before stays", async () => {
  await open();
  await keepMemoWishes(WISHES);
  const wrong = { ...WISHES, templates: { ordinary: { facts: "{кто} {" } } };
  expect(await complaintOf(keepMemoWishes(wrong))).toBe(
    "Ничего не сохранено. Перезакрепление и открепление, что установлено: Такого имени нет: {кто}. Фигурная скобка не закрыта или не открыта. Исправьте и сохраните ещё раз.",
  );
  expect(await memoWishes()).toEqual(WISHES);
  expect(templateComplaint("ordinary", "facts", "{кто}", "en")).toBe("There is no such name: {кто}.");
  expect(templateComplaint("ordinary", "facts", "{дата} {cards}", "ru")).toBeUndefined();
});

test("rows that name nobody, forms as declined and built-in texts take no room", async () => {
  await open();
  const [{ parts }] = routeTemplates("ru");
  await keepMemoWishes({
    gatheredBy: "office",
    directory: [
      { unit: "", position: "Директор по продажам", name: " " },
      {
        ...ANALYST,
        name: ` ${ANALYST.name}`,
        forms: { nameDative: "Ковалёвой Анне Борисовне", nameGenitive: "К." },
      },
    ],
    templates: { ordinary: { heading: parts[0].builtIn } },
  });
  expect(await memoWishes()).toEqual({
    gatheredBy: "office",
    directory: [{ ...ANALYST, forms: { nameGenitive: "К." } }],
    templates: {},
  });
  await keepMemoWishes(USUAL_WISHES);
  expect((await readMemory()).memory.memos).toEqual(USUAL_WISHES);
});

test("what a newer add-in remembers is not overwritten", async () => {
  await open();
  await rememberAs("memory", { version: 99 });
  expect(await complaintOf(keepMemoWishes(WISHES))).toContain("более новой версией");
});

test("the directory is offered with the regulation's positions, the base's offices and declined forms", async () => {
  await open();
  const outcome = await auditWorkbook();
  expect(directoryRows(outcome, [ANALYST]).map(({ position, name }) => [position, name])).toEqual([
    [ANALYST.position, ANALYST.name],
    ["Начальник отдела продаж", ""],
    ["Директор по продажам", ""],
    ["Руководитель управления продаж центрального офиса", ""],
    ["Директор по продажам регионального центра", ""],
  ]);
  expect(unitsOf(outcome)).toEqual([...new Set(unitsOf(outcome))]);
  expect(declinedForms(ANALYST)).toEqual({
    positionGenitive: "Менеджера по клиентскому анализу",
    positionDative: "Менеджеру по клиентскому анализу",
    nameGenitive: "Ковалёвой Анны Борисовны",
    nameDative: "Ковалёвой Анне Борисовне",
    gender: "female",
  });
});

test("a memo becomes a file with its author's changes, under a name that every system takes", async () => {
  await open();
  const { name, bytes } = await memoFileOf(await auditWorkbook(), "ru", 0, { heading: "Моя тема" });
  expect(name).toMatch(/^Служебная записка, перезакрепление и открепление[^\\/:*?"<>|]*\.docx$/u);
  expect([...bytes.subarray(0, 2)]).toEqual([0x50, 0x4b]);
});
