import type { Client } from "./client";
import { clientsSheet } from "./clients-sheet";
import { CompanyNames } from "./company-names";
import type { Employee } from "./employee";
import { CodeSeries } from "./identifiers";
import { managersSheet } from "./managers-sheet";
import { portfolioOf } from "./portfolio";
import { Random } from "./random";
import type { SampleSheet } from "./sample-sheet";
import { withSpecialCases } from "./special-cases";
import { STAFF_OF_NORTH } from "./staff-of-north";
import { STAFF_OF_SOUTH } from "./staff-of-south";

const SEED = 20_100_731;

/** The client base of an invented regional centre as its system exported it in August 2010. */
export function sampleClientBase(): SampleSheet[] {
  const random = new Random(SEED);
  const sources = { random, codes: new CodeSeries(), names: new CompanyNames(random) };
  const staff = [...STAFF_OF_NORTH, ...STAFF_OF_SOUTH];
  const clients = staff.flatMap((employee) => portfolioOf(employee, sources));
  return [clientsSheet(byOffice(withSpecialCases(clients, sources), staff)), managersSheet(staff)];
}

function byOffice(clients: readonly Client[], staff: readonly Employee[]): Client[] {
  const offices = [...new Set(staff.map(({ office }) => office.name))];
  return offices.flatMap((office) => clients.filter((client) => client.office === office));
}
