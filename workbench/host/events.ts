import type { Sheet } from "./model/sheet";
import { MESSAGE_CATEGORY, type HostMessage } from "./server/wire";

/** Numbers of the events of worksheets in office.js. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  rowHiddenChanged: 22,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** What is registered on the workbook and not on one sheet or table. */
export const WHOLE_WORKBOOK = "Workbook";

/** Events the add-in registered for, in the order they happened. */
export class Events {
  /** `runtime.enableEvents`. */
  enabled = true;
  private readonly registered = new Map<string, number>();
  private waiting: HostMessage[] = [];
  private listeners: ((messages: readonly HostMessage[]) => void)[] = [];

  /** Calls back with every bundle of messages. @returns what stops it */
  listen(listener: (messages: readonly HostMessage[]) => void): () => void {
    this.listeners.push(listener);
    return () => {
      this.listeners = this.listeners.filter((it) => it !== listener);
    };
  }

  register(event: number, target: string): void {
    const key = `${event} ${target}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(event: number, target: string): void {
    const key = `${event} ${target}`;
    this.registered.set(key, Math.max(0, (this.registered.get(key) ?? 0) - 1));
  }

  /** Tells those who registered on the target or on the whole workbook. */
  raise(event: number, target: string, details: Readonly<Record<string, unknown>>): void {
    if (!this.enabled) return;
    for (const to of new Set([target, WHOLE_WORKBOOK])) {
      if (!this.registered.get(`${event} ${to}`)) continue;
      this.waiting.push({
        messageCategory: MESSAGE_CATEGORY.event,
        messageType: event,
        targetId: to,
        message: JSON.stringify(details),
        id: this.waiting.length,
        isRemoteOverride: false,
      });
    }
  }

  raiseOnSheet(event: number, sheet: Sheet, details: Readonly<Record<string, unknown>> = {}): void {
    this.raise(event, sheet.id, { worksheetId: sheet.id, ...details });
  }

  /** Sends messages that are no events, at once. */
  send(messages: readonly HostMessage[]): void {
    for (const listener of this.listeners) listener(messages);
  }

  /** Sends what has happened. */
  flush(): void {
    const messages = this.waiting;
    this.waiting = [];
    if (messages.length > 0) this.send(messages);
  }
}
