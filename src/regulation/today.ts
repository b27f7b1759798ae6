import { dayOf, type Day } from "./calendar";

/** The present day on the user's calendar. */
export function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
}
