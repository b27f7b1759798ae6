import etm2010 from "./etm-2010.json";
import { regulationSchema, type Regulation } from "./schema";

/**
 * Checks an outside document against the schema of a regulation.
 * @throws z.core.$ZodError naming each wrong place.
 */
export function parseRegulation(document: unknown): Regulation {
  return regulationSchema.parse(document);
}

/** The regulation of the electrical distributor ЭТМ, edition 2010. */
export const etmRegulation: Regulation = parseRegulation(etm2010);
