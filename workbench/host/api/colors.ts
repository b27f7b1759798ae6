import { HostError } from "../model/host-error";

/** Names of colours Excel takes, as far as add-ins use them. */
const NAMES: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  purple: "#800080",
  gray: "#808080",
  grey: "#808080",
  lightgray: "#D3D3D3",
  lightgrey: "#D3D3D3",
  darkgray: "#A9A9A9",
  pink: "#FFC0CB",
  lightblue: "#ADD8E6",
  lightgreen: "#90EE90",
  lightyellow: "#FFFFE0",
};

/** A colour as #RRGGBB, from "#rrggbb", "rrggbb" or a name. @throws HostError InvalidArgument */
export function colorOf(value: unknown): string {
  if (typeof value !== "string") throw new HostError("InvalidArgument");
  const digits = /^#?([0-9a-f]{6})$/i.exec(value)?.[1];
  const color = digits ? `#${digits.toUpperCase()}` : NAMES[value.toLowerCase()];
  if (color === undefined) throw new HostError("InvalidArgument");
  return color;
}
