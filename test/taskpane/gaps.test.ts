import { gapsOf } from "../../src/taskpane/pane/gaps";

const line = (rule: string, missing: string, manager: string, count: number) => ({
  rule,
  missing,
  manager,
  count,
});

test("the same rule wanting the same data is said once, with everybody concerned", () => {
  expect(
    gapsOf([
      line("Вне территории", "специализация", "Белов", 5),
      line("Вне территории", "территория", "Белов", 1),
      line("Вне территории", "специализация", "Носова", 4),
      line("Даты", "дата", "", 2),
    ]),
  ).toEqual([
    {
      rule: "Вне территории",
      missing: "специализация",
      managers: [
        { name: "Белов", count: 5 },
        { name: "Носова", count: 4 },
      ],
      count: 9,
    },
    {
      rule: "Вне территории",
      missing: "территория",
      managers: [{ name: "Белов", count: 1 }],
      count: 1,
    },
    { rule: "Даты", missing: "дата", managers: [], count: 2 },
  ]);
});
