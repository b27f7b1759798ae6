import type { Chart, ChartLegend } from "../../model/sheet-objects";
import type { Package } from "../package/package";
import { LEGEND_PLACES } from "../terms/chart-types";
import { escaped } from "../xml/characters";
import { parseXml, type XmlElement } from "../xml/element";
import { Patch } from "../xml/patch";
import { Children, element } from "../xml/write";
import { sameValue } from "./same-value";

export const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

const CHART_ORDER = [
  ..."title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly".split(" "),
  ..."dispBlanksAs showDLblsOverMax extLst".split(" "),
];
const TITLE_ORDER = ["tx", "layout", "overlay", "spPr", "txPr", "extLst"];
const LEGEND_ORDER = ["legendPos", "legendEntry", "layout", "overlay", "spPr", "txPr", "extLst"];

/** A title, with the names of the charts' own vocabulary unprefixed. */
export function titleXml(title: string): string {
  return element("title", {}, titleTextXml(title) + element("overlay", { val: 0 }));
}

/** A legend, with the names of the charts' own vocabulary unprefixed. */
export function legendXml({ position }: Pick<ChartLegend, "position">): string {
  return element("legend", {}, placeXml(position) + element("overlay", { val: 0 }));
}

function titleTextXml(title: string): string {
  const run = element("a:r", {}, element("a:t", {}, escaped(title)));
  return element("tx", {}, element("rich", {}, element("a:bodyPr", {}) + element("a:p", {}, run)));
}

function placeXml(position: ChartLegend["position"]): string {
  return element("legendPos", { val: LEGEND_PLACES.toFile(position) ?? "r" });
}

/** Patches the title and the legend of a chart that was in the file, where they changed. */
export function patchLabels(parts: Package, part: string, before: Chart, after: Chart): void {
  const retitled = before.title !== after.title;
  if (!retitled && sameValue(before.legend, after.legend)) return;
  const text = parts.text(part);
  const root = parseXml(text);
  const own = root.child("chart");
  if (own === undefined) return;
  const chart = new Children(own, CHART_ORDER);
  if (retitled) setTitle(chart, after.title);
  if (!sameValue(before.legend, after.legend)) setLegend(chart, before.legend, after.legend);
  const patch = new Patch(text);
  chart.applyTo(patch);
  parts.setText(part, declaring(patch.result(), root));
}

/** The chart's text with the prefix of drawings, where it does not know it. */
function declaring(text: string, root: XmlElement): string {
  if (root.attribute("xmlns:a") !== undefined || !/<a:/.test(text)) return text;
  return text.replace(root.openTag, (tag) => tag.replace(/\s*\/?>$/, ` xmlns:a="${DRAWING}"$&`));
}

function setTitle(chart: Children, title: string): void {
  const own = chart.parent.child("title");
  const automatic = chart.parent.child("autoTitleDeleted");
  if (title === "") {
    chart.set("title", undefined);
    chart.set("autoTitleDeleted", element("autoTitleDeleted", { val: 1 }));
    return;
  }
  if (automatic?.flag("val", true)) chart.set("autoTitleDeleted", element("autoTitleDeleted", { val: 0 }));
  if (own === undefined) chart.set("title", titleXml(title));
  else if (own.descendants("a:t").length > 0) chart.replace(own, retitled(own, title));
  else {
    const children = new Children(own, TITLE_ORDER);
    children.set("tx", titleTextXml(title));
    chart.replace(own, children.result());
  }
}

/** A title whose first run takes the text, so that it keeps its look; the other runs are emptied. */
function retitled(own: XmlElement, title: string): string {
  const patch = new Patch(own.xml);
  own.descendants("a:t").forEach((run, index) => {
    const tag = run.openTag.replace(/\s*\/>$/, ">");
    patch.replace(
      run.start - own.start,
      run.end - own.start,
      `${tag}${index === 0 ? escaped(title) : ""}</a:t>`,
    );
  });
  return patch.result();
}

function setLegend(chart: Children, before: ChartLegend | undefined, after: ChartLegend | undefined): void {
  const own = chart.parent.child("legend");
  if (!after?.visible) chart.set("legend", undefined);
  else if (own === undefined) chart.set("legend", legendXml(after));
  else if (before?.position !== after.position) {
    const children = new Children(own, LEGEND_ORDER);
    children.set("legendPos", placeXml(after.position));
    children.set("layout", undefined);
    chart.replace(own, children.result());
  }
}
