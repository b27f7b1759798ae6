/** What a host declares it can do: the highest version of each set. */
export type RequirementSets = Readonly<Record<string, string>>;

/** The oldest Excel the add-in runs on. */
export const FLOOR: RequirementSets = {
  ExcelApi: "1.14",
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.3",
  CustomFunctions: "1.7",
  RichApiRuntime: "1.2",
  RichApiRuntimeFlag: "1.1",
  DelayForCellEdit: "1.1",
  DialogApi: "1.1",
  ImageCoercion: "1.1",
  Settings: "1.1",
};

/** Whether the declared sets have a set in at least a version; "1.10" is above "1.9". */
export function isSetDeclared(sets: RequirementSets, name: string, version?: string | number): boolean {
  const declared = Object.entries(sets).find(([it]) => it.toLowerCase() === name.toLowerCase())?.[1];
  if (declared === undefined) return false;
  const [major, minor] = numbersOf(declared);
  const [askedMajor, askedMinor] = numbersOf(version ?? 0);
  return major > askedMajor || (major === askedMajor && minor >= askedMinor);
}

function numbersOf(version: string | number): [number, number] {
  const [major, minor = 0] = String(version).split(".").map(Number);
  return [major, minor];
}
