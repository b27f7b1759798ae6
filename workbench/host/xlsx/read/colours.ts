import type { XmlElement } from "../xml/element";

/** Finds the colour an element of a file means, as #RRGGBB; undefined for "automatic" or none. */
export type ColourOf = (element: XmlElement | undefined) => string | undefined;

const STANDARD = [
  ..."000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF".split(" "),
  ..."000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF".split(" "),
  ..."800000 008000 000080 808000 800080 008080 C0C0C0 808080".split(" "),
  ..."9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF".split(" "),
  ..."000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF".split(" "),
  ..."00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99".split(" "),
  ..."3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696".split(" "),
  ..."003366 339966 003300 333300 993300 993366 333399 333333".split(" "),
  "000000",
  "FFFFFF",
];

/** Names of the theme's colours in the order of their numbers in cell formats. */
const THEME_NAMES = "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(
  " ",
);
const OFFICE_THEME =
  "FFFFFF 000000 EEECE1 1F497D 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646 0000FF 800080".split(" ");

/**
 * @param theme root of the theme part, undefined for a workbook without one
 * @param styles root of the styles part: it may have a palette of its own
 */
export function colourReader(theme: XmlElement | undefined, styles: XmlElement | undefined): ColourOf {
  const themed = themeColours(theme);
  const own = styles?.child("colors")?.child("indexedColors")?.childrenNamed("rgbColor");
  const palette = STANDARD.map((colour, index) => own?.[index]?.attribute("rgb")?.slice(-6) ?? colour);

  return (element) => {
    if (element === undefined) return undefined;
    const rgb = element.attribute("rgb")?.slice(-6);
    const colour = rgb ?? themed[element.number("theme") ?? -1] ?? palette[element.number("indexed") ?? -1];
    if (colour === undefined || !/^[0-9a-f]{6}$/i.test(colour)) return undefined;
    return `#${tinted(colour, element.number("tint") ?? 0).toUpperCase()}`;
  };
}

function themeColours(theme: XmlElement | undefined): string[] {
  const scheme = theme?.descendants("clrScheme")[0];
  return THEME_NAMES.map((name, index) => {
    const colour = scheme?.child(name)?.children[0];
    return colour?.attribute("lastClr") ?? colour?.attribute("val") ?? OFFICE_THEME[index];
  });
}

/** Lighter for a positive tint, darker for a negative one, by lightness as Excel does it. */
function tinted(colour: string, tint: number): string {
  if (tint === 0) return colour;
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const [hue, saturation, lightness] = toHsl(red, green, blue);
  const changed = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  return toRgb(hue, saturation, Math.min(1, Math.max(0, changed)))
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("");
}

function toHsl(red: number, green: number, blue: number): [number, number, number] {
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const range = most - least;
  const lightness = (most + least) / 2;
  if (range === 0) return [0, 0, lightness];
  const saturation = range / (1 - Math.abs(2 * lightness - 1));
  const sector =
    most === red
      ? (green - blue) / range + 6
      : most === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4;
  return [sector % 6, saturation, lightness];
}

function toRgb(hue: number, saturation: number, lightness: number): number[] {
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const sectors = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ];
  return sectors[Math.floor(hue) % 6].map((part) => part + lightness - chroma / 2);
}
