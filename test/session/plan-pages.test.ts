import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { withPlan } from "../../src/core";
import { planWith } from "../../src/moves/plan";
import { showPlanSheet } from "../../src/plan-sheet";
import { auditWorkbook } from "../../src/session";
import { saveXlsx } from "../../workbench/host/xlsx/save-xlsx";
import { clientBase } from "../support/client-base";
import { isInstalled } from "../support/programs";
import { fileOf, OpenExcel } from "./excel";
import { viewOfPlan } from "./plan-base";

jest.setTimeout(180_000);

const onPages = isInstalled("soffice", "--version") && isInstalled("pdftotext", "-v") ? test : test.skip;

const LONG =
  "Общество с ограниченной ответственностью «Торгово-производственная электромонтажная компания «Ромашка-Северо-Запад»";
const CLIENTS = 70;
const TITLES = ["Код", "Карточек", "Потенциал", "Основание", "Почему", "Решение в плане"];

/** A plan of many moves with long names, supposing that somebody leaves. */
async function planned(): Promise<OpenExcel> {
  const base = clientBase()
    .manager({
      name: "Константинопольская-Рождественская А. В.",
      specialization: "МРД",
      office: "Северо-Запад",
    })
    .manager({ name: "Петров Александр Константинович", specialization: "универсальный", office: "Юг" })
    .manager({ name: "Сидоров С. С.", specialization: "универсальный", office: "Юг" })
    .manager({ name: "Сидоров С. С.", specialization: "универсальный", office: "Северо-Запад" })
    .manager({ name: "Ушедший У. У.", specialization: "универсальный", office: "Юг" });
  for (let i = 0; i < CLIENTS; i++) {
    base.client({ code: String(100_000 + i), name: i % 3 === 0 ? LONG : "ООО «Ромашка»", potential: "B" });
  }
  const excel = new OpenExcel(await fileOf(base.sheets()));
  const outcome = await auditWorkbook();
  const client = (i: number) => ({
    ...{ client: String(100_000 + i), manager: { name: "Константинопольская-Рождественская А. В." } },
  });
  const plan = planWith(outcome.audit, {
    leaving: [{ name: "Ушедший У. У." }],
    locks: [client(0)],
    vetoes: [{ organisation: client(1), target: { kind: "desk" } }],
    retargets: [
      {
        organisation: client(2),
        target: { kind: "manager", manager: { name: "Сидоров С. С.", office: "Северо-Запад" } },
      },
    ],
  });
  const trial = withPlan(outcome, plan);
  await showPlanSheet(trial, viewOfPlan(trial), "ru");
  for (const sheet of ["Клиенты", "Менеджеры"]) excel.host.user.deleteSheet(sheet);
  return excel;
}

/** The pages as LibreOffice lays them out, as texts, and their size in points. */
function pagesOf(excel: OpenExcel): { readonly texts: readonly string[]; readonly size: string } {
  const folder = mkdtempSync(join(tmpdir(), "plan-pages-"));
  try {
    writeFileSync(join(folder, "plan.xlsx"), saveXlsx(excel.bytes, excel.workbook));
    const profile = pathToFileURL(join(folder, "profile")).href;
    execFileSync(
      "soffice",
      [
        ...[`-env:UserInstallation=${profile}`, "--headless", "--convert-to", "pdf", "--outdir", folder],
        join(folder, "plan.xlsx"),
      ],
      { stdio: "ignore" },
    );
    const pdf = join(folder, "plan.pdf");
    execFileSync("pdftotext", ["-layout", pdf, join(folder, "plan.txt")]);
    const texts = readFileSync(join(folder, "plan.txt"), "utf8").split("\f").slice(0, -1);
    const size = /Page size: *(.*)/.exec(execFileSync("pdfinfo", [pdf], { encoding: "utf8" }))?.[1] ?? "";
    return { texts, size };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

onPages("pages are A4 on their side, with the header on each and no code lost", async () => {
  const { texts, size } = pagesOf(await planned());
  expect(size).toBe("841.89 x 595.304 pts (A4)");
  const effect = texts.at(-1)!;
  const pages = texts.slice(0, -1);
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) for (const title of TITLES) expect(page).toContain(title);
  const all = pages.join("");
  for (let i = 0; i < CLIENTS; i++) expect(all).toContain(String(100_000 + i));
  for (const text of ["ПРОБА, не план", "через точку с запятой", "не ООК", "оставить"])
    expect(all).toContain(text);
  for (const text of ["менеджеры до и после", "нарушение остаётся", "Что не удалось"])
    expect(effect).toContain(text);
});
