import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Found } from "../../session";
import { parsePeriod } from "../../settings";
import type { Look } from "../desk-state";
import { focusOn } from "./focus";
import { foundView } from "./found-view";
import type { Host } from "./host";
import { mappingView } from "./mapping-view";
import { questionOfMappingView } from "./question-view";
import { setupView } from "./setup-view";
import { templateView } from "./template-view";

/** What is in the workbook, what of it is to be corrected, the period, and the button that audits it. */
export function setupPart(host: Host): TemplateResult {
  const { words, work, state, desk } = host;
  const { look, looking, busy } = work;
  const found = look && "fields" in look ? look : undefined;
  return html`
    ${setupView(
      words,
      busy,
      state,
      html`${found ? questionOfMappingView(words.ofMapping, found, busy, (field, key) => void desk.records.useColumn(field, key)) : nothing}
      ${foundView(words, look, looking, busy, found ? mapping(host, found) : nothing, () => void desk.look())}
      ${
        isNoClientBase(look)
          ? templateView(words.ofTransfer, busy, (example) => void desk.templates.insertTemplate(example))
          : nothing
      }`,
      {
        type: (field, text) => host.set({ [field]: text, unreadable: undefined }),
        open: (setupOpen) => setupOpen !== host.state.setupOpen && host.set({ setupOpen }),
        start: () => startAudit(host),
      },
    )}
  `;
}

/** Nothing in the workbook can be taken for clients, and no answer of the user would change that. */
function isNoClientBase(look: Look | undefined): boolean {
  return look !== undefined && !("fields" in look && (look.clients || look.question));
}

/** Audits the workbook for the period in the fields, or says which of them cannot be read. */
export function startAudit(host: Host): void {
  const period = parsePeriod(host.state.month, host.state.asOf);
  if ("unreadable" in period) {
    const { unreadable } = period;
    host.set({ unreadable, setupOpen: true }, () => focusOn(`#field-${unreadable}`));
  } else {
    host.set({ unreadable: undefined, confirming: false });
    void host.desk.audit(period);
  }
}

function mapping(host: Host, found: Found): TemplateResult {
  const { words, work, state, desk } = host;
  const { records } = desk;
  return html`
    ${
      work.asLastTime
        ? html`<p class="as-last-time" data-test="as-last-time" role="status">
            ${words.ofMapping.asLastTime}
            <button
              type="button"
              class="link"
              data-test="not-as-last-time"
              ?disabled=${work.busy}
              @click=${() => void records.recogniseAnew()}
            >
              ${words.ofMapping.notAsLastTime}
            </button>
          </p>`
        : nothing
    }
    ${mappingView(
      { ...words.ofMapping, unreadableMonth: words.unreadableMonth },
      found,
      {
        open: state.mappingOpen,
        month: state.monthChoice,
        busy: work.busy,
        pending: work.looking,
        corrected: (work.kept?.memory.corrections.length ?? 0) > 0,
      },
      {
        open: (mappingOpen) => mappingOpen !== host.state.mappingOpen && host.set({ mappingOpen }),
        useSheet: (sheet, use) => void records.useSheet(sheet, use),
        useColumn: (field, column) => void records.useColumn(field, column),
        typeMonth: (change) =>
          host.set({ monthChoice: { ...host.state.monthChoice, ...change, unreadable: false } }),
        setMonth: (sheet) => {
          const period = parsePeriod(host.state.monthChoice.month, "");
          if ("unreadable" in period || period.month === undefined) {
            host.set({ monthChoice: { ...host.state.monthChoice, unreadable: true } });
          } else {
            void records.useMonth(sheet, host.state.monthChoice.column, period.month);
          }
        },
        recogniseAnew: () => void records.recogniseAnew(),
      },
    )}
  `;
}
