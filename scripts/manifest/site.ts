import type { Document, Element } from "@xmldom/xmldom";
import {
  attributeOf,
  childrenOf,
  elementsNamed,
  parentOf,
  problem,
  resourcesOf,
  valuesOf,
  type Problem,
  type Surroundings,
} from "./manifest";
import { pngSize } from "./png";

const ICON_SIZES = { needed: [16, 32, 80], allowed: [16, 20, 24, 32, 40, 48, 64, 80] };
const CATALOGUE_ICONS = { IconUrl: 32, HighResolutionIconUrl: 64 };

/** Every address is a file of the add-in's https site, and every icon has the pixels it is declared with. */
export function siteProblems(manifest: Document, { file }: Surroundings): Problem[] {
  const site = siteOf(manifest);
  const addressed = [
    ...elementsNamed(manifest, "IconUrl", "HighResolutionIconUrl", "SupportUrl"),
    ...elementsNamed(manifest, "SourceLocation").filter((it) => it.hasAttribute("DefaultValue")),
    ...resourcesOf(manifest, "Images"),
    ...resourcesOf(manifest, "Urls"),
  ];
  const contentOf = (address: string) => file(address.slice(site.length).replace(/[?#].*$/, ""));
  return [
    ...addressed.flatMap((element) =>
      valuesOf(element).flatMap((address) => {
        if (!address.startsWith("https://"))
          return [problem(element, `“${address}” must begin with https://.`)];
        if (!address.startsWith(site))
          return [problem(element, `“${address}” is not on the add-in's site, ${site}.`)];
        return contentOf(address) ? [] : [problem(element, `The built site has no file for ${address}.`)];
      }),
    ),
    ...elementsNamed(manifest, "AppDomain")
      .filter((element) => !element.textContent?.trim().startsWith("https://"))
      .map((element) => problem(element, `“${element.textContent?.trim()}” must begin with https://.`)),
    ...iconProblems(manifest, contentOf),
  ];
}

/** The address of the folder in which the add-in's page lies. */
export function siteOf(manifest: Document): string {
  const page = elementsNamed(manifest, "SourceLocation").find((it) => it.hasAttribute("DefaultValue"));
  return page ? attributeOf(page, "DefaultValue").replace(/[^/]*$/, "") : "https://";
}

type ContentOf = (address: string) => Uint8Array | undefined;

function iconProblems(manifest: Document, contentOf: ContentOf): Problem[] {
  const images = resourcesOf(manifest, "Images");
  const iconsOfControls = elementsNamed(manifest, "Icon").flatMap((icon) => {
    const sizes = childrenOf(icon).map((image) => Number(attributeOf(image, "size")));
    return [
      ...ICON_SIZES.needed
        .filter((size) => !sizes.includes(size))
        .map((size) => problem(parentOf(icon), `Its <Icon> needs an image of size ${size}.`)),
      ...childrenOf(icon).flatMap((image, i) => {
        if (!ICON_SIZES.allowed.includes(sizes[i]))
          return [problem(image, `Office shows no icons of size ${sizes[i]}.`)];
        const resource = images.find((it) => attributeOf(it, "id") === attributeOf(image, "resid"));
        return resource ? wrongPixels(resource, sizes[i], contentOf) : [];
      }),
    ];
  });
  const iconsOfCatalogue = Object.entries(CATALOGUE_ICONS).flatMap(([name, size]) =>
    elementsNamed(manifest, name).flatMap((element) => wrongPixels(element, size, contentOf)),
  );
  return [...iconsOfCatalogue, ...iconsOfControls];
}

function wrongPixels(icon: Element, size: number, contentOf: ContentOf): Problem[] {
  return valuesOf(icon).flatMap((address) => {
    const content = contentOf(address);
    if (!content) return [];
    const actual = pngSize(content);
    if (!actual) return [problem(icon, `${address} is no PNG.`)];
    return actual.width === size && actual.height === size
      ? []
      : [
          problem(
            icon,
            `${address} is declared ${size}×${size} and has ${actual.width}×${actual.height} pixels.`,
          ),
        ];
  });
}
