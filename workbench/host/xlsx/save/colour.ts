/** "#RRGGBB" as a file writes it, opaque. */
export function rgbOf(colour: string): string {
  return `FF${colour.replace("#", "").toUpperCase()}`;
}
