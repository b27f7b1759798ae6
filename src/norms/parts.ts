import { POTENTIALS, ROLES, STATUSES } from "../regulation/schema";
import type { NormKey } from "../wording/norms-sheet";
import type { CellKind } from "./cell-kinds";
import { nameCells, ofEach, pair, pairs, single, type Condition, type NormRow, type NormsPart } from "./rows";

const TEXT: CellKind = { kind: "text" };
const WORDS: CellKind = { kind: "words" };
const COUNT: CellKind = { kind: "count" };
const COUNT_OR_NONE: CellKind = { kind: "count", none: "none" };
const PERCENT: CellKind = { kind: "percent" };
const FLAG: CellKind = { kind: "choice", of: "flag" };
const POTENTIAL_LIST: CellKind = { kind: "potentials" };
const GROUPS: CellKind = { kind: "groups" };

const EVERY_MONTH: Condition = { leaf: ["kind"], is: "everyMonth" };
const BY_POTENTIAL: Condition = { leaf: ["kind"], is: "byPotential" };
const CITY: Condition = { leaf: ["kind"], is: "city" };

const ROUTES = ["ordinary", "dealersChains", "link140", "multipleAttachment"] as const;

/** The row of the ids of the specializations tells whose a column is. */
export const ID_ROW: NormKey = "specializations";

/** The sheet of norms from top to bottom: every leaf of a regulation's document has a cell in it. */
export const NORMS_PARTS: readonly NormsPart[] = [
  {
    title: "identity",
    columns: ["russian", "english"],
    rows: [single("id", TEXT), single("version", TEXT), pair("title"), pair("serviceDesk")],
  },
  {
    title: "settings",
    columns: ["value"],
    rows: [
      single("settings.blankTurnover", { kind: "choice", of: "blankTurnover" }),
      single("settings.blankDebt", { kind: "choice", of: "blankDebt" }),
      single("settings.repeatedRows", { kind: "choice", of: "repeatedRows" }),
      single("settings.cyrillicEsIs", { kind: "choice", of: "cyrillicEsIs" }),
      single("settings.blacklistGraceMonths", COUNT),
      single("settings.blacklistAction", { kind: "choice", of: "blacklistAction" }),
    ],
  },
  {
    title: "size",
    columns: "specializations",
    rows: [
      ofEach("baseSize.veteran.min", COUNT_OR_NONE, { dated: "baseSize", absent: "omitted" }),
      ofEach("baseSize.veteran.max", COUNT_OR_NONE, { dated: "baseSize", absent: "omitted" }),
      ofEach("baseSize.experienced.min", COUNT_OR_NONE, { dated: "baseSize", absent: "omitted" }),
      ofEach("baseSize.experienced.max", COUNT_OR_NONE, { dated: "baseSize", absent: "omitted" }),
      ofEach("baseSize.novice.minimums", { kind: "steps" }, { dated: "baseSize" }),
      ofEach("baseSize.novice.max", COUNT_OR_NONE, { dated: "baseSize", absent: "omitted" }),
      ofEach("payingShare", PERCENT, { dated: "payingShare" }),
    ],
  },
  {
    title: "nonProfile",
    columns: "specializations",
    rows: [
      ofEach("nonProfile.newForbiddenSince", { kind: "day", none: "none" }, { absent: "null" }),
      ofEach(
        "nonProfile.limit",
        { kind: "count", none: "noLimit" },
        { dated: "nonProfile.limit", absent: "null" },
      ),
      ofEach("settings.nonProfileLimit", { kind: "limitSetting" }, { absent: "omitted" }),
    ],
  },
  {
    title: "meetings",
    columns: "specializations",
    rows: [
      ofEach("meetings.shareOfBase", PERCENT, { dated: "meetings.shareOfBase" }),
      ofEach("meetings.novice", COUNT, { dated: "meetings.novice" }),
      ofEach("meetings.severity", { kind: "choice", of: "severity" }),
      ofEach("meetings.assumed", FLAG),
      ofEach("coldCalls", { kind: "count", none: "notNormed" }, { dated: "coldCalls", absent: "null" }),
    ],
  },
  {
    title: "blackList",
    columns: "specializations",
    rows: [
      ofEach("blackList.kind", { kind: "choice", of: "blackList" }, { dated: "blackList" }),
      ofEach("blackList.threshold", { kind: "rubles" }, { dated: "blackList", when: EVERY_MONTH }),
      ofEach("blackList.months", { kind: "count", exactly: 2 }, { dated: "blackList", when: EVERY_MONTH }),
      ...POTENTIALS.map((potential) =>
        ofEach(
          `blackList.thresholds.${potential}`,
          { kind: "rubles", none: "none" },
          { dated: "blackList", absent: "omitted", when: BY_POTENTIAL },
        ),
      ),
    ],
  },
  {
    title: "clients",
    columns: "specializations",
    rows: [
      ofEach("worksWith", { kind: "groups", atLeastOne: true }),
      ofEach("mayHold", { kind: "heldGroups" }),
      ofEach("forbidden", GROUPS, { dated: "forbidden" }),
      ofEach("targetPotential", POTENTIAL_LIST),
      ofEach("toleratedPotential", POTENTIAL_LIST),
      ofEach("territory.kind", { kind: "choice", of: "territory" }, { part: "territory" }),
      ofEach("territory.outside", { kind: "groups", any: true }, { part: "territory", when: CITY }),
      ofEach("newcomersKeepOffTerritories", FLAG),
      ofEach("attachedByCentralOffice", FLAG),
    ],
  },
  {
    title: "names",
    columns: "specializations",
    rows: [
      ofEach(ID_ROW, TEXT),
      ofEach("name.ru", TEXT),
      ofEach("name.en", TEXT),
      ofEach("table", TEXT),
      ofEach("synonyms", WORDS),
    ],
  },
  {
    title: "leaders",
    columns: ["value"],
    rows: [
      single("leaders.officeHead", COUNT, { dated: "leaders.officeHead" }),
      single("leaders.fieldSalesHead", COUNT, { dated: "leaders.fieldSalesHead" }),
      single("leaders.groupLead.shareOfBase", PERCENT, { dated: "leaders.groupLead" }),
      single("leaders.groupLead.groupMeetings", COUNT, { dated: "leaders.groupLead" }),
    ],
  },
  {
    title: "thresholds",
    columns: ["value"],
    rows: [
      single("payingOver", { kind: "rubles" }),
      single("tenure.noviceMonths", COUNT),
      single("tenure.experiencedMonths", COUNT),
      single("detachment.silentMonths", { kind: "count", exactly: 6 }),
      single("detachment.announcedAfter", COUNT),
      single("deadlines.dismissedMonths", COUNT),
      single("deadlines.specializationChangeMonths", COUNT),
      single("transferPotential", POTENTIAL_LIST),
    ],
  },
  {
    title: "groups",
    columns: ["code", "russian", "english", "words"],
    rows: [
      {
        scope: "record",
        key: "group",
        base: ["groups"],
        holds: "objects",
        cells: [{ leaf: [], kind: TEXT }, ...nameCells(["name"]), { leaf: ["synonyms"], kind: WORDS }],
      },
    ],
  },
  {
    title: "dictionaries",
    columns: ["words"],
    rows: [
      ...ROLES.map((role) => single(`dictionaries.roles.${role}`, WORDS)),
      ...STATUSES.map((status) => single(`dictionaries.statuses.${status}`, WORDS)),
      ...POTENTIALS.map((potential) => single(`dictionaries.potentials.${potential}`, WORDS)),
    ],
  },
  {
    title: "impersonal",
    columns: ["name", "match", "serviceDesk"],
    rows: [
      {
        scope: "record",
        key: "impersonal",
        base: ["dictionaries", "impersonal"],
        holds: "list",
        cells: [
          { leaf: ["name"], kind: TEXT },
          { leaf: ["match"], kind: { kind: "choice", of: "match" } },
          {
            leaf: ["serviceDesk"],
            kind: { kind: "choice", of: "flag", none: "notApplicable" },
            absent: "omitted",
          },
        ],
      },
    ],
  },
  {
    title: "memos",
    columns: ["russian", "english"],
    rows: ROUTES.flatMap((route): NormRow[] => [
      ...(route === "multipleAttachment"
        ? [
            pair("memos.multipleAttachment.addressee.salesManagement"),
            pair("memos.multipleAttachment.addressee.centreSalesDirector"),
            pairs("memos.multipleAttachment.approvedBy.salesManagement"),
            pairs("memos.multipleAttachment.approvedBy.centreSalesDirector"),
          ]
        : [pair(`memos.${route}.addressee`), pairs(`memos.${route}.approvedBy`)]),
      pair(`memos.${route}.author`),
      single(`memos.${route}.authorRole`, { kind: "choice", of: "role", none: "none" }, { absent: "null" }),
      pairs(`memos.${route}.agreedBy`),
    ]),
  },
  {
    title: "sections",
    columns: ["code", "value"],
    rows: [
      {
        scope: "record",
        key: "section",
        base: ["sections"],
        holds: "texts",
        cells: [
          { leaf: [], kind: TEXT },
          { leaf: [], kind: TEXT },
        ],
      },
    ],
  },
];

export const NORM_ROWS: readonly NormRow[] = NORMS_PARTS.flatMap(({ rows }) => rows);
