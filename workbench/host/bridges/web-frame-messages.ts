/** What the page around an add-in's frame says and hears, in Excel on the web. */
export interface FrameMessage {
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

export interface MethodCall {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly [name: string]: unknown;
}

export const ACTION = { invoke: 0, register: 1, unregister: 2 } as const;
export const RESPONSE = { answer: 0, event: 1 } as const;
/** Numbers of the methods that are answered. */
export const DISPATCH = { saveSettings: 76, richApiRequest: 93, commandCompleted: 94 } as const;
/** The number for a method the program does not have. */
export const NOT_SUPPORTED = 5001;
