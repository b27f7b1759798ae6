import type { Events } from "./events";
import type { Habits } from "./habits";
import { oneOf } from "./server/arguments";
import { ObjectType } from "./server/object-type";
import { MESSAGE_CATEGORY } from "./server/wire";

const VISIBILITY_CHANGED = 65539;

/** The add-in's pane and its start with the document. */
export class TaskPane {
  visible = false;
  /** `Office.addin.setStartupBehavior(load)`. */
  startsWithDocument = false;

  constructor(
    private readonly events: Events,
    private readonly habits: Habits,
  ) {}

  /** As the add-in asks for it. */
  request(visible: boolean): void {
    if (!this.habits.ignoresShowingPane) this.setVisible(visible);
  }

  /** As a person opens or closes it. */
  setVisible(visible: boolean): void {
    if (visible === this.visible) return;
    this.visible = visible;
    this.events.send([
      {
        messageCategory: MESSAGE_CATEGORY.event,
        messageType: VISIBILITY_CHANGED,
        targetId: "",
        message: JSON.stringify({ visibility: visible ? "Visible" : "Hidden" }),
        id: 0,
        isRemoteOverride: false,
      },
    ]);
  }
}

const STATES = ["Inactive", "Background", "Visible"] as const;

export const paneServiceType: ObjectType<TaskPane> = new ObjectType<TaskPane>("AppRuntimeService", {
  methods: {
    GetAppRuntimeState: (pane) => (pane.visible ? "Visible" : "Background"),
    SetAppRuntimeState: (pane, given) => pane.request(oneOf(given.at(0), STATES) === "Visible"),
  },
});

export const startServiceType: ObjectType<TaskPane> = new ObjectType<TaskPane>(
  "AppRuntimePersistenceService",
  {
    methods: {
      GetAppRuntimeStartState: (pane) => (pane.startsWithDocument ? "Background" : "Inactive"),
      SetAppRuntimeStartState: (pane, given) => {
        pane.startsWithDocument = oneOf(given.at(0), STATES) !== "Inactive";
      },
    },
  },
);

/** What the library tells of itself on a page; nothing to remember. */
export const internalServiceType: ObjectType<null> = new ObjectType<null>("AddinInternalService", {
  methods: { NotifyActionHandlerReady: () => undefined },
});
