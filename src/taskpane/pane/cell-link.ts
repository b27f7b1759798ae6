import { html, type TemplateResult } from "lit/html.js";
import type { CellPlace } from "../../session";

/**
 * A cell's name, which selects the cell.
 * @param label what pressing it does
 */
export function cellLink(
  cell: CellPlace,
  label: (sheet: string, cell: string) => string,
  show: (cell: CellPlace) => void,
): TemplateResult {
  const name = `${cell.column}${cell.row}`;
  return html`<button
    type="button"
    class="link"
    data-test="show-cell"
    aria-label=${label(cell.sheet, name)}
    @click=${() => show(cell)}
  >
    ${name}
  </button>`;
}
