import type { WorkbookHost } from "../workbook-host";
import type { HostMessage, RequestBody } from "../server/wire";

/** What `OfficeExtension.HostBridge.init` takes: messages are JSON both ways. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by office.js. */
  onMessageFromHost?: (text: string) => void;
}

const RESPONSE = 2;
const EVENTS = 3;

/** Lets office.js talk to a host without a page. @returns the bridge and what unplugs it */
export function createNativeBridge(host: WorkbookHost): { bridge: NativeBridge; unplug: () => void } {
  const bridge: NativeBridge = {
    sendMessageToHost(text) {
      void answer(host, text).then((response) => bridge.onMessageFromHost?.(response));
    },
  };
  const unplug = host.events.listen((messages: readonly HostMessage[]) => {
    const entries = { entries: messages };
    bridge.onMessageFromHost?.(JSON.stringify({ type: EVENTS, controlId: "", message: entries }));
  });
  return { bridge, unplug };
}

async function answer(host: WorkbookHost, text: string): Promise<string> {
  const request = JSON.parse(text) as { id: number; flags: number; message: { body: RequestBody | string } };
  const { body } = request.message;
  const parsed = typeof body === "string" ? (JSON.parse(body) as RequestBody) : body;
  const bytes = new TextEncoder().encode(text).length;
  const answered = await host.answer(parsed, bytes, request.flags);
  return JSON.stringify({
    id: request.id,
    type: RESPONSE,
    message: { statusCode: 200, headers: {}, body: answered },
  });
}
