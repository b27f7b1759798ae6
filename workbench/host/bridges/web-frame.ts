import type { RequestBody, HostMessage } from "../server/wire";
import type { WorkbookHost } from "../workbook-host";
import { webAppContext } from "./web-app-context";
import {
  ACTION,
  DISPATCH,
  RESPONSE,
  type FrameMessage,
  type MethodCall,
  NOT_SUPPORTED,
} from "./web-frame-messages";

export interface WebFrameOptions {
  /** The page of the add-in, https, on the same hostname as the page it stands in. */
  readonly source: string;
  /** Name of the add-in. */
  readonly title?: string;
}

/** A ribbon command that runs. */
interface RunningCommand {
  readonly done: () => void;
}

/**
 * An add-in's page in a frame, with its host as the page around it: the handshake of Excel on the web. The page
 * loads the unmodified office.js.
 */
export class WebFrame {
  private readonly conversation = `conversation-${Math.random().toString(36).slice(2)}`;
  private readonly registered = new Map<string, FrameMessage>();
  private readonly commands = new Map<string, RunningCommand>();
  private readonly stopListening: () => void;
  private nextCommand = 1;
  /** What `document.settings` saved last. */
  savedSettings: unknown;

  private frame: HTMLIFrameElement;

  /** @param container where the frame is put */
  constructor(
    private readonly host: WorkbookHost,
    private readonly container: HTMLElement,
    private readonly options: WebFrameOptions,
  ) {
    const receive = (event: MessageEvent<unknown>) => {
      if (event.source === this.frame.contentWindow) void this.receive(event.data);
    };
    window.addEventListener("message", receive);
    const unlisten = host.events.listen((messages) => this.send(messages));
    this.stopListening = () => {
      window.removeEventListener("message", receive);
      unlisten();
    };
    this.frame = this.open();
  }

  get element(): HTMLIFrameElement {
    return this.frame;
  }

  /** Loads the page anew, as Excel does with a pane that was closed. */
  reload(): void {
    this.frame.remove();
    this.frame = this.open();
  }

  /** Presses a ribbon button; settles when its function calls `completed`. */
  pressButton(functionName: string, controlId = functionName): Promise<void> {
    const id = `command-${this.nextCommand++}`;
    return new Promise((resolve, reject) => {
      this.commands.set(id, { done: resolve });
      const event = JSON.stringify({ source: { id: controlId } });
      if (!this.fire("appCommandInvoked", { 0: id, 1: functionName, 2: event })) {
        reject(new Error("The page has not registered for commands"));
      }
    });
  }

  close(): void {
    this.stopListening();
    this.frame.remove();
  }

  /** The page learns who is around it by its window's name, which is taken when the frame is put in. */
  private open(): HTMLIFrameElement {
    const { displayLanguage } = this.host;
    const place = window.location.origin + window.location.pathname;
    const info = ["Excel", "Web", "16.01", displayLanguage, "correlation", "", "", "19"];
    this.registered.clear();
    const frame = document.createElement("iframe");
    frame.name = JSON.stringify({
      baseFrameName: "workbook-host",
      hostInfo: info.join("|"),
      xdmInfo: [this.conversation, APP_ID, place].join("|"),
      serializerVersion: "1",
      flights: "[]",
    });
    const source = new URL(this.options.source, window.location.href);
    source.searchParams.set("_host_Info", info.join("$"));
    frame.src = source.href;
    return this.container.appendChild(frame);
  }

  private send(messages: readonly HostMessage[]): void {
    this.fire("richApiMessage", {
      Error: 0,
      ArrayData: messages.map((it) => [
        it.messageCategory,
        it.messageType,
        it.targetId,
        it.message,
        it.id,
        it.isRemoteOverride,
      ]),
    });
  }

  private fire(name: string, data: unknown): boolean {
    const registration = this.registered.get(name);
    if (registration) this.respond(registration, data, RESPONSE.event);
    return registration !== undefined;
  }

  private async receive(data: unknown): Promise<void> {
    const message = parsed(data);
    if (message?._conversationId !== this.conversation) return;
    if (message._actionType === ACTION.register) {
      this.registered.set(message._actionName, message);
      this.respond(message, { Error: 0 });
    } else if (message._actionType === ACTION.unregister) {
      this.registered.delete(message._actionName);
      this.respond(message, { Error: 0 });
    } else if (message._actionName === "ContextActivationManager_getAppContextAsync") {
      this.respond(message, webAppContext(this.host, APP_ID, this.options.title ?? "Add-in"));
    } else if (message._actionName === "executeMethod") {
      this.respond(message, await this.execute(message._data as MethodCall));
    } else {
      this.respond(message, null);
    }
  }

  private async execute({ DdaMethod, ArrayData, ...rest }: MethodCall): Promise<object> {
    switch (DdaMethod.DispatchId) {
      case DISPATCH.richApiRequest: {
        const [, , , , body, , flags] = ArrayData ?? [];
        const text = String(body);
        const bytes = new TextEncoder().encode(text).length;
        const answer = await this.host.answer(JSON.parse(text) as RequestBody, bytes, Number(flags));
        return { Version: 1, Error: 0, Data: [200, [], [answer]] };
      }
      case DISPATCH.commandCompleted: {
        const id = Object.values(rest).find((value) => typeof value === "string" && this.commands.has(value));
        this.commands.get(String(id))?.done();
        this.commands.delete(String(id));
        return { Version: 1, Error: 0 };
      }
      case DISPATCH.saveSettings:
        this.savedSettings = rest;
        return { Version: 1, Error: 0 };
      default:
        return { Version: 1, Error: NOT_SUPPORTED };
    }
  }

  private respond(to: FrameMessage, data: unknown, type: number = RESPONSE.answer): void {
    const response = {
      _messageType: 1,
      _actionName: to._actionName,
      _conversationId: to._conversationId,
      _correlationId: to._correlationId,
      _origin: window.location.origin,
      _data: data,
      _errorCode: 0,
      _responseType: type,
      _serializerVersion: 1,
    };
    const origin = new URL(this.frame.src).origin;
    this.frame.contentWindow?.postMessage(JSON.stringify(response), origin);
  }
}

const APP_ID = "workbook-host";

function parsed(data: unknown): FrameMessage | undefined {
  if (typeof data !== "string") return undefined;
  try {
    return JSON.parse(data) as FrameMessage;
  } catch {
    return undefined;
  }
}
