import type { Protection } from "../../model/sheet-objects";
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
