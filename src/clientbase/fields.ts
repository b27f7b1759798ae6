import { CLIENT_FIELDS, type ClientField } from "./client-fields";
import type { FieldDefinition } from "./field-definition";
import { MANAGER_FIELDS, type ManagerField } from "./manager-fields";
import type { SheetUse } from "./mapping";
import { ACTIVITY_FIELDS, TURNOVER_FIELDS, type ActivityField, type TurnoverField } from "./other-fields";

export type { ActivityField, ClientField, FieldDefinition, ManagerField, TurnoverField };
export { ACTIVITY_FIELDS, CLIENT_FIELDS, MANAGER_FIELDS, TURNOVER_FIELDS };

/** The fields that a column may be on a sheet of each use. */
export const FIELDS_OF_USE = {
  clients: CLIENT_FIELDS,
  managers: MANAGER_FIELDS,
  turnover: TURNOVER_FIELDS,
  activities: ACTIVITY_FIELDS,
} satisfies Record<SheetUse, Record<string, FieldDefinition>>;

export interface FieldOfUse {
  clients: ClientField;
  managers: ManagerField;
  turnover: TurnoverField;
  activities: ActivityField;
}

export const SHEET_USES = Object.keys(FIELDS_OF_USE) as SheetUse[];
export const CLIENT_FIELD_NAMES = Object.keys(CLIENT_FIELDS) as ClientField[];
export const MANAGER_FIELD_NAMES = Object.keys(MANAGER_FIELDS) as ManagerField[];

/** The fields of a use by name, as data alike for every use. */
export function fieldsOf(use: SheetUse): Readonly<Record<string, FieldDefinition>> {
  return FIELDS_OF_USE[use];
}
