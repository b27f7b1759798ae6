import type { Desk } from "./desk";

/**
 * The ribbon's commands. An audit shows its report sheet; what went wrong stands in the pane, which some Excels do not
 * open by themselves: then it is there when the user opens it.
 */
export function registerCommands(desk: Desk): void {
  Office.actions.associate("auditClientBase", (event: Office.AddinCommands.Event) => {
    void finish(event, () => desk.audit());
  });
  Office.actions.associate("removeMarks", (event: Office.AddinCommands.Event) => {
    void finish(event, () => desk.removeMarks());
  });
}

async function finish(event: Office.AddinCommands.Event, work: () => Promise<boolean>): Promise<void> {
  try {
    // Some Excels never answer, or refuse.
    if (!(await work())) void Office.addin.showAsTaskpane().catch(() => undefined);
  } finally {
    event.completed();
  }
}
