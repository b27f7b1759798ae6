import { WindowedList } from "./windowed-list";

export interface FindingListActions {
  /** The list has to be rendered anew. */
  changed(): void;
  /** Somebody wants to see the finding's row. */
  open(number: number): void;
  /** Somebody wants to waive the finding. */
  waive(number: number): void;
}

/** The list of findings: Enter and a click show a finding's row, Shift+Enter waives it. */
export function findingList(actions: FindingListActions): WindowedList {
  return new WindowedList({
    name: "finding",
    supposedHeight: 112,
    changed: () => actions.changed(),
    click: (number) => actions.open(number),
    press: ({ key, shiftKey }, number) => {
      if (key !== "Enter" && key !== " ") return false;
      if (shiftKey) actions.waive(number);
      else actions.open(number);
      return true;
    },
  });
}
