/** Whether two JSON documents say the same, whatever the order of their keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [ofA, ofB] = [a, b].map((it) => Object.entries(it).filter(([, value]) => value !== undefined));
  const inB = new Map<string, unknown>(ofB);
  return (
    ofA.length === ofB.length && ofA.every(([key, value]) => inB.has(key) && isSame(value, inB.get(key)))
  );
}
