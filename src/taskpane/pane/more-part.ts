import { html, nothing, type TemplateResult } from "lit/html.js";
import { focusOn } from "./focus";
import type { Host } from "./host";
import { normsView } from "./norms-view";
import { toggled } from "./pane-state";
import { qualityView } from "./quality-view";
import { removalView } from "./removal-view";
import { sectionView, type Section } from "./sections-view";
import { settingsView } from "./settings-view";
import { templateView } from "./template-view";
import { startText, textPart } from "./text-part";
import { transferPart } from "./transfer-part";
import { waiversView } from "./waivers-view";

/** Everything that is not needed for an audit as such: quality of the data, what is remembered, how to take it away. */
export function morePart(host: Host, version: string): TemplateResult {
  const { words, work, state, desk } = host;
  const { audit, busy, kept } = work;
  const section = (name: Section, title: string, content: TemplateResult) =>
    sectionView(
      name,
      title,
      {
        open: state.sections,
        toggle: (it, open) => {
          if (open === host.state.sections.has(it)) return;
          host.set({ sections: toggled<Section>(host.state.sections, it, open) });
        },
      },
      content,
    );
  return html`
    <div class="more">
      ${(kept?.notices ?? []).map((notice) => html`<p class="quiet">${notice}</p>`)}
      ${
        audit
          ? section(
              "quality",
              words.quality,
              qualityView(words, audit.view, (cell) => void desk.showCell(cell)),
            )
          : nothing
      }
      ${
        kept
          ? html`${section(
              "waivers",
              words.ofWaivers.waivers,
              waiversView(words.ofWaivers, desk.waivers.lines(), busy, {
                withdraw: (waiver) => void desk.waivers.withdraw(waiver),
                show: () => void desk.waivers.showSheet(),
              }),
            )}
            ${section(
              "settings",
              words.ofNorms.settings,
              settingsView(
                words.ofNorms,
                { ...kept.norms, busy, typed: state.typed },
                {
                  keep: (settings) => void desk.norms.keepSettings(settings),
                  type: (field, text) => host.set({ typed: { ...host.state.typed, [field]: text } }),
                },
              ),
            )}
            ${section("norms", words.ofNorms.norms, normsPart(host, kept.norms.changed))}`
          : nothing
      }
      ${section("transfer", words.ofTransfer.transfer, transferPart(host))}
      ${
        work.look && "fields" in work.look && work.look.clients
          ? section(
              "template",
              words.ofTransfer.template,
              templateView(words.ofTransfer, busy, (example) => void desk.templates.insertTemplate(example)),
            )
          : nothing
      }
    </div>
    ${textPart(host)}
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

function normsPart(host: Host, changed: readonly string[]): TemplateResult {
  const { words, work, state, desk } = host;
  return normsView(
    words.ofNorms,
    { changed, confirming: state.confirmingNorms, busy: work.busy },
    {
      show: () => void desk.norms.showNorms(),
      export: () => void startText(host, desk.norms.exportNorms(), words.ofTransfer.normsFile),
      import: (file) => void desk.norms.importNorms(file),
      confirm: (confirmingNorms) =>
        host.set({ confirmingNorms }, () =>
          focusOn(confirmingNorms ? "[data-test=keep-norms]" : "[data-test=restore-norms]"),
        ),
      restore: () => host.set({ confirmingNorms: false }, () => void desk.norms.restoreNorms()),
    },
  );
}
