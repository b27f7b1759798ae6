import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ClientBase } from "../../src/clientbase/client-base";
import type { CellValue, SheetValues } from "../../src/clientbase/sheet-values";
import { namesIn } from "../../src/moves/names";
import {
  organisationDecisions,
  withOrganisationDecisions,
  type OrganisationDecision,
} from "../../src/moves/organisation-decisions";
import { planWith } from "../../src/moves/plan";
import type { PlanDecisions, PlanWishes, WishedTarget } from "../../src/moves/wishes";
import { writtenDecision } from "../../src/report/decision-cell";
import type { ReportSheet } from "../../src/report/edits";
import { planEffectSheet } from "../../src/report/plan-effect-sheet";
import { editedRows, planInSheet, withEdits } from "../../src/report/plan-in-sheet";
import { planSheet, reasonOf } from "../../src/report/plan-sheet";
import { planView } from "../../src/report/plan-view";
import { LANGUAGES, type Language } from "../../src/wording/language";
import { built } from "../support/arbitrary-base";
import { plannable, SMALL_NORMS } from "../support/arbitrary-plan";
import type { AuditOptions, ClientBaseBuilder } from "../support/client-base";
import { planBase } from "../support/plan-base";
import { cellsOf, shown } from "../support/report";

jest.setTimeout(30_000);

const DECISION = 12;
const COLUMNS = 14;

/** The sheets of a plan of a base. */
function sheetsOf(
  builder: ClientBaseBuilder,
  wishes: PlanWishes,
  language: Language,
  options: AuditOptions = {},
): { readonly base: ClientBase; readonly sheet: ReportSheet; readonly effect: ReportSheet } {
  const audit = builder.audit(options);
  const { base } = audit.context;
  const view = planView(planWith(audit, wishes), language);
  const reasons = view.lines.map((_, i) => reasonOf(view, i));
  return {
    base,
    sheet: planSheet({ base, view, decisions: wishes, reasons, unread: [] }, language),
    effect: planEffectSheet(base, view, language),
  };
}

/** The sheet as Excel would give it back. */
function valuesOf(sheet: ReportSheet): { values: CellValue[][] } & SheetValues {
  const values = cellsOf(sheet).map((row) => row.map((cell): CellValue => (cell ?? "") as CellValue));
  return { name: sheet.name, values, dateSystem: 1900 };
}

const WISHES: PlanWishes = {
  locks: [{ client: "007", manager: { name: "Иванов И. И." } }],
  vetoes: [
    {
      organisation: { client: "0004", manager: { name: "Иванов И. И." } },
      target: { kind: "manager", manager: { name: "Петров П. П." } },
    },
  ],
  leaving: [{ name: "Сухов Семён Семёнович" }],
};

/** The file is both sheets, a line per row with blank cells at its end left out. */
test.each(LANGUAGES)("the sheets of a plan read as they should in %s", (language) => {
  const { sheet, effect } = sheetsOf(planBase(), WISHES, language);
  const text = [sheet, effect]
    .flatMap(cellsOf)
    .map(
      (row) =>
        row
          .map(shown)
          .join(" | ")
          .replace(/[ |]+$/, "") + "\n",
    )
    .join("");
  expect(text).toBe(readFileSync(join(__dirname, "golden", `plan.${language}.txt`), "utf8"));
});

test("the table filters, prints its header on every page and keeps what is typed as text", () => {
  const { sheet } = sheetsOf(planBase(), {}, "ru");
  const header = cellsOf(sheet).findIndex((row) => row[1] === "Код") + 1;
  expect(sheet.tables).toEqual([
    {
      name: "kb_audit_plan",
      box: { row: header, column: 1, rows: 6, columns: COLUMNS },
      style: "TableStyleLight1",
    },
  ]);
  expect(sheet.freeze).toEqual({ rows: header, columns: 0 });
  expect(sheet.print).toMatchObject({ landscape: true, titleRows: { first: header, last: header } });
  const texts = sheet.formats.filter(({ numberFormat }) => numberFormat === "@");
  expect(texts.map(({ box }) => box.column)).toEqual([2, 8, 9, 13, 14]);
});

test("a plan of the base as it is says nothing of a trial", () => {
  for (const { blocks } of Object.values(sheetsOf(planBase(), {}, "ru")).filter((it) => "blocks" in it))
    expect(JSON.stringify(blocks)).not.toContain("ПРОБА");
});

test("reasons beyond those given are left to the pane, and that is said", () => {
  const audit = planBase().audit();
  const { base } = audit.context;
  const view = planView(planWith(audit), "ru");
  const cells = cellsOf(planSheet({ base, view, decisions: {}, reasons: ["а", "б"], unread: [] }, "ru"));
  expect(cells.map((row) => shown(row[0])).join("\n")).toContain("«Почему» заполнен в первых 2 строк");
  expect(cells.slice(5).map((row) => row[11])).toEqual(["а", "б", null, null, null]);
});

/** Decisions about some of a base's organisations, to some of its managers. */
function decidable(names: ReturnType<typeof namesIn>, { organisations, holders }: ClientBase) {
  const managers = holders.flatMap(({ personal }, holder): WishedTarget[] =>
    personal ? [{ kind: "manager", manager: names.nameOfHolder(holder) }] : [],
  );
  const target = fc.constantFrom<WishedTarget>({ kind: "desk" }, ...managers);
  const decided = fc
    .record({
      decision: fc.oneof(
        fc.constantFrom<OrganisationDecision["decision"]>({ kind: "open" }, { kind: "keep" }),
        fc.oneof(target, fc.constant<WishedTarget>({ kind: "detach" })).map((it) => ({
          ...{ kind: "go" as const, target: it },
        })),
      ),
      vetoes: fc.uniqueArray(target, { selector: (it) => JSON.stringify(it), maxLength: 2 }),
    })
    .map(({ decision, vetoes }): OrganisationDecision => ({
      decision,
      vetoes: vetoes.filter(
        (it) => decision.kind !== "go" || JSON.stringify(it) !== JSON.stringify(decision.target),
      ),
    }));
  return fc.dictionary(fc.nat(organisations.count - 1).map(String), decided, { maxKeys: 6 });
}

const plans = fc.tuple(plannable(10), fc.constantFrom<Language>("ru", "en")).chain(([rows, language]) => {
  const builder = built(rows);
  const base = builder.base({ regulation: SMALL_NORMS });
  const names = namesIn(base);
  const decisions = decidable(names, base).map((it) =>
    withOrganisationDecisions(names, {}, new Map(Object.entries(it).map(([key, value]) => [+key, value]))),
  );
  return fc.record({
    builder: fc.constant(builder),
    language: fc.constant(language),
    decisions,
    edits: decidable(names, base),
  });
});

test("writing a plan and reading it without edits changes nothing", () => {
  fc.assert(
    fc.property(plans, ({ builder, decisions, language }) => {
      const { base, sheet } = sheetsOf(builder, decisions, language, { regulation: SMALL_NORMS });
      const values = valuesOf(sheet);
      expect(editedRows(values, base)).toEqual([]);
      expect(withEdits(base, decisions, planInSheet(values, base))).toEqual({ decisions, changed: 0 });
    }),
    { numRuns: 60 },
  );
});

test("what is typed into any rows, in whatever order they stand, is what is read", () => {
  fc.assert(
    fc.property(plans, fc.infiniteStream(fc.nat()), ({ builder, decisions, edits, language }, order) => {
      const { base, sheet } = sheetsOf(builder, decisions, language, { regulation: SMALL_NORMS });
      const names = namesIn(base);
      const values = valuesOf(sheet);
      const header = values.values.findIndex((row) => row.length === COLUMNS && row[1] !== "");
      const table = values.values.slice(header + 1).filter((row) => row[1] !== "");
      const expected = new Map(organisationDecisions(names, decisions));
      for (const row of table) {
        const organisation = names.organisation({
          client: String(row[1]),
          manager: { name: String(row[7]) },
        }) as number;
        const edit = edits[organisation];
        if (edit === undefined) continue;
        row[DECISION] = writtenDecision(edit, base.regulation, language === "ru" ? "en" : "ru");
        expected.set(organisation, edit);
      }
      const places = new Map(table.map((row) => [row, order.next().value as number]));
      table.sort((a, b) => places.get(a)! - places.get(b)!);
      const shuffled = { ...values, values: [...values.values.slice(0, header + 1), ...table] };
      const read = withEdits(base, decisions, planInSheet(shuffled, base)).decisions;
      const open = (it: ReadonlyMap<number, OrganisationDecision>) =>
        new Map(
          [...it].flatMap(([organisation, { decision, vetoes }]) =>
            decision.kind === "open" && vetoes.length === 0
              ? []
              : [[organisation, { decision, vetoes: new Set(vetoes) }]],
          ),
        );
      expect(open(organisationDecisions(names, read))).toEqual(open(expected));
    }),
    { numRuns: 60 },
  );
});

test("decisions about what is not on the sheet stay", () => {
  const elsewhere: PlanDecisions = {
    locks: [{ client: "0999", manager: { name: "Уволенный У. У." } }],
    closedOffices: ["Юг"],
  };
  const { base, sheet } = sheetsOf(planBase(), elsewhere, "ru");
  const values = valuesOf(sheet);
  values.values[5][DECISION] = "оставить";
  const { decisions } = withEdits(base, elsewhere, planInSheet(values, base));
  expect(decisions.closedOffices).toEqual(elsewhere.closedOffices);
  expect(decisions.locks?.map(({ client }) => client)).toEqual(["0999", "5"]);
});
