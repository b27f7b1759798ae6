const DAY = 86_400_000;
const FIRST_DAY = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };
const FIRST_OF_MARCH_1900 = 61;

/** Serial number of a date as the strict form of the format writes it; undefined for what is none. */
export function serialOf(text: string, system: 1900 | 1904): number | undefined {
  const day = /^\d{4}-\d\d-\d\d/.exec(text)?.[0];
  const time = day === undefined ? text : (text.split("T")[1] ?? "00:00:00");
  const moment = Date.parse(`${day ?? "1970-01-01"}T${time.replace(/Z$/, "")}Z`);
  if (Number.isNaN(moment)) return undefined;
  if (day === undefined) return moment / DAY;
  const serial = (moment - FIRST_DAY[system]) / DAY;
  return system === 1900 && serial < FIRST_OF_MARCH_1900 ? serial - 1 : serial;
}
