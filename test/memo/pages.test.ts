import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Memo } from "../../src/memo/document";
import { memoDocx } from "../../src/memo/docx";
import { clientBase } from "../support/client-base";
import { memosOf } from "../support/memos";
import { isInstalled } from "../support/programs";

jest.setTimeout(180_000);

const onPages = isInstalled("soffice", "--version") && isInstalled("pdftotext", "-v") ? test : test.skip;

const LONG =
  "Общество с ограниченной ответственностью «Торгово-производственная электромонтажная компания «Ромашка-Северо-Запад»";
const HEAD = "Константинопольская-Рождественская А. В.";

/** What all routes have to write about, many rows of it, with long names and large amounts. */
function base() {
  const all = clientBase()
    .manager({ name: HEAD, role: "НОП", office: "Север", cluster: "Первый" })
    .manager({ name: "Иванов Иван Иванович", leftOn: "2010-06-15", office: "Север", cluster: "Первый" })
    .manager({ name: "Петров Александр Константинович", office: "Север", cluster: "Первый" })
    .manager({ name: "Дилерова Е. Ж.", specialization: "МРД", office: "Север", cluster: "Первый" })
    .manager({ name: "Козлов Ж. З.", office: "Юг", cluster: "Первый" })
    .manager({ name: "Сидоров Д. Е.", office: "Восток", cluster: "Второй" });
  for (let i = 0; i < 70; i++) {
    const shared = { code: String(40_000 + i), name: LONG, turnover: 500_000 };
    all
      .client({
        code: String(10_000 + i),
        name: i % 3 === 0 ? LONG : "ООО «Ромашка»",
        manager: "Иванов Иван Иванович",
        overdueDebt: 1_234_567.5 * i,
        turnover: { "2010-05": 1_234_567.89, "2010-06": 12_345_678.9 },
      })
      .client({
        code: String(20_000 + i),
        name: LONG,
        manager: "Дилерова Е. Ж.",
        group: "дилер",
        potential: "A",
        turnover: 149_999.99,
      })
      .client({
        code: String(30_000 + i),
        name: LONG,
        manager: "Петров Александр Константинович",
        inn: i % 2 === 0 ? "7707083893" : "7800000002",
        kpp: "770701001",
        turnover: 500_000,
      })
      .client({ ...shared, manager: "Петров Александр Константинович" })
      .client({ ...shared, manager: i % 2 === 0 ? "Козлов Ж. З." : "Сидоров Д. Е." });
  }
  return all;
}

/** The texts of the pages of each document as LibreOffice lays them out. */
async function pagesOf(memos: readonly Memo[]): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), "memo-pages-"));
  const profile = pathToFileURL(join(folder, "profile")).href;
  try {
    const files = memos.map((_, i) => join(folder, `${i}.docx`));
    for (const [i, memo] of memos.entries()) writeFileSync(files[i], await memoDocx(memo, "ru"));
    execFileSync(
      "soffice",
      [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", "pdf", "--outdir", folder, ...files],
      { stdio: "ignore" },
    );
    return memos.map((_, i) => {
      const text = join(folder, `${i}.txt`);
      execFileSync("pdftotext", ["-layout", join(folder, `${i}.pdf`), text]);
      return readFileSync(text, "utf8").split("\f").slice(0, -1);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const words = (text: string) => text.replace(/\s+/g, " ");

onPages("pages have the table's header, whole numbers, and no signature by itself", async () => {
  const memos = memosOf(base());
  expect(new Set(memos.map(({ route }) => route)).size).toBe(4);
  for (const [i, pages] of (await pagesOf(memos)).entries()) {
    const { rows, columns, signature, unit } = memos[i];
    expect(pages.length).toBeGreaterThan(rows.length > 60 ? 1 : 0);
    expect(pages.length).toBeLessThan(Math.max(rows.length / 5, 3));
    expect(words(pages[0])).toContain(`${unit} `);
    for (const [number, page] of pages.entries()) {
      if (number > 0) expect(page.trimStart()).toMatch(new RegExp(`^${number + 1}\\n`));
      for (const title of ["№", "Код", "Наименование"]) expect(page).toContain(title);
    }
    const all = words(pages.join(" "));
    const codes = rows.map(([, code]) => code);
    for (const code of codes) expect(all).toContain(` ${code} `);
    for (const amounts of rows.map(
      (row) => row[columns.findIndex(({ name }) => name === "turnover")] ?? "",
    )) {
      for (const amount of amounts.split("; ")) expect(all).toContain(words(amount));
    }
    const last = pages.at(-1)!;
    expect(last).toContain(signature.position);
    expect(last).toContain(codes.at(-1));
  }
});

onPages("the signature takes the last row with it wherever the page ends", async () => {
  const [memo] = memosOf(base()).filter(({ route }) => route === "link140");
  const cut = Array.from({ length: 12 }, (_, i) => ({ ...memo, rows: memo.rows.slice(0, 10 + i) }));
  const pages = await pagesOf(cut);
  expect(new Set(pages.map((it) => it.length))).toEqual(new Set([1, 2]));
  for (const [i, its] of pages.entries()) {
    expect(its.at(-1)).toContain(memo.signature.position);
    expect(its.at(-1)).toContain(cut[i].rows.at(-1)![1]);
  }
});
