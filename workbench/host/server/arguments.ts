import { HostError } from "../model/host-error";
import { isApiObject, type ObjectType } from "./object-type";

/** The arguments of a call; objects stand in their places. A missing or unfit one is Excel's InvalidArgument. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  at(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  has(index: number): boolean {
    return this.at(index) !== undefined;
  }

  text(index: number, otherwise?: string): string {
    return textOf(this.at(index) ?? otherwise);
  }

  /** A whole number. */
  whole(index: number, otherwise?: number): number {
    return wholeOf(this.at(index) ?? otherwise);
  }

  flag(index: number, otherwise?: boolean): boolean {
    return flagOf(this.at(index) ?? otherwise);
  }

  list(index: number): readonly unknown[] {
    return listOf(this.at(index));
  }

  /** An argument that is an object literal; {} when it is left out. */
  fields(index: number): Readonly<Record<string, unknown>> {
    return fieldsOf(this.at(index) ?? {});
  }

  object<Target>(index: number, type: ObjectType<Target>): Target | undefined {
    return type.targetOf(this.at(index));
  }
}

export function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  throw new HostError("InvalidArgument");
}

export function numberOf(value: unknown): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw new HostError("InvalidArgument");
}

export function wholeOf(value: unknown): number {
  if (Number.isInteger(value)) return value as number;
  throw new HostError("InvalidArgument");
}

export function flagOf(value: unknown): boolean {
  if (typeof value === "boolean") return value;
  throw new HostError("InvalidArgument");
}

export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new HostError("InvalidArgument");
}

export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value) && !isApiObject(value)) {
    return value as Readonly<Record<string, unknown>>;
  }
  throw new HostError("InvalidArgument");
}

/** One of the words an enumeration of office.js has. */
export function oneOf<Word extends string>(value: unknown, words: readonly Word[]): Word {
  const word = words.find((it) => it === value);
  if (word === undefined) throw new HostError("InvalidArgument");
  return word;
}
