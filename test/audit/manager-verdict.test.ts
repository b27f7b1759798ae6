import { clientBase, type ManagerCells } from "../support/client-base";

function verdictOn(manager: ManagerCells, size: number, asOf = "2010-06-30") {
  return clientBase().manager(manager).clients(size).audit({ asOf }).managers[0];
}

test("a veteran's figures stand beside the norms", () => {
  const audit = clientBase()
    .manager({ specialization: "территориальный", status: "ветеран", meetings: 2, calls: 1 })
    .clients(3)
    .client({ turnover: 15_000, group: "сети" })
    .audit();
  expect(audit.managers).toEqual([
    {
      holder: 0,
      name: "Иванов",
      specialization: "territorial",
      status: "veteran",
      organisations: 4,
      payingShare: 75,
      nonProfile: 1,
      meetings: 2,
      calls: 1,
      norms: { min: 30, max: 60, payingShare: 25, nonProfile: 3, meetings: 2, calls: null },
    },
  ]);
});

test.each([
  ["2010-06-29", null],
  ["2010-06-30", 15],
  ["2010-08-30", 20],
])("a novice's minimum on %s is %p", (asOf, min) => {
  const { norms, status } = verdictOn({ noviceSince: "2010-04-30" }, 1, asOf);
  expect(status).toBe("novice");
  expect(norms).toMatchObject({ min, max: 40, payingShare: 35, meetings: 20, calls: 100 });
});

test("a trainee is not normed", () => {
  expect(verdictOn({ status: "стажер" }, 1).norms).toEqual({
    min: null,
    max: null,
    payingShare: null,
    nonProfile: null,
    meetings: null,
    calls: null,
  });
});

test.each([
  ["НОП", 15],
  ["НОПП", 20],
  ["руководитель ВТЦ", null],
])("%s is asked for %p meetings and nothing else", (role, meetings) => {
  expect(verdictOn({ role }, 3)).toMatchObject({
    specialization: null,
    status: null,
    nonProfile: null,
    norms: { min: null, max: null, payingShare: null, nonProfile: null, meetings, calls: null },
  });
});

test("what is not known is null", () => {
  expect(verdictOn({ meetings: "", calls: "много" }, 1)).toMatchObject({
    status: null,
    meetings: null,
    calls: null,
    norms: { min: null, max: 40, meetings: null, calls: null },
  });
  const audit = clientBase().manager().client({ turnover: "?" }).audit();
  expect(audit.managers[0].payingShare).toBeNull();
});

test("those listed come first, those only named after them, nobody else", () => {
  const audit = clientBase()
    .manager({ name: "Б" })
    .manager({ name: "А" })
    .client({ manager: "В" })
    .client({ manager: "ООК" })
    .client({ manager: "А" })
    .audit();
  expect(audit.managers.map(({ name, organisations }) => [name, organisations])).toEqual([
    ["Б", 0],
    ["А", 1],
    ["В", 1],
  ]);
});
