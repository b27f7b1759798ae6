import { copyOf, type Client } from "./client";
import { staffOf } from "./employee";
import { STONE } from "./offices";
import { healthyClient, linkedTo, type Sources } from "./portfolio";
import { scaled } from "./turnover";

/** Adds what concerns several clients or managers, or nobody in person. */
export function withSpecialCases(clients: readonly Client[], sources: Sources): Client[] {
  const result = clients.map(copyOf);
  const single = plainClientsBy(result);
  const [own, next] = ["Архипова Ирина Сергеевна", "Гаврилов Пётр Алексеевич"];

  result.push(
    attachedAlso(single(own), single(next)),
    attachedAlso(single("Денисова Анна Павловна"), single("Поляков Виктор Степанович")),
    attachedAlso(single("Никитина Юлия Валерьевна"), single("Егорова Ксения Витальевна")),
    ...splitOrganisation(single(own), single("Родионова Елена Борисовна"), sources),
    ...splitOrganisation(single("Лебедева Ольга Геннадьевна"), single("Ушакова Наталья Ивановна"), sources),
    ...splitOrganisation(single("Агеева Людмила Юрьевна"), single("Васильченко Марк Андреевич"), sources),
    ...chainOfLinks(single("Калинин Роман Юрьевич"), sources),
    copyOf(single("Щербаков Юрий Павлович")),
    copyOf(single("Исаев Тимур Русланович")),
    restOf(single("Громова Вера Николаевна")),
  );
  shareInn(single("Белов Сергей Николаевич"), single("Родионова Елена Борисовна"));
  shareInn(single("Захарова Алёна Дмитриевна"), single("Исаев Тимур Русланович"));
  linkInLoop(single("Калинин Роман Юрьевич"), single("Калинин Роман Юрьевич"));
  for (const client of [single("Гаврилов Пётр Алексеевич"), single("Громова Вера Николаевна")])
    client.head = absentHeadOf(client);
  result.push(...heldByNobody(sources));
  return result;
}

/** Gives clients of a manager without links, none twice. */
function plainClientsBy(clients: readonly Client[]): (manager: string) => Client {
  const heads = new Set(clients.map(({ head }) => head));
  const plain = clients.filter(
    ({ code, head, kpp, potential, turnover }) =>
      head === "" &&
      !heads.has(code) &&
      kpp !== "" &&
      /^[AB]$/.test(potential) &&
      turnover.slice(-6).every((cell) => typeof cell === "number" && cell > 30_000),
  );
  return (manager) => {
    const index = plain.findIndex((client) => client.manager === manager);
    if (index < 0) throw new Error(`${manager} has no client left for a special case`);
    return plain.splice(index, 1)[0];
  };
}

/** The row of a second manager, in the person of one of that manager's clients. */
function attachedAlso(client: Client, other: Client): Client {
  const { manager, office, attachedOn } = other;
  return { ...copyOf(client), manager, office, attachedOn, turnover: scaled(client.turnover, 0.6) };
}

function splitOrganisation(head: Client, other: Client, sources: Sources): Client[] {
  const { manager, office, attachedOn } = other;
  return linkedTo(head, 2, sources).map((client, i) =>
    i === 0 ? client : { ...client, manager, office, attachedOn },
  );
}

/** A link to a link, both with one manager. */
function chainOfLinks(head: Client, sources: Sources): Client[] {
  const [middle] = linkedTo(head, 1, sources);
  return [middle, ...linkedTo(middle, 1, sources)];
}

/** A further row of a client that came into the export in two parts. */
function restOf(client: Client): Client {
  return { ...copyOf(client), overdueDebt: 0, turnover: scaled(client.turnover, 0.25) };
}

function shareInn(client: Client, other: Client): void {
  other.inn = client.inn;
  other.kpp = client.kpp;
}

function linkInLoop(client: Client, other: Client): void {
  client.head = other.code;
  other.head = client.code;
}

/** Code of a head that is not in the export. */
function absentHeadOf({ code }: Client): string {
  return `0009${code.slice(4)}`;
}

const NOBODY: readonly (readonly [holder: string, count: number, potentials: string])[] = [
  ["ООК", 9, "CDCCBDCAC"],
  ["НООК Камнегорск", 2, "CB"],
  ["Вакансия", 3, "BBA"],
  ["Камнегорск", 1, "B"],
  ["", 2, "BC"],
  ["Пахомов Вадим Олегович", 4, "ABBB"],
];

/** Clients of the service desk, of vacancies and of somebody who is not on the managers sheet. */
function heldByNobody(sources: Sources): Client[] {
  const inTown = staffOf(STONE);
  return NOBODY.flatMap(([holder, count, potentials]) =>
    Array.from({ length: count }, (_, i) => {
      const client = healthyClient(inTown(holder, "universal", {}), sources);
      const potential = potentials[i];
      return { ...client, potential, turnover: scaled(client.turnover, potential < "C" ? 1 : 0.3) };
    }),
  );
}
