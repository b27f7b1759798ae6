const DOLLAR = 36;
const ZERO = 48;
const NINE = 57;

/** Column of a cell's address such as "AB12", counted from 0; -1 for no address. */
export function columnOf(address: string): number {
  let column = 0;
  for (let at = 0; at < address.length; at++) {
    const code = address.charCodeAt(at);
    if (code >= ZERO && code <= NINE) break;
    if (code !== DOLLAR) column = column * 26 + (code & 0x1f);
  }
  return column - 1;
}
