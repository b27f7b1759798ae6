import { html, nothing, type TemplateResult } from "lit/html.js";
import { focusOn } from "./focus";
import type { Host } from "./host";
import { toggled } from "./pane-state";
import { qualityView } from "./quality-view";
import { removalView } from "./removal-view";
import { sectionView, type Section, type Sections } from "./sections-view";

/** Everything that is not needed for an audit as such: quality of the data, what is remembered, how to take it away. */
export function morePart(host: Host, version: string): TemplateResult {
  const { words, work, state, desk } = host;
  const { audit, busy } = work;
  const sections: Sections = {
    open: state.sections,
    toggle: (section, open) => {
      if (open === host.state.sections.has(section)) return;
      host.set({ sections: toggled<Section>(host.state.sections, section, open) });
    },
  };
  return html`
    ${
      audit
        ? sectionView(
            "quality",
            words.quality,
            sections,
            qualityView(words, audit.view, (cell) => void desk.showCell(cell)),
          )
        : nothing
    }
    ${removalView(words, busy, state.confirming, version, {
      removeMarks: () => void desk.removeMarks(),
      confirm: (confirming) =>
        host.set({ confirming }, () =>
          focusOn(confirming ? "[data-test=confirm-keep]" : "[data-test=remove-data]"),
        ),
      removeEverything: () => host.set({ confirming: false }, () => void desk.removeEverything()),
    })}
  `;
}
