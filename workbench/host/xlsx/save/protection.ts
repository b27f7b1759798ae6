import type { Protection } from "../../model/sheet-objects";
import type { StructureProtection } from "../../model/workbook";
import { PROTECTION_OPTIONS } from "../read/protection";
import type { XmlElement } from "../xml/element";
import { withAttributes, type AttributeValue } from "../xml/write";

const HASH_ATTRIBUTES = ["password", "algorithmName", "hashValue", "saltValue", "spinCount"];

/** The protection element of a sheet; undefined where it is not protected. */
export function sheetProtectionXml(
  own: XmlElement | undefined,
  before: Protection | undefined,
  after: Protection | undefined,
): string | undefined {
  if (after === undefined) return undefined;
  const options = PROTECTION_OPTIONS.map(([attribute, option, forbidden]): [string, AttributeValue] => {
    const allowed = after.options[option] ?? false;
    return [attribute, allowed === !forbidden ? undefined : !allowed];
  });
  const password =
    after.password === before?.password
      ? {}
      : {
          ...Object.fromEntries(HASH_ATTRIBUTES.map((name) => [name, undefined])),
          password: after.password === undefined ? undefined : passwordHash(after.password),
        };
  const tag = own?.openTag.replace(/\s*\/?>$/, "/>") ?? "<sheetProtection/>";
  return withAttributes(tag, { sheet: true, ...Object.fromEntries(options), ...password });
}

const LOCKS = ["lockStructure", "lockWindows"];
const WORKBOOK_HASH_ATTRIBUTES = HASH_ATTRIBUTES.map(
  (name) => `workbook${name.charAt(0).toUpperCase()}${name.slice(1)}`,
);

/** The protection element of a workbook, without what it said of the structure before; undefined where it says nothing. */
export function workbookProtectionXml(
  own: XmlElement | undefined,
  protection: StructureProtection | undefined,
): string | undefined {
  const said = protection === undefined ? [...LOCKS, ...WORKBOOK_HASH_ATTRIBUTES] : WORKBOOK_HASH_ATTRIBUTES;
  const tag = withAttributes(own?.openTag.replace(/\s*\/?>$/, "/>") ?? "<workbookProtection/>", {
    ...Object.fromEntries(said.map((name) => [name, undefined])),
    ...(protection && { lockStructure: true }),
    ...(protection?.password !== undefined && { workbookPassword: passwordHash(protection.password) }),
  });
  return tag.includes("=") ? tag : undefined;
}

/** The 16 bits that Excel keeps of a password where it does not name a better way. */
export function passwordHash(password: string): string {
  let hash = 0;
  for (const letter of [...password].reverse()) {
    hash ^= letter.charCodeAt(0) & 0xff;
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  }
  hash ^= password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}
