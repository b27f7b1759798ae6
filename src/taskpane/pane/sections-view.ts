import { html, type TemplateResult } from "lit/html.js";

/** Parts of the pane that are folded until somebody wants them. */
export type Section =
  | "quality"
  | "settings"
  | "norms"
  | "waivers"
  | "transfer"
  | "template"
  | "directory"
  | "memoTexts"
  | "unsolved"
  | "changes"
  | "whatIf";

export interface Sections {
  readonly open: ReadonlySet<Section>;
  readonly toggle: (section: Section, open: boolean) => void;
}

/** One of them. */
export function sectionView(
  section: Section,
  title: string,
  { open, toggle }: Sections,
  content: TemplateResult,
): TemplateResult {
  return html`<details
    class="section"
    data-test="section-${section}"
    .open=${open.has(section)}
    @toggle=${({ target }: Event) => toggle(section, (target as HTMLDetailsElement).open)}
  >
    <summary tabindex="0">${title}</summary>
    ${content}
  </details>`;
}
