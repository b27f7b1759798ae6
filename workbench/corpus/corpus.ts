import type { Fixture } from "./fixture";
import { CRM } from "./fixtures/crm";
import { IN_HOUSE } from "./fixtures/in-house";
import { MONTHS_AND_DATES } from "./fixtures/months";
import { ONE_C } from "./fixtures/one-c";
import { ROWS } from "./fixtures/rows";
import { WORDS } from "./fixtures/words";

/** Workbooks as analysts get them. */
export const CORPUS: readonly Fixture[] = [
  ...ONE_C,
  ...CRM,
  ...IN_HOUSE,
  ...MONTHS_AND_DATES,
  ...ROWS,
  ...WORDS,
];
