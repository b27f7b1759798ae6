import type { Memo } from "../../src/memo/document";
import { editedMemo, memoFields } from "../../src/memo/fields";
import { memoHtml } from "../../src/memo/html";
import { buildMemos } from "../../src/memo/memos";
import { memoText } from "../../src/memo/text";
import { USUAL_WISHES, type MemoWishes } from "../../src/memo/wishes";
import { planMoves } from "../../src/moves/plan";
import { parseRegulation } from "../../src/regulation/regulation";
import { memoSheet } from "../../src/report/memo-sheet";
import etm2010 from "../../src/regulation/etm-2010.json";
import { clientBase, type AuditOptions } from "../support/client-base";

/** A client of two offices of one cluster, and one of two clusters. */
const shared = () =>
  clientBase()
    .manager({ name: "Иванов", office: "Север", cluster: "Первый" })
    .manager({ name: "Петров", office: "Юг", cluster: "Первый" })
    .manager({ name: "Сидоров", office: "Восток", cluster: "Второй" })
    .manager({ name: "Орлова М. В.", role: "НОП", office: "Север" })
    .client({ code: "1", manager: "Иванов" })
    .client({ code: "1", manager: "Петров" })
    .client({ code: "2", manager: "Иванов" })
    .client({ code: "2", manager: "Сидоров" });

function memosWith(wishes: Partial<MemoWishes> = {}, options: AuditOptions = {}): Memo[] {
  const audit = shared().audit(options);
  return buildMemos(audit, planMoves(audit), "ru", { ...USUAL_WISHES, ...wishes });
}

test("who approves several attachments depends on their clusters; the names come from the directory", () => {
  const directory = [
    { unit: "", position: "Директор по продажам регионального центра", name: "Белов Пётр Ильич" },
    { unit: "", position: "Руководитель управления продаж центрального офиса", name: "Ли Анна Сергеевна" },
  ];
  expect(memosWith({ directory }).map(({ approvals }) => approvals)).toEqual([
    [{ position: "Руководитель управления продаж центрального офиса", name: "А.\u00a0С.\u00a0Ли" }],
    [{ position: "Директор по продажам регионального центра", name: "П.\u00a0И.\u00a0Белов" }],
  ]);
});

test("other routes have the approvers that the regulation names", () => {
  const regulation = parseRegulation({
    ...etm2010,
    memos: {
      ...etm2010.memos,
      ordinary: { ...etm2010.memos.ordinary, approvedBy: [{ ru: "Директор", en: "Director" }] },
    },
  });
  const base = clientBase().manager({ leftOn: "2010-06-15" }).client();
  const approvalsIn = (options: AuditOptions) => {
    const audit = base.audit(options);
    return buildMemos(audit, planMoves(audit), "en").map(({ approvals }) => approvals);
  };
  expect(approvalsIn({})).toEqual([[]]);
  expect(approvalsIn({ regulation })).toEqual([[{ position: "Director", name: "" }]]);
});

test("a regulation written before memos had approvers is still read, and names none", () => {
  const memos = Object.fromEntries(
    Object.entries(etm2010.memos).map(([route, memo]) => [route, { ...memo, approvedBy: undefined }]),
  );
  const read = parseRegulation({ ...etm2010, memos }).memos;
  expect(read.ordinary.approvedBy).toEqual([]);
  expect(read.multipleAttachment.approvedBy).toEqual({ salesManagement: [], centreSalesDirector: [] });
});

describe("rendered", () => {
  const [memo] = memosWith();
  const visa = { position: "Директор по продажам", name: "К.\u00a0Л.\u00a0Белов" };
  const approved = editedMemo(
    { ...memo, visas: [visa] },
    { approval1Position: "Директор", approval1Name: "А. Б. Ким" },
  );
  const lines = ["УТВЕРЖДАЮ", "Директор", "____________  А. Б. Ким", "«___» ____________ 20__ г."];
  const visaLines = ["СОГЛАСОВАНО", "Директор по продажам  ____________  К. Л. Белов", lines[3]];
  const shown = (text: string) => text.replaceAll("\u00a0", " ");

  test("as text it stands in the right corner above everything, the visa below with its date", () => {
    const text = shown(memoText(approved, "ru")).split("\n");
    const blanks = " ".repeat(50);
    expect(text.slice(0, 5)).toEqual([...lines.map((line) => blanks + line.replace("  ", " ")), ""]);
    expect(text.slice(-4, -1)).toEqual(visaLines);
  });

  test("as rich text", () => {
    const paragraphs = [...shown(memoHtml(approved, "ru")).matchAll(/<p style="([^"]*)">([^<]*)</g)];
    expect(paragraphs.slice(0, 4).map(([, , text]) => text)).toEqual(lines);
    for (const [, style] of paragraphs.slice(0, 4)) expect(style).toContain("text-align:right");
    expect(paragraphs.slice(-3).map(([, , text]) => text)).toEqual(visaLines);
  });

  test("as a sheet", () => {
    const { blocks } = memoSheet(approved, "ru");
    const texts = blocks.map(({ cells }) =>
      cells.flat().flatMap((cell) => (typeof cell === "string" ? [shown(cell)] : [])),
    );
    expect(texts[0].slice(0, 4)).toEqual(lines);
    expect(texts[2].slice(-3)).toEqual(visaLines);
  });

  test("its position and name can be changed", () => {
    expect(memoFields(memo, "ru").filter(({ id }) => id.startsWith("approval"))).toEqual([
      {
        id: "approval1Position",
        label: "Должность утверждающего",
        value: "Руководитель управления продаж центрального офиса",
        multiline: false,
      },
      { id: "approval1Name", label: "Кто утверждает", value: "", multiline: false },
    ]);
  });
});

test("several appendices are numbered under one title", () => {
  const [memo] = memosWith();
  expect(memoText({ ...memo, appendix: ["копия на 1 л."] }, "ru")).toContain("\nПриложение: копия на 1 л.\n");
  expect(memoText({ ...memo, appendix: ["копия", "карточка"] }, "ru")).toContain(
    "\nПриложения: 1. копия\n2. карточка\n",
  );
});

test("a heading cannot be taken away", () => {
  const [memo] = memosWith();
  expect(editedMemo(memo, { heading: " \n" }).heading).toBe(memo.heading);
  const templates = { multipleAttachment: { heading: "{отдел}" } };
  const [nowhere] = buildMemos(shared().audit(), [], "ru", { ...USUAL_WISHES, templates });
  expect(nowhere.heading).toBe("Север");
});

test("clients of several managers and cards to be linked are written about by the first card's office, once", () => {
  const inn = "7707083893";
  const base = shared()
    .manager({ name: "Козлов", office: "Север", cluster: "Первый" })
    .client({ code: "3", manager: "Козлов" })
    .client({ code: "3", manager: "Петров" })
    .client({ code: "4", manager: "Козлов", inn })
    .client({ code: "5", manager: "Петров", inn });
  const audit = base.audit();
  const list = (gatheredBy: MemoWishes["gatheredBy"]) =>
    buildMemos(audit, planMoves(audit), "ru", { ...USUAL_WISHES, gatheredBy }).map(
      ({ route, approver, manager, unit, signature, rows }) => [
        approver ?? route,
        manager ?? unit,
        signature.name.replaceAll("\u00a0", " "),
        rows.map(([, code]) => code).join(),
      ],
    );
  expect(list("office")).toEqual([
    ["link140", "Север", "М. В. Орлова", "4,5"],
    ["salesManagement", "Север", "М. В. Орлова", "2"],
    ["centreSalesDirector", "Север", "М. В. Орлова", "1,3"],
  ]);
  expect(list("manager")).toEqual([
    ["link140", "Козлов", "М. В. Орлова", "4,5"],
    ["salesManagement", "Иванов", "М. В. Орлова", "2"],
    ["centreSalesDirector", "Иванов", "М. В. Орлова", "1"],
    ["centreSalesDirector", "Козлов", "М. В. Орлова", "3"],
  ]);
});
