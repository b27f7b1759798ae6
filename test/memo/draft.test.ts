import { strFromU8, unzipSync } from "fflate";
import { auditSheets, withPlan, type Outcome } from "../../src/core";
import { memoFileOf, memosOf } from "../../src/memo-papers";
import { memoDocx } from "../../src/memo/docx";
import { editedMemo, memoFields } from "../../src/memo/fields";
import { memoHtml } from "../../src/memo/html";
import { memoText } from "../../src/memo/text";
import { planWith } from "../../src/moves/plan";
import { parseIsoMonth } from "../../src/regulation/calendar";
import type { PlanWishes } from "../../src/moves/wishes";
import { memoSheet } from "../../src/report/memo-sheet";
import { clientBase } from "../support/client-base";

const INN = "7707083893";

function outcomeOf(): Outcome {
  return auditSheets(
    clientBase()
      .manager({ name: "Иванов И. И.", office: "Север", city: "Тверь" })
      .client({ code: "1", inn: INN, territory: "Тверь" })
      .client({ code: "2", inn: INN, territory: "Тверь" })
      .sheets(),
    { month: parseIsoMonth("2010-06")! },
  );
}

function tried(wishes: PlanWishes): Outcome {
  const outcome = outcomeOf();
  return withPlan(outcome, planWith(outcome.audit, wishes));
}

const TRIAL: PlanWishes = {
  leaving: [{ name: "Иванов И. И." }],
  vacancies: [{ name: "Вакансия 1", specialization: "universal", office: "Север", city: "Тверь" }],
};

describe("memos on moves of a plan that rests on suppositions", () => {
  const [moves, links] = tried(TRIAL).memos("ru");
  const [english] = tried(TRIAL).memos("en");

  test("name what was supposed, and whom only the suppositions know", () => {
    expect(moves.draft[0]).toBe("ПРОЕКТ, не для подписи: план составлен с предположениями.");
    expect(moves.draft.slice(1).join("\n")).toMatch(/Иванов И\. И\. уходит 30\.06\.2010.*\n.*Вакансия 1/);
    expect(english.draft[0]).toBe("DRAFT, not to be signed: the plan rests on suppositions.");
    expect(english.draft).toHaveLength(3);
    expect(moves.rows.map((row) => row[9])).toEqual(["Вакансия 1", "Вакансия 1"]);
  });

  test("are told from memos that the base itself calls for", () => {
    expect(links).toMatchObject({ route: "link140", draft: [] });
    expect(outcomeOf().memos("ru")).toEqual([links]);
    expect(tried({ locks: [] }).memos("ru")).toEqual([links]);
  });

  test("say so at the very top, whatever their authors change", async () => {
    const edited = editedMemo(moves, Object.fromEntries(memoFields(moves, "ru").map(({ id }) => [id, "-"])));
    expect(memoText(edited, "ru").startsWith(moves.draft[0])).toBe(true);
    expect(memoHtml(edited, "ru").split("\n")[0]).toContain(`>${moves.draft[0]}<`);
    const sheet = memoSheet(edited, "ru");
    expect(sheet.name).toBe("Проект записки");
    expect(sheet.blocks[0].cells[0][0]).toBe(moves.draft[0]);
    const parts = unzipSync(await memoDocx(edited, "ru"));
    const [first] = /<w:p>.*?<\/w:p>/s.exec(strFromU8(parts["word/document.xml"]))!;
    expect(first).toContain(moves.draft[0]);
    expect(strFromU8(parts["docProps/core.xml"])).toContain("<dc:title>Проект записки");
    const headers = Object.keys(parts).filter((name) => /header\d+\.xml$/.test(name));
    expect(headers.map((name) => strFromU8(parts[name])).join()).toContain("Проект записки");
  });

  test("are called drafts in the list and by their files", async () => {
    const outcome = tried(TRIAL);
    expect(memosOf(outcome, "ru").map(({ draft }) => draft.length)).toEqual([3, 0]);
    const names = await Promise.all([0, 1].map(async (memo) => (await memoFileOf(outcome, "ru", memo)).name));
    expect(names).toEqual([
      "Проект записки, перезакрепление и открепление, Север.docx",
      "Служебная записка, признак 140, Север.docx",
    ]);
    expect((await memoFileOf(outcome, "en", 0)).name).toMatch(/^Draft memo, /);
  });
});
