/**
 * Whether the pane is to be dark.
 * @param theme what Excel says of its theme, which some Excels do not; a background is `#RRGGBB`
 * @param preferred what the system prefers
 */
export function isDark(theme: Partial<Office.OfficeTheme> | undefined, preferred: boolean): boolean {
  if (typeof theme?.isDarkTheme === "boolean") return theme.isDarkTheme;
  const [, digits] = /^#?([0-9a-f]{6})$/i.exec(theme?.bodyBackgroundColor ?? "") ?? [];
  if (digits === undefined) return preferred;
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
