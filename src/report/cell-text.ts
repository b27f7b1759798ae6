/** The most characters a cell holds. */
export const CELL_LENGTH = 32_767;

const LINE_BREAKS = /[\p{Cc}\u2028\u2029]+/gu;

/** A text in one line that fits a cell; names and cells of the workbook may hold anything. */
export function cellText(text: string): string {
  return clipped(text.replace(LINE_BREAKS, " "), CELL_LENGTH);
}

/** A text of at most so many characters, with «…» where it was cut. */
export function clipped(text: string, length: number): string {
  if (text.length <= length) return text;
  const whole = isHighSurrogate(text.charCodeAt(length - 2)) ? length - 2 : length - 1;
  return `${text.slice(0, whole)}…`;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
