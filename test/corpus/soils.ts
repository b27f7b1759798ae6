import { valueOf, withColumn, type Table } from "../../workbench/corpus/table";
import * as writings from "../../workbench/corpus/writings";
import {
  amountsOf,
  cell,
  insertedRow,
  managerCell,
  originAt,
  spoiltCell,
  type Messy,
  type Soil,
} from "./messy-base";

const { dateText } = writings;
const DATES = ["attachedOn", "noviceSince", "leftOn", "specializationChangedOn"];
/** Headers stand within the first thirty rows. */
const MOST_ROWS_ABOVE = 24;
const WORDS = ["group", "territory", "manager"];

/** A writing of amounts, whatever the months of the base. */
function amount(write: writings.Writing): Soil {
  return (messy, dirt) => cell(write, ...amountsOf(messy))(messy, dirt);
}

function spoiltAmount(value: string | boolean): Soil {
  return (messy, dirt) => spoiltCell(value, ...amountsOf(messy))(messy, dirt);
}

/** The manager's name in another form, whatever has become of it. */
function managerAs(write: writings.Writing): Soil {
  return (messy, dirt) => {
    const client = messy.base.clients[Number(originAt(messy.clients, dirt).split(" ")[1])];
    return cell(() => write(client.manager), "manager")(messy, dirt);
  };
}

function headers({ clients }: Messy) {
  return clients.columns.map(({ header }) => header);
}

function withHeaders(write: writings.Writing): Soil {
  return (messy, { column }) => {
    const at = column % messy.clients.columns.length;
    const columns = messy.clients.columns.map((it, i) =>
      i === at ? { ...it, header: write(it.header) } : it,
    );
    return { ...messy, clients: { ...messy.clients, columns } };
  };
}

function moved(table: Table, from: number, to: number): Table {
  const move = <T>(items: readonly T[]) => {
    const rest = items.filter((_, i) => i !== from);
    return [...rest.slice(0, to), items[from], ...rest.slice(to)];
  };
  return {
    columns: move(table.columns),
    rows: table.rows.map((row) => (row.origin === undefined ? row : { ...row, cells: move(row.cells) })),
  };
}

function totalRow({ base, clients }: Messy) {
  return clients.columns.map(({ holds }, i) => {
    const month = base.months.indexOf(holds ?? "");
    if (month < 0) return i === 0 ? "Итого" : "";
    return base.clients.reduce((sum, { turnover }) => sum + Number(turnover[month]), 0);
  });
}

/** Dirt that leaves no doubt of what was meant. */
export const HARMLESS: Readonly<Record<string, Soil>> = {
  russianNumber: amount(writings.russianNumber),
  narrowNumber: amount(writings.narrowNumber),
  englishNumber: amount(writings.englishNumber),
  swissNumber: amount(writings.swissNumber),
  plainNumber: amount(writings.plainNumber),
  rubles: amount(writings.rubles),
  currencySign: amount(writings.currencySign),
  trailingMinus: amount(writings.trailingMinus),
  inBrackets: amount(writings.inBrackets),
  russianDate: cell(dateText("dd.mm.yyyy"), ...DATES),
  slashedDate: cell(dateText("d/m/yyyy"), ...DATES),
  isoDate: cell(dateText("yyyy-mm-dd"), ...DATES),
  shortDate: cell(dateText("dd.mm.yy"), ...DATES),
  dateWithTime: cell(dateText("dd.mm.yyyy 0:00:00"), ...DATES),
  datesOfManagers: managerCell(dateText("dd.mm.yyyy"), ...DATES),
  latinLookalikes: cell(writings.latinLookalikes, ...WORDS),
  cyrillicPotential: cell(writings.cyrillicLookalikes, "potential"),
  withoutYo: cell(writings.withoutYo, ...WORDS),
  noBreakSpaces: cell(writings.noBreakSpaces, "code", "name", "inn", "kpp", "head", "potential", ...WORDS),
  doubledBlanks: cell(writings.doubledBlanks, "name", ...WORDS),
  upperCase: cell(writings.upperCase, "name", ...WORDS),
  lowerCase: cell(writings.lowerCase, "name", "potential", ...WORDS),
  managerInUpperCase: managerCell(
    writings.upperCase,
    "name",
    "specialization",
    "role",
    "city",
    "territories",
  ),
  managerWithLatin: managerCell(writings.latinLookalikes, "name", "specialization", "role", "city"),
  initials: managerAs(writings.initials),
  spacedInitials: managerAs(writings.spacedInitials),
  initialsFirst: managerAs(writings.initialsFirst),
  surnameLast: managerAs(writings.surnameLast),
  scientificCode: cell(writings.scientific, "code"),
  latinCode: cell(writings.latinLookalikes, "code", "head"),
  straightQuotes: cell(writings.straightQuotes, "name"),
  legalFormBehind: cell(writings.legalFormBehind, "name"),
  innAsNumber: cell((it) => (typeof it === "string" && it !== "" ? Number(it) : it), "inn", "kpp"),
  blankRow: insertedRow(() => []),
  rowOfSpaces: insertedRow(() => ["", "\u00a0", " "]),
  repeatedHeaders: insertedRow(headers),
  totalBelow: (messy) => ({ ...messy, below: [...messy.below, totalRow(messy)] }),
  commentBelow: (messy) => ({ ...messy, below: [...messy.below, [], ["", "Исполнитель: Петрова"]] }),
  titleAbove: (messy) => ({
    ...messy,
    above: messy.above.length > MOST_ROWS_ABOVE ? messy.above : [["Клиентская база"], ...messy.above],
  }),
  preambleAbove: (messy) => ({
    ...messy,
    above:
      messy.above.length > MOST_ROWS_ABOVE
        ? messy.above
        : [
            ...messy.above,
            ["Период:", "", "01.12.2009 - 31.07.2010"],
            ["Отбор:", "", "ОП Равно «Север»"],
            [],
          ],
  }),
  upperCaseHeader: withHeaders(writings.upperCase),
  noBreakHeader: withHeaders(writings.noBreakSpaces),
  withUnit: (messy, dirt) =>
    withHeaders((it) =>
      /^\d\d\.\d{4}$|ПДЗ/.test(String(valueOf(it))) ? `${String(valueOf(it))}, руб.` : it,
    )(messy, dirt),
  movedColumn: (messy, { row, column }) => {
    const size = messy.clients.columns.length;
    return { ...messy, clients: moved(messy.clients, column % size, row % size) };
  },
  extraColumn: (messy, { column }) => ({
    ...messy,
    clients: withColumn(
      messy.clients,
      { holds: undefined, header: "Доп. реквизит" },
      ({ origin }, i) => (origin === undefined ? "" : i % 4),
      column % (messy.clients.columns.length + 1),
    ),
  }),
  managersFirst: (messy) => ({ ...messy, managersFirst: true }),
  dateSystem1904: (messy) => ({ ...messy, dateSystem: 1904 }),
};

/** Dirt that takes something away: it is to be reported where it is. */
export const HARMFUL: Readonly<Record<string, Soil>> = {
  errorInAmount: spoiltAmount("#N/A"),
  russianErrorInAmount: spoiltAmount("#Н/Д"),
  referenceErrorInAmount: spoiltAmount("#REF!"),
  booleanInAmount: spoiltAmount(true),
  wordInAmount: spoiltAmount("нет данных"),
  twoNumbersInAmount: spoiltAmount("120 000 / 130 000"),
  dateThatIsNone: spoiltCell("31.02.2010", "attachedOn"),
  wordInDate: spoiltCell("давно", "attachedOn"),
  errorInDate: spoiltCell("#VALUE!", "attachedOn"),
  errorInManager: spoiltCell("#N/A", "manager"),
  errorInGroup: spoiltCell("#REF!", "group"),
  errorInPotential: spoiltCell("#N/A", "potential"),
  errorInTerritory: spoiltCell("#N/A", "territory"),
  unknownGroup: spoiltCell("Прочее 7", "group"),
  unknownPotential: spoiltCell("Х", "potential"),
  strangeManager: spoiltCell("Чужаков Чуж Чужович", "manager"),
  blankCode: spoiltCell("", "code"),
  errorInCode: spoiltCell("#N/A", "code"),
  wrongInn: spoiltCell("7700000001", "inn"),
  repeatedRow: (messy, dirt) => {
    const origin = originAt(messy.clients, dirt);
    const row = messy.clients.rows.find((it) => it.origin === origin)!;
    return {
      ...messy,
      clients: { ...messy.clients, rows: [...messy.clients.rows, { ...row, origin: `${origin} again` }] },
      spoilt: [...messy.spoilt, origin],
    };
  },
};
