import type { PageLayout } from "../../model/sheet-objects";
import { MARGINS } from "../read/page-layout";
import { PAPER_SIZES } from "../terms/paper-sizes";
import { escaped } from "../xml/characters";
import type { XmlElement } from "../xml/element";
import { element, withAttributes, type AttributeValue, type Children } from "../xml/write";
import { sameValue } from "./same-value";

const POINTS_OF_AN_INCH = 72;

/** Sets what changed of how a sheet is printed; areas and titles are defined names and written there. */
export function setPageLayout(sheet: Children, before: PageLayout, after: PageLayout): void {
  const root = sheet.parent;
  const tag = (name: string) => root.child(name)?.openTag.replace(/\s*\/?>$/, "/>") ?? `<${name}/>`;
  const changed = (...names: (keyof PageLayout)[]) =>
    names.some((name) => !sameValue(before[name], after[name]));

  if (changed("printGridlines", "printHeadings", "centerHorizontally", "centerVertically")) {
    const printOptions = withAttributes(tag("printOptions"), {
      horizontalCentered: after.centerHorizontally || undefined,
      verticalCentered: after.centerVertically || undefined,
      headings: after.printHeadings || undefined,
      gridLines: after.printGridlines || undefined,
    });
    sheet.set("printOptions", /=/.test(printOptions) ? printOptions : undefined);
  }
  if (changed("margins")) {
    const margins = MARGINS.map((side): [string, AttributeValue] => [
      side,
      after.margins[side] / POINTS_OF_AN_INCH,
    ]);
    sheet.set("pageMargins", withAttributes(tag("pageMargins"), Object.fromEntries(margins)));
  }
  if (changed("orientation", "paperSize", "scale", "fitToPagesWide", "fitToPagesTall", "blackAndWhite")) {
    sheet.set("pageSetup", pageSetupXml(tag("pageSetup"), before, after));
  }
  if (changed("headersFooters"))
    sheet.set("headerFooter", headerFooterXml(root.child("headerFooter"), after));
}

/** Whether a sheet is fitted to pages. */
export function isFitted({ scale }: PageLayout): boolean {
  return scale === undefined;
}

function pageSetupXml(tag: string, before: PageLayout, after: PageLayout): string {
  const fitted = isFitted(after);
  return withAttributes(tag, {
    ...(before.paperSize !== after.paperSize && { paperSize: PAPER_SIZES[after.paperSize] }),
    scale: fitted || after.scale === 100 ? undefined : after.scale,
    fitToWidth: pagesOf(fitted, after.fitToPagesWide),
    fitToHeight: pagesOf(fitted, after.fitToPagesTall),
    orientation: after.orientation === "Landscape" ? "landscape" : "portrait",
    blackAndWhite: after.blackAndWhite || undefined,
  });
}

/** One page is what holds without the attribute, 0 is as many as are needed. */
function pagesOf(fitted: boolean, pages: number | undefined): number | undefined {
  return !fitted || pages === 1 ? undefined : (pages ?? 0);
}

function headerFooterXml(own: XmlElement | undefined, { headersFooters: texts }: PageLayout): string {
  const header = sections(texts.leftHeader, texts.centerHeader, texts.rightHeader);
  const footer = sections(texts.leftFooter, texts.centerFooter, texts.rightFooter);
  const others = (own?.children ?? []).filter(({ name }) => name !== "oddHeader" && name !== "oddFooter");
  const inside = [
    header === "" ? "" : element("oddHeader", {}, escaped(header)),
    footer === "" ? "" : element("oddFooter", {}, escaped(footer)),
    ...others.map(({ xml }) => xml),
  ];
  const attributes = Object.fromEntries(own?.attributes ?? []);
  return inside.join("") === "" ? "" : element("headerFooter", attributes, inside.join(""));
}

function sections(left: string, centre: string, right: string): string {
  return [
    ["&L", left],
    ["&C", centre],
    ["&R", right],
  ]
    .map(([mark, text]) => (text === "" ? "" : mark + text))
    .join("");
}
