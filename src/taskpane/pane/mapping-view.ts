import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Found, FoundSheet, MappedField } from "../../session";
import type { MappingWords } from "../../wording/pane-mapping";
import type { Use } from "../corrections";
import { buttonView } from "./button-view";
import { selectView, type Option } from "./select-view";

export interface MappingActions {
  open(open: boolean): void;
  useSheet(sheet: FoundSheet, use: Use): void;
  /** @param column its key; "" for none */
  useColumn(field: MappedField, column: string): void;
  typeMonth(month: Partial<MonthChoice>): void;
  setMonth(sheet: FoundSheet): void;
  recogniseAnew(): void;
}

/** A column that is to be a month's turnover, while it is being chosen. */
export interface MonthChoice {
  readonly sheet: string;
  readonly column: string;
  readonly month: string;
  readonly unreadable: boolean;
}

export interface MappingShown {
  readonly open: boolean;
  readonly month: MonthChoice;
  readonly busy: boolean;
  /** A correction is being taken into account. */
  readonly pending: boolean;
  /** Something was corrected in this workbook. */
  readonly corrected: boolean;
}

type ShownWords = MappingWords & { readonly unreadableMonth: string };

const USES: readonly Use[] = ["clients", "managers", "turnover", "activities", "none"];

/** Which sheet is what and which column holds which data, each to be corrected. */
export function mappingView(
  words: ShownWords,
  look: Pick<Found, "sheets" | "fields">,
  shown: MappingShown,
  actions: MappingActions,
): TemplateResult {
  const used = look.sheets.filter(({ use }) => use !== "none");
  return html`<details
    class="mapping"
    data-test="mapping"
    .open=${shown.open}
    @toggle=${({ target }: Event) => actions.open((target as HTMLDetailsElement).open)}
  >
    <summary tabindex="0">${words.mapping}</summary>
    <p class="hint">${words.mappingNote}</p>
    <h3>${words.sheets}</h3>
    <ul class="sheets">
      ${look.sheets.map((sheet, i) => sheetView(words, sheet, i, shown, actions))}
    </ul>
    ${used.map((sheet, i) =>
      columnsView(
        words,
        sheet,
        look.fields.filter((field) => field.sheet === sheet.sheet),
        `mapped-${i}`,
        shown,
        actions,
      ),
    )}
    ${
      shown.corrected
        ? html`${buttonView({
              text: words.asRecognised,
              test: "as-recognised",
              look: "small",
              disabled: shown.busy,
              press: () => actions.recogniseAnew(),
            })}
            <p class="hint">${words.asRecognisedNote}</p>`
        : nothing
    }
  </details>`;
}

function sheetView(
  words: ShownWords,
  sheet: FoundSheet,
  number: number,
  { busy, pending }: MappingShown,
  actions: MappingActions,
): TemplateResult {
  const about = [
    ...(sheet.hidden ? [words.hiddenSheet] : []),
    ...(sheet.headerRow === undefined ? [] : [words.headersInRow(sheet.headerRow)]),
  ];
  return html`<li>
    <span>${sheet.sheet}</span>
    ${selectView<Use>({
      id: `sheet-use-${number}`,
      label: words.sheetUse(sheet.sheet),
      options: USES.map((use) => ({ value: use, text: words.uses[use] })),
      chosen: sheet.use,
      pending,
      disabled: busy || sheet.shape === undefined,
      choose: (use) => actions.useSheet(sheet, use),
    })}
    ${about.length > 0 ? html`<span class="hint">${about.join(", ")}</span>` : nothing}
  </li>`;
}

function columnsView(
  words: ShownWords,
  sheet: FoundSheet,
  fields: readonly MappedField[],
  id: string,
  shown: MappingShown,
  actions: MappingActions,
): TemplateResult {
  const isShown = ({ by, required, suggestion }: MappedField) =>
    by !== "absent" || required || suggestion !== undefined;
  const absent = fields.filter((field) => !isShown(field));
  const table = (title: string, name: string, rows: readonly MappedField[]) =>
    html`<table class="columns" aria-labelledby=${name}>
      <caption id=${name} class=${rows === absent ? "spoken" : ""}>
        ${title}
      </caption>
      <thead class="spoken">
        <tr>
          <th scope="col">${words.field}</th>
          <th scope="col">${words.column}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((field) => fieldView(words, sheet, field, `${id}-${field.field}`, shown, actions))}
      </tbody>
    </table>`;
  const absentTitle = words.absentColumns(sheet.sheet, absent.length);
  return html`${table(words.columnsOf(sheet.sheet), `${id}-title`, fields.filter(isShown))}
  ${
    absent.length === 0
      ? nothing
      : html`<details class="absent" data-test="absent-columns">
          <summary tabindex="0">${absentTitle}</summary>
          <p class="hint">${absent[0].reason}</p>
          ${table(absentTitle, `${id}-absent`, absent)}
        </details>`
  }
  ${sheet.use === "clients" || sheet.use === "turnover" ? monthView(words, sheet, id, shown, actions) : nothing}`;
}

function fieldView(
  words: ShownWords,
  sheet: FoundSheet,
  field: MappedField,
  id: string,
  { busy, pending }: MappingShown,
  actions: MappingActions,
): TemplateResult {
  const { title, required, column, by, confidence, reason, suggestion } = field;
  const isTold = by === "absent" || by === "corrected";
  const how = isTold ? words.by[by] : `${words.by[by]}, ${words.confidence(confidence)}`;
  const explained = (by === "absent" && required) || by === "synonym" || by === "content";
  return html`<tr>
    <th scope="row">
      ${title}${required ? html`<br /><span class="hint">${words.required}</span>` : nothing}
    </th>
    <td>
      ${selectView({
        id,
        test: `column-of-${field.field}`,
        label: `${title}: ${words.column}`,
        describedBy: `${id}-how`,
        options: [{ value: "", text: words.noColumn }, ...columnOptions(words, sheet)],
        chosen: column?.key ?? "",
        pending,
        disabled: busy,
        choose: (key) => actions.useColumn(field, key),
      })}
      <p class="hint" id="${id}-how">
        ${how}${explained && reason !== "" ? html`. ${reason}` : nothing}
        ${
          suggestion
            ? html`<br />${words.suggested(words.columnName(suggestion.letters, suggestion.header))}.
                ${suggestion.reason}`
            : nothing
        }
      </p>
    </td>
  </tr>`;
}

export function columnOptions(words: MappingWords, { columns }: FoundSheet): Option<string>[] {
  return columns.map(({ key, letters, header }) => ({ value: key, text: words.columnName(letters, header) }));
}

function monthView(
  words: ShownWords,
  sheet: FoundSheet,
  id: string,
  { month, busy }: MappingShown,
  actions: MappingActions,
): TemplateResult {
  const chosen = month.sheet === sheet.sheet ? month : { column: "", month: "", unreadable: false };
  const type = (change: Partial<MonthChoice>) =>
    actions.typeMonth({ column: chosen.column, month: chosen.month, ...change, sheet: sheet.sheet });
  return html`<div class="month-choice">
    <div class="field">
      <label for="${id}-month-column">${words.monthColumn}</label>
      ${selectView({
        id: `${id}-month-column`,
        test: "month-column",
        options: [{ value: "", text: words.choose }, ...columnOptions(words, sheet)],
        chosen: chosen.column,
        disabled: busy,
        choose: (column) => type({ column }),
      })}
    </div>
    <div class="field">
      <label for="${id}-month">${words.monthOfColumn}</label>
      <input
        id="${id}-month"
        data-test="month-of-column"
        autocomplete="off"
        placeholder=${words.monthOfColumnHint}
        aria-describedby="${id}-month-complaint"
        aria-invalid=${String(chosen.unreadable)}
        .value=${chosen.month}
        @input=${({ target }: Event) => type({ month: (target as HTMLInputElement).value })}
      />
      <p class="complaint" id="${id}-month-complaint" role="alert">
        ${chosen.unreadable ? words.unreadableMonth : nothing}
      </p>
    </div>
    ${buttonView({
      text: words.setMonth,
      test: "set-month",
      look: "small",
      disabled: busy || chosen.column === "" || chosen.month.trim() === "",
      press: () => actions.setMonth(sheet),
    })}
  </div>`;
}
