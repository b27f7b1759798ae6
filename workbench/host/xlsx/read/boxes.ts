import { parseAddress, type Box } from "../../model/address";
import { HostError } from "../../model/host-error";

/** The boxes of a list such as "A1:B2 D4", without what is no address. */
export function boxesOf(text: string | undefined): Box[] {
  return (text ?? "").split(/\s+/).flatMap((address) => boxAt(address) ?? []);
}

/** The box of an address, undefined for what is none. */
export function boxAt(address: string | undefined): Box | undefined {
  if (address === undefined || address === "") return undefined;
  try {
    return parseAddress(address);
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}
