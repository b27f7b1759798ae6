import { isoDay, type Day } from "../../regulation/calendar";
import { managerRule } from "../rule";
import { CLEAR, WARNING } from "../verdict";

/** The written status is not the one the novice date gives; the written one holds. */
export const statusDisagrees = managerRule(
  "STATUS_DISAGREES",
  ({ tenure }) =>
    tenure?.status && tenure.statusByDate && tenure.status !== tenure.statusByDate ? WARNING : CLEAR,
  ({ manager, tenure }) => ({
    measured: {
      status: tenure!.status!,
      statusByDate: tenure!.statusByDate!,
      noviceSince: isoDay(manager!.noviceSince as Day),
    },
    norm: { value: tenure!.statusByDate!, unit: "status", since: null },
  }),
);
