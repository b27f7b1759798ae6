import { leftByAllRows } from "../context";
import { managerRule } from "../rule";
import { CLEAR, VIOLATION } from "../verdict";

/** Several rows of the managers sheet carry one name and no office tells them apart. */
export const ambiguousManager = managerRule(
  "AMBIGUOUS_MANAGER",
  ({ manager }, { asOf }) =>
    manager!.namesakes.length > 0 && !leftByAllRows(manager!, asOf) ? VIOLATION : CLEAR,
  ({ manager }) => ({
    measured: { rows: manager!.rows.map((row) => row + 1) },
    norm: { value: 1, unit: "managers", since: null },
  }),
  { evenLeft: true, evenUnclear: true },
);
