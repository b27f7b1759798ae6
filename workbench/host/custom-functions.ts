import { HostError } from "./model/host-error";
import type { Events } from "./events";
import type { Habits } from "./habits";
import { listOf, fieldsOf } from "./server/arguments";
import { ObjectType } from "./server/object-type";
import { MESSAGE_CATEGORY } from "./server/wire";

const INVOKE = 1000;
const CANCEL = 1001;
const CANCELABLE = 1;
const STREAMING = 2;

/** What a cell shows for the error numbers custom functions report. */
const ERROR_TEXTS: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

/** A custom function failed; `text` is what its cell shows. */
export class CustomFunctionError extends Error {
  constructor(
    readonly text: string,
    message: string,
  ) {
    super(message);
    this.name = "CustomFunctionError";
  }
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly optional?: boolean }[];
  readonly options?: { readonly stream?: boolean; readonly cancelable?: boolean };
}

interface Call {
  readonly result: (value: unknown) => void;
  readonly error: (error: CustomFunctionError) => void;
  readonly streaming: boolean;
}

interface Outcome {
  readonly id: number;
  readonly failed: boolean;
  readonly value: unknown;
  readonly code: number | undefined;
}

/** Custom functions as cells call them. */
export class CustomFunctions {
  /** The add-in said its functions can be called. */
  ready = false;
  private readonly registered = new Map<string, FunctionMetadata>();
  private readonly calls = new Map<number, Call>();
  private next = 1;

  constructor(
    private readonly events: Events,
    private readonly habits: Habits,
  ) {}

  /** Registers functions by their metadata file, as Excel does when it loads the add-in. */
  register(metadata: { readonly functions: readonly FunctionMetadata[] }): void {
    for (const it of metadata.functions) {
      this.registered.set(it.id.toUpperCase(), it);
    }
  }

  get metadata(): readonly FunctionMetadata[] {
    return [...this.registered.values()];
  }

  /**
   * What a cell with the function shows. Parameters left out come as null, as from Excel; ranges are arrays of rows.
   * @param name id of the function
   * @throws CustomFunctionError with what the cell shows
   */
  call(name: string, parameters: readonly unknown[] = [], address = "Sheet1!A1"): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.start(name, parameters, address, { result: resolve, error: reject, streaming: false });
    });
  }

  /** Calls a streaming function until it is cancelled by the returned function. */
  stream(
    name: string,
    parameters: readonly unknown[],
    result: (value: unknown) => void,
    error: (error: CustomFunctionError) => void = () => undefined,
    address = "Sheet1!A1",
  ): () => void {
    const id = this.start(name, parameters, address, { result, error, streaming: true });
    return () => {
      if (!this.calls.delete(id)) return;
      this.send(CANCEL, { invocationId: id });
    };
  }

  /**
   * Takes results the add-in hands over; those nobody waits for are ignored, since the library repeats refused ones.
   * @param bytes of them all
   * @throws HostError RequestPayloadSizeLimitExceeded
   */
  settle(outcomes: readonly Outcome[], bytes: number): void {
    const tooLarge = bytes > this.habits.largestFunctionResult;
    const awaited = outcomes.filter(({ id }) => this.calls.has(id));
    for (const { id, failed, value, code } of awaited) {
      const call = this.calls.get(id)!;
      if (!call.streaming) this.calls.delete(id);
      if (tooLarge) call.error(new CustomFunctionError("#VALUE!", "RequestPayloadSizeLimitExceeded"));
      else if (failed)
        call.error(new CustomFunctionError(ERROR_TEXTS[code ?? 7] ?? "#VALUE!", String(value)));
      else call.result(value);
    }
    if (tooLarge && awaited.length > 0) throw new HostError("RequestPayloadSizeLimitExceeded");
  }

  private start(name: string, parameters: readonly unknown[], address: string, call: Call): number {
    const metadata = this.registered.get(name.toUpperCase());
    const missing = (metadata?.parameters.length ?? 0) - parameters.length;
    const id = this.next++;
    this.calls.set(id, call);
    this.send(INVOKE, {
      invocationId: id,
      functionName: name,
      parameterValues: [...parameters, ...new Array<null>(Math.max(0, missing)).fill(null)],
      address,
      flags: flagsOf(metadata, call.streaming),
    });
    return id;
  }

  private send(messageType: number, message: object): void {
    this.events.send([
      {
        messageCategory: MESSAGE_CATEGORY.customFunction,
        messageType,
        targetId: "",
        message: JSON.stringify(message),
        id: 0,
        isRemoteOverride: false,
      },
    ]);
  }
}

function flagsOf(metadata: FunctionMetadata | undefined, streaming: boolean): number {
  const { stream = streaming, cancelable = streaming } = metadata?.options ?? {};
  return (cancelable ? CANCELABLE : 0) | (stream ? STREAMING : 0);
}

function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

/** The object through which office.js hands results of custom functions over. */
export const customFunctionsType: ObjectType<CustomFunctions> = new ObjectType<CustomFunctions>(
  "CustomFunctions",
  {
    methods: {
      _SetOsfControlContainerReadyForCustomFunctions: (functions) => {
        functions.ready = true;
      },
      _GetEnabledFeatures: () => [],
      SetInvocationArrayResults: (functions, given) => {
        const results = given.list(0).map(listOf);
        functions.settle(
          results.map(([id, succeeded, value, code]) => ({
            id: Number(id),
            failed: succeeded !== true,
            value,
            code: typeof code === "number" ? code : undefined,
          })),
          bytesOf(results),
        );
      },
      SetInvocationResults: (functions, given) => {
        const results = given.list(0).map(fieldsOf);
        functions.settle(
          results.map(({ id, failed, value, errorCode }) => ({
            id: Number(id),
            failed: failed === true,
            value,
            code: typeof errorCode === "number" ? errorCode : undefined,
          })),
          bytesOf(results),
        );
      },
    },
  },
);
