import type { Fixture } from "./fixture";
import { ACTIVITIES } from "./fixtures/activities";
import { CODES_AND_NAMES } from "./fixtures/codes";
import { CRM } from "./fixtures/crm";
import { IN_HOUSE } from "./fixtures/in-house";
import { MONTHS_AND_DATES, TYPED_MONTHS } from "./fixtures/months";
import { NUMBERS, UNREADABLE } from "./fixtures/numbers";
import { ONE_C } from "./fixtures/one-c";
import { ONE_C_GROUPED } from "./fixtures/one-c-grouped";
import { PRINTED_REPORTS } from "./fixtures/printed-reports";
import { ROWS } from "./fixtures/rows";
import { THREE_ROW_HEADER } from "./fixtures/three-row-header";
import { TURNOVER } from "./fixtures/turnover";
import { WORDS } from "./fixtures/words";

/** Workbooks as analysts get them. */
export const CORPUS: readonly Fixture[] = [
  ...ONE_C,
  ...ONE_C_GROUPED,
  ...PRINTED_REPORTS,
  ...CRM,
  ...IN_HOUSE,
  ...MONTHS_AND_DATES,
  ...TYPED_MONTHS,
  ...THREE_ROW_HEADER,
  ...ROWS,
  ...TURNOVER,
  ...ACTIVITIES,
  ...NUMBERS,
  ...UNREADABLE,
  ...WORDS,
  ...CODES_AND_NAMES,
];
