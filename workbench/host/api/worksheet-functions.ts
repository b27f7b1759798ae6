import { serialOfLoose } from "../model/date-serial";
import { ObjectType, type ApiObject } from "../server/object-type";
import type { Arguments } from "../server/arguments";
import type { HostContext } from "./host-context";

interface Result {
  readonly value: unknown;
  readonly error: string | null;
}

const resultType: ObjectType<Result> = new ObjectType<Result>("FunctionResult", {
  properties: { Value: { get: ({ value }) => value }, Error: { get: ({ error }) => error } },
});

function date({ workbook }: HostContext, given: Arguments): ApiObject {
  const [year, month, day] = [given.whole(0), given.whole(1), given.whole(2)];
  const serial = serialOfLoose(year, month, day, workbook.dateSystem);
  return resultType.of(
    serial === undefined ? { value: null, error: "#NUM!" } : { value: serial, error: null },
  );
}

/** Functions of sheets, called without a cell. */
export const functionsType: ObjectType<HostContext> = new ObjectType<HostContext>("Functions", {
  methods: { Date: date },
});
