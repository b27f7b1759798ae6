import fc from "fast-check";
import { planWith } from "../../src/moves/plan";
import type { PlanWishes } from "../../src/moves/wishes";
import { unsolvedLines } from "../../src/report/plan-unsolved";
import { planView, type PlanView } from "../../src/report/plan-view";
import { obstacleTeller } from "../../src/report/plan-words";
import { built } from "../support/arbitrary-base";
import { plannable, SMALL_NORMS } from "../support/arbitrary-plan";
import { clientBase, type ClientBaseBuilder, type ManagerCells } from "../support/client-base";

const LEFT: ManagerCells = { name: "Иванов И. И.", leftOn: "2010-06-15", office: "Север" };
const NEAR: ManagerCells = { name: "Ближний Б. Б.", office: "Север", status: "ветеран" };
const FAR: ManagerCells = { name: "Дальний Д. Д.", office: "Юг", status: "ветеран" };

function two(): ClientBaseBuilder {
  return clientBase().manager(LEFT).manager(NEAR).manager(FAR).client({ code: "1" }).client({ code: "2" });
}

function viewOf(base: ClientBaseBuilder, wishes: PlanWishes = {}): PlanView {
  return planView(planWith(base.audit(), wishes), "ru");
}

const organisation = (client: string) => ({ client, manager: { name: "Иванов И. И." } });

test("lines are the moves, then the stays, of the plan", () => {
  fc.assert(
    fc.property(plannable(10), (rows) => {
      const plan = planWith(built(rows).audit({ regulation: SMALL_NORMS }));
      const { lines } = planView(plan, "ru");
      expect(
        lines.map(({ kind, place, organisation, reason }) => ({ kind, place, organisation, reason })),
      ).toEqual([
        ...plan.moves.map(({ organisation, reason }, place) => ({
          kind: "move",
          place,
          organisation,
          reason,
        })),
        ...plan.stays.map(({ organisation, reason }, place) => ({
          kind: "stay",
          place,
          organisation,
          reason,
        })),
      ]);
    }),
  );
});

test("a line says who goes where, and what decisions call it by", () => {
  const view = viewOf(two().client({ code: "3", turnover: 0, overdueDebt: 7 }));
  expect(view.summary).toBe("Перемещений – 2: менеджерам – 2. Остаются – 1.");
  expect(view.trial).toEqual([]);
  expect(view.lines[0]).toEqual({
    kind: "move",
    place: 0,
    organisation: 0,
    name: organisation("1"),
    client: "1",
    clientName: "Клиент 1",
    cards: 1,
    group: "ЭМО",
    potential: "",
    office: "Север",
    from: "Иванов И. И.",
    to: "Ближний Б. Б.",
    toOffice: "Север",
    reason: "DISMISSED_PENDING",
    reasonTitle: "База подлежит передаче",
    cause: undefined,
    target: { kind: "manager", manager: { name: "Ближний Б. Б." } },
    decision: "open",
    vetoes: 0,
    row: { sheet: "Клиенты", row: 2 },
  });
  expect(view.lines[2]).toMatchObject({
    kind: "stay",
    to: "остаётся: не погашена ПДЗ",
    cause: "debt",
    target: undefined,
  });
});

test("decisions are told from the plan, but not those it leaves aside", () => {
  const toFar = { kind: "manager", manager: { name: "Дальний Д. Д." } } as const;
  const base = two().client({ code: "3" }).client({ code: "4" }).client({ code: "5", group: "дилеры" });
  const view = viewOf(base, {
    retargets: [
      { organisation: organisation("1"), target: toFar },
      { organisation: organisation("5"), target: toFar },
    ],
    locks: [organisation("2")],
    vetoes: [{ organisation: organisation("3"), target: toFar }],
  });
  const decisions = Object.fromEntries(view.lines.map(({ client, decision }) => [client, decision]));
  expect(decisions).toEqual({ 1: "accepted", 2: "kept", 3: "open", 4: "open", 5: "open" });
  expect(view.lines.map(({ client, vetoes }) => [client, vetoes])).toContainEqual(["3", 1]);
  expect(view.refused).toEqual([
    {
      wish: "retargets",
      index: 1,
      reason: "obstacles",
      text: "Передать клиента 5 (Иванов И. И.): Дальний Д. Д. – не учтено: менеджер не может её взять (ЦКГ «дилеры» не по специализации).",
    },
  ]);
});

test("a closed office is told from a lock", () => {
  const { lines } = viewOf(two(), { closedOffices: ["Север"] });
  expect(lines.map(({ decision }) => decision)).toEqual(["closedOffice", "closedOffice"]);
});

describe("a line is explained", () => {
  test("by its finding, who could take it, and the next best", () => {
    expect(viewOf(two()).explain(0)).toEqual([
      "Замечание «База подлежит передаче». Дата ухода (увольнения или перевода) – 15.06.2010, в базе ещё 2 организации. Передать базу другому менеджеру или в ООК нужно не позднее 15.07.2010, ответственный – НОП.",
      "Ближний Б. Б. – единственный вариант в том же ОП; всего взять могут 2 менеджера.",
      "Следующий вариант – Дальний Д. Д.: в другой ОП ушло бы на 1 организацию больше.",
    ]);
  });

  test("by those who cannot take it, alike ones together", () => {
    const base = two()
      .manager({ name: "Козлов К. К.", specialization: "МРД" })
      .manager({ name: "Белов Б. Б.", specialization: "МРС" })
      .manager({ name: "Стажёров С. С.", status: "стажер" });
    expect(viewOf(base).explain(0).slice(3)).toEqual([
      "Белов Б. Б. и Козлов К. К. взять не могут: ЦКГ «ЭМО» не по специализации.",
      "Стажёров С. С. взять не может: стажёр, клиенты пока не закрепляются.",
    ]);
  });

  test("by the regulation, or by the user", () => {
    const silent = clientBase().manager(NEAR).client({ turnover: 0, overdueDebt: 0 });
    expect(viewOf(silent).explain(0).at(-1)).toBe("Регламент требует открепить, выбирать не из чего.");
    const chosen = viewOf(two(), {
      retargets: [{ organisation: organisation("1"), target: { kind: "desk" } }],
    });
    expect(chosen.explain(0).at(-1)).toBe("Так решено вручную.");
  });

  test("by what makes it stay", () => {
    const debt = clientBase().manager(NEAR).client({ turnover: 0, overdueDebt: 12_345 });
    expect(viewOf(debt).explain(0).at(-1)).toBe(
      "Остаётся: не погашена ПДЗ – 12\u00a0345\u00a0₽. Когда она будет погашена, организацию открепляют.",
    );
    const kept = viewOf(two(), { locks: [organisation("1")] });
    const line = kept.lines.findIndex(({ kind }) => kind === "stay");
    expect(kept.explain(line).at(-1)).toBe(
      "Остаётся: так решено вручную. Если снять решение, план её переместит.",
    );
  });

  test("by a full base", () => {
    const base = two()
      .manager({ name: "Полный П. П.", office: "Север", status: "ветеран" })
      .clients(40, { manager: "Полный П. П." });
    expect(viewOf(base).explain(0).at(-1)).toBe("Полный П. П. взять не может: максимум 40, места нет.");
  });
});

describe("targets by hand", () => {
  test("begin with the best fit; the service desk stands before those who cannot", () => {
    const base = two().manager({ name: "Козлов К. К.", specialization: "МРД", office: "Север" });
    const options = viewOf(base, {
      vetoes: [
        { organisation: organisation("1"), target: { kind: "manager", manager: { name: "Ближний Б. Б." } } },
      ],
    }).targets(0);
    expect(options.map(({ name, possible, planned, vetoed }) => [name, possible, planned, vetoed])).toEqual([
      ["Дальний Д. Д.", true, true, false],
      ["ООК", true, false, false],
      ["Ближний Б. Б.", false, false, true],
      ["Козлов К. К.", false, false, false],
      ["Иванов И. И.", false, false, false],
    ]);
    expect(options[0]).toMatchObject({
      target: { kind: "manager", manager: { name: "Дальний Д. Д." } },
      office: "Юг",
      load: "1 (норма 20–40)",
      obstacles: [],
    });
    expect(options[4].obstacles).toEqual(["уход или перевод", "клиент и сейчас в этой базе"]);
  });

  test("a detachment has no other, and a debt none at all", () => {
    const base = clientBase()
      .manager(NEAR)
      .client({ turnover: 0, overdueDebt: 0 })
      .client({ turnover: 0, overdueDebt: 1 });
    const view = viewOf(base);
    expect(view.targets(0).map(({ name, planned }) => [name, planned])).toEqual([["открепить", true]]);
    expect(view.targets(1)).toEqual([]);
  });

  test("whatever is possible can be chosen, and nothing else", () => {
    fc.assert(
      fc.property(plannable(8), fc.nat(), fc.nat(), (rows, pickLine, pickTarget) => {
        const audit = built(rows).audit({ regulation: SMALL_NORMS });
        const view = planView(planWith(audit), "ru");
        fc.pre(view.lines.length > 0);
        const line = pickLine % view.lines.length;
        const options = view.targets(line);
        fc.pre(options.length > 0);
        const { target, possible } = options[pickTarget % options.length];
        const retargets = [{ organisation: view.lines[line].name, target }];
        const chosen = planView(planWith(audit, { retargets }), "ru");
        expect(chosen.refused.length === 0).toBe(possible);
        const same = chosen.lines.find(
          ({ organisation, kind }) => organisation === view.lines[line].organisation && kind === "move",
        );
        if (possible) expect(same).toMatchObject({ target, decision: "accepted" });
      }),
      { numRuns: 200 },
    );
  });
});

test("suppositions are named, and make the plan a trial", () => {
  const view = viewOf(two(), {
    leaving: [{ name: "Ближний Б. Б." }, { name: "Никто" }],
    maximums: [{ manager: { name: "Дальний Д. Д." }, maximum: 50 }],
    vacancies: [{ name: "Новый", specialization: "universal", office: "Север", city: "Орёл" }],
    specializations: [{ manager: { name: "Дальний Д. Д." }, specialization: "industrial" }],
  });
  expect(view.trial).toEqual([
    "Предположение: Ближний Б. Б. уходит 30.06.2010.",
    "Предположение: Дальний Д. Д. – специализация «МРПП» с 30.06.2010.",
    "Предположение: открыта вакансия «Новый» – «универсальный МОПП», ОП «Север», Орёл.",
    "Предположение: Дальний Д. Д. – максимум 50.",
  ]);
  expect(view.refused.map(({ text }) => text)).toEqual([
    "Никто уходит 30.06.2010 – не учтено: такого менеджера нет.",
  ]);
});

describe("what could not be cured", () => {
  const chains: ManagerCells = { specialization: "МРС", status: "ветеран", city: "Орёл" };

  test("names maximums that hold several alike, and the lines it is about", () => {
    const base = clientBase()
      .manager({ ...LEFT, ...chains })
      .manager({ ...NEAR, ...chains })
      .clients(3, { group: "сети" })
      .clients(9, { manager: "Ближний Б. Б.", group: "сети" });
    const { unsolved, lines } = viewOf(base);
    expect(unsolved.map(({ text }) => text)).toEqual([
      "Некому взять 2 организации ЦКГ «сети» (уходят в ООК): единственный, кто может, на максимуме (Ближний Б. Б. – 10). Помогло бы поднять этот максимум на 2 или открыть вакансию.",
    ]);
    expect(unsolved[0].lines.map((line) => lines[line].to)).toEqual(["ООК", "ООК"]);
    expect(viewOf(base).explain(unsolved[0].lines[0])[1]).toBe(
      "Все, кто может взять или освободить место, на максимуме: Ближний Б. Б. – 10.",
    );
  });

  test("names those who come closest, over all territories", () => {
    const base = clientBase()
      .manager({ ...LEFT, city: "Орёл" })
      .manager({ ...NEAR, status: "стажер", city: "Тула" })
      .manager({ ...FAR, status: "новичок", city: "Тула" })
      .client({ territory: "Орёл" })
      .client({ territory: "Мценск", group: "дистрибьюторы" })
      .client({ territory: "Тула", group: "сети" });
    expect(viewOf(base).unsolved.map(({ text, lines }) => [lines, text])).toEqual([
      [
        [0, 1],
        "Некому взять 2 организации ЦКГ «ЭМО» и «дистрибьюторы» (уходят в ООК): не подходит ни один менеджер, даже если освободить место. Ближе всех Дальний Д. Д.: территории «Мценск» и «Орёл» чужие. Помогла бы вакансия.",
      ],
      [
        [2],
        "Некому взять 1 организацию ЦКГ «сети» (уходит в ООК): не подходит ни один менеджер, даже если освободить место. Ближе всех Дальний Д. Д.: ЦКГ «сети» не по специализации. Помогла бы вакансия.",
      ],
    ]);
  });

  test("looks up who comes closest no more often than it may", () => {
    const base = clientBase()
      .manager({ ...LEFT, city: "Орёл" })
      .manager({ ...FAR, status: "новичок", city: "Тула" })
      .client({ territory: "Орёл" })
      .client({ territory: "Тула", group: "сети" });
    const plan = planWith(base.audit());
    const lineOf = (organisation: number) => organisation;
    const unsolved = unsolvedLines(plan, lineOf, obstacleTeller(plan, "ru"), "ru", 1);
    expect(unsolved.map(({ text }) => text)).toEqual([
      expect.stringContaining("Ближе всех Дальний Д. Д.: территория «Орёл» чужая."),
      expect.not.stringContaining("Ближе всех"),
    ]);
  });

  test("sums up debts", () => {
    const base = clientBase().manager(LEFT).clients(2, { turnover: 0, overdueDebt: 1_500 });
    expect(viewOf(base).unsolved.map(({ text }) => text)).toEqual([
      "Остаются 2 организации («Открепление задержано ПДЗ»): не погашена ПДЗ – 3\u00a0000\u00a0₽.",
    ]);
  });
});

describe("changes", () => {
  test("say what becomes of each norm", () => {
    const base = clientBase()
      .manager({ name: "Сетевой С. С.", specialization: "МРС", status: "ветеран" })
      .clients(8, { group: "сети" })
      .clients(4, { group: "дилеры" });
    const [line] = viewOf(base).changes;
    expect(line).toMatchObject({
      name: "Сетевой С. С.",
      gives: 2,
      takes: 0,
      brokenBefore: true,
      brokenAfter: false,
    });
    expect(line.text).toBe(
      "Организаций 12 → 10 (норма не более 10: нарушение уйдёт); доля платящих 100\u00a0% (норма не менее 70\u00a0%); непрофильных 0 (норма ни одной); в чёрном списке 0.",
    );
    expect(line.figures.map(({ figure, trend }) => [figure, trend])).toEqual([
      ["organisations", "better"],
      ["payingShare", "same"],
      ["nonProfile", "same"],
      ["blackListed", "same"],
    ]);
  });

  test("hold nobody who has left against norms, and call the unknown so", () => {
    const base = two().client({ code: "3", turnover: "н/д", manager: "Дальний Д. Д." });
    const { changes } = viewOf(base);
    const of = (name: string) => changes.find((change) => change.name === name)!;
    expect(of("Иванов И. И.").figures.map(({ norm }) => norm)).toEqual(["", "", "", ""]);
    expect(of("Иванов И. И.").figures[1].afterText).toBe("база пуста");
    expect(of("Дальний Д. Д.").figures[1]).toMatchObject({
      before: null,
      beforeText: "неизвестно",
      trend: "unknown",
    });
  });
});

test("whatever is asked of a view is said in both languages", () => {
  fc.assert(
    fc.property(
      plannable(8),
      fc.nat(),
      fc.constantFrom("ru" as const, "en" as const),
      (rows, pick, language) => {
        const audit = built(rows).audit({ regulation: SMALL_NORMS });
        const first = planView(planWith(audit), language);
        fc.pre(first.lines.length > 0);
        const { name, target } = first.lines[pick % first.lines.length];
        const wishes = target ? { vetoes: [{ organisation: name, target }] } : { locks: [name] };
        const view = planView(planWith(audit, wishes), language);
        const texts = [
          ...[view.summary, ...view.objective.map(({ title }) => title)],
          ...view.lines.flatMap(({ to, reasonTitle }, line) => [to, reasonTitle, ...view.explain(line)]),
          ...view.lines.flatMap((_, line) => view.targets(line).flatMap((it) => [it.name, ...it.obstacles])),
          ...view.changes.flatMap((it) => [it.text, ...it.figures.map((figure) => figure.afterText)]),
          ...[...view.unsolved, ...view.refused].map(({ text }) => text),
        ];
        for (const text of texts) expect(text).not.toMatch(/^$|undefined|NaN|Infinity|\[object| {2}/);
        for (const { lines } of view.unsolved)
          for (const line of lines) expect(view.lines[line]).toBeDefined();
      },
    ),
    { numRuns: 200 },
  );
});
