import { html, nothing, type TemplateResult } from "lit/html.js";
import type { DirectoryPerson, GatheredBy, Templates } from "../../memo-wishes";
import { buttonView } from "./button-view";
import { directoryView } from "./directory-view";
import { focusOn } from "./focus";
import type { Host } from "./host";
import { withForm, withNewPerson, withoutPerson, withPerson, withText, type MemoDrafts } from "./memo-drafts";
import { memoTextsView } from "./memo-texts-view";
import { toggled } from "./pane-state";
import { sectionView, type Section } from "./sections-view";
import { selectView } from "./select-view";

/** One memo per what. */
export function gatheringPart(host: Host): TemplateResult {
  const { words, state, work, desk } = host;
  const { ofMemos } = words;
  const gather = async (gatheredBy: GatheredBy) => {
    if (await desk.memos.keep({ gatheredBy })) host.set({ memo: undefined, edited: {}, editsGone: false });
  };
  return html`<div class="field">
    <label for="gathered-by">${ofMemos.gatheredBy}</label>
    ${selectView<GatheredBy>({
      id: "gathered-by",
      options: (["office", "manager"] as const).map((value) => ({ value, text: ofMemos.gathered[value] })),
      chosen: desk.memos.gatheredBy,
      choose: (value) => void gather(value),
      disabled: work.busy,
      describedBy: "gathered-by-note",
    })}
    <p class="hint" id="gathered-by-note">
      ${Object.keys(state.edited).length > 0 ? ofMemos.editsGo : nothing}
    </p>
  </div>`;
}

/** Who signs and receives memos, their texts, and the report that goes along with them. */
export function memoWishesPart(host: Host): TemplateResult {
  const { ofMemos } = host.words;
  const section = (name: Section, title: string, content: TemplateResult) =>
    sectionView(
      name,
      title,
      {
        open: host.state.sections,
        toggle: (it, open) => {
          if (open === host.state.sections.has(it)) return;
          host.set({ sections: toggled<Section>(host.state.sections, it, open) });
        },
      },
      content,
    );
  return html`
    ${section("directory", ofMemos.directory, directoryPart(host))}
    ${section("memoTexts", ofMemos.templates, textsPart(host))}
    ${buttonView({
      text: ofMemos.openReport,
      test: "open-report",
      disabled: host.work.busy,
      press: () => void host.desk.memos.openReport(),
    })}
    <p class="hint">${ofMemos.openReportNote}</p>
  `;
}

function directoryPart(host: Host): TemplateResult {
  const { desk, words, work } = host;
  const { people: draft } = host.state.memoDrafts;
  const peopleNow = () => host.state.memoDrafts.people ?? desk.memos.people;
  const show = (people: readonly DirectoryPerson[], focus?: string) =>
    change(host, { people }, focus === undefined ? undefined : () => focusOn(focus));
  return directoryView(
    words.ofMemos,
    { people: peopleNow(), units: desk.memos.units, changed: draft !== undefined, busy: work.busy },
    {
      declined: (person) => desk.memos.formsOf(person),
      change: (at, changed) => show(withPerson(peopleNow(), at, changed)),
      correct: (at, form, text) => show(withForm(peopleNow(), at, form, text)),
      add: () => show(withNewPerson(peopleNow()), `#person-${peopleNow().length}-position`),
      remove: (at) => show(withoutPerson(peopleNow(), at), "[data-test=add-person]"),
      keep: () => void keep(host, { directory: peopleNow() }, { people: undefined }),
      drop: () => change(host, { people: undefined }, () => focusOn("[data-test=add-person]")),
    },
  );
}

function textsPart(host: Host): TemplateResult {
  const { desk, words, work, state } = host;
  const { route, templates: draft } = state.memoDrafts;
  const templatesNow = (): Templates => host.state.memoDrafts.templates ?? desk.memos.wishes?.templates ?? {};
  return memoTextsView(
    words.ofMemos,
    {
      routes: desk.memos.routes,
      route,
      templates: templatesNow(),
      changed: draft !== undefined,
      busy: work.busy,
    },
    {
      choose: (chosen) => change(host, { route: chosen }),
      change: (part, text) =>
        change(
          host,
          { templates: withText(templatesNow(), route, part, text) },
          text === undefined ? () => focusOn(`#memo-text-${part}`) : undefined,
        ),
      complaint: (part, text) => desk.memos.complaintAbout(route, part, text),
      keep: () => void keep(host, { templates: templatesNow() }, { templates: undefined }),
      drop: () => change(host, { templates: undefined }, () => focusOn("#memo-route")),
    },
  );
}

/** What was changed stays in its fields where it is refused. */
async function keep(
  host: Host,
  wishes: Parameters<Host["desk"]["memos"]["keep"]>[0],
  drafts: Partial<MemoDrafts>,
): Promise<void> {
  if (await host.desk.memos.keep(wishes)) {
    change(host, drafts, () => focusOn("people" in drafts ? "[data-test=add-person]" : "#memo-route"));
  }
}

function change(host: Host, drafts: Partial<MemoDrafts>, afterwards?: () => void): void {
  host.set({ memoDrafts: { ...host.state.memoDrafts, ...drafts } }, afterwards);
}
