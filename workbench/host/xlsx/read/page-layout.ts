import { newPageLayout, type PageLayout } from "../../model/sheet-objects";
import { PAPER_SIZES } from "../terms/paper-sizes";
import type { XmlElement } from "../xml/element";

const POINTS_OF_AN_INCH = 72;

/** Margins by the names the file and the model share. */
export const MARGINS = ["left", "right", "top", "bottom", "header", "footer"] as const;

/** Reads how a sheet is printed; its print areas and titles are defined names and read there. */
export function readPageLayout(sheet: XmlElement): PageLayout {
  const layout = newPageLayout();
  const setup = sheet.child("pageSetup");
  const margins = sheet.child("pageMargins");
  const options = sheet.child("printOptions");
  const size = setup?.number("paperSize");
  const fitted = sheet.child("sheetPr")?.child("pageSetUpPr")?.flag("fitToPage") ?? false;

  layout.orientation = setup?.attribute("orientation") === "landscape" ? "Landscape" : "Portrait";
  layout.paperSize = Object.keys(PAPER_SIZES).find((name) => PAPER_SIZES[name] === size) ?? layout.paperSize;
  layout.blackAndWhite = setup?.flag("blackAndWhite") ?? false;
  if (fitted) {
    layout.scale = undefined;
    layout.fitToPagesWide = pagesOf(setup?.number("fitToWidth"));
    layout.fitToPagesTall = pagesOf(setup?.number("fitToHeight"));
  } else layout.scale = setup?.number("scale") ?? layout.scale;
  for (const side of MARGINS) {
    const inches = margins?.number(side);
    if (inches !== undefined) layout.margins[side] = pointsOf(inches);
  }
  layout.centerHorizontally = options?.flag("horizontalCentered") ?? false;
  layout.centerVertically = options?.flag("verticalCentered") ?? false;
  layout.printGridlines = options?.flag("gridLines") ?? false;
  layout.printHeadings = options?.flag("headings") ?? false;
  readHeadersFooters(layout, sheet.child("headerFooter"));
  return layout;
}

function pagesOf(pages: number | undefined): number | undefined {
  return pages === 0 ? undefined : (pages ?? 1);
}

function pointsOf(inches: number): number {
  return Math.round(inches * POINTS_OF_AN_INCH * 1e6) / 1e6;
}

function readHeadersFooters({ headersFooters }: PageLayout, element: XmlElement | undefined): void {
  const header = sectionsOf(element?.child("oddHeader")?.ownText ?? "");
  const footer = sectionsOf(element?.child("oddFooter")?.ownText ?? "");
  headersFooters.leftHeader = header.L;
  headersFooters.centerHeader = header.C;
  headersFooters.rightHeader = header.R;
  headersFooters.leftFooter = footer.L;
  headersFooters.centerFooter = footer.C;
  headersFooters.rightFooter = footer.R;
}

/** "&Lleft&Ccentre&Rright"; without a mark it is the centre. */
function sectionsOf(text: string): { L: string; C: string; R: string } {
  const sections = { L: "", C: "", R: "" };
  let place: "L" | "C" | "R" = "C";
  for (const [piece] of text.matchAll(/&&|&[^]|[^&]+/g)) {
    if (piece === "&L" || piece === "&C" || piece === "&R") place = piece[1] as "L" | "C" | "R";
    else sections[place] += piece;
  }
  return sections;
}
