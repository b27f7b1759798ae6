import { HostError } from "../model/host-error";
import type { Arguments } from "./arguments";
import { NotModelled } from "./not-modelled";

export interface Property<Target> {
  readonly get?: (target: Target) => unknown;
  readonly set?: (target: Target, value: unknown) => void;
}

/** What an office.js class has, by the names on the wire. Nothing else of the target can be reached. */
export interface Members<Target> {
  /** By what office.js finds the object again. */
  readonly identity?: (target: Target) => Readonly<Record<"Id" | "_Id", string | number>> | object;
  /** The object is found again by a reference the host keeps for it. */
  readonly kept?: boolean;
  readonly properties?: Readonly<Record<string, Property<Target>>>;
  /** Properties that are objects; null for a null object. */
  readonly links?: Readonly<Record<string, (target: Target) => ApiObject | null>>;
  /** Results: an object, null for a null object, or a plain value. */
  readonly methods?: Readonly<Record<string, (target: Target, given: Arguments) => unknown>>;
  /** For collections. */
  readonly items?: (target: Target) => readonly ApiObject[];
  /** For collections: what `getItem` gives. */
  readonly item?: (target: Target, key: unknown) => ApiObject;
}

/** An object office.js can talk to. */
export interface ApiObject {
  readonly typeName: string;
  readonly kept: boolean;
  readonly propertyNames: readonly string[];
  /** The name as declared, in whatever case it is asked for. */
  nameOf(asked: string): string | undefined;
  identity(): object;
  read(name: string): unknown;
  write(name: string, value: unknown): void;
  isLink(name: string): boolean;
  link(name: string): ApiObject | null;
  call(name: string, given: Arguments): unknown;
  readonly items: readonly ApiObject[] | undefined;
  item(key: unknown): ApiObject;
}

export function isApiObject(value: unknown): value is ApiObject {
  return value instanceof TypedObject;
}

/** An office.js class: declares its members and makes its objects. */
export class ObjectType<Target> {
  /** @param declare the members, asked for when first used, so that classes may refer to each other */
  constructor(
    readonly name: string,
    private readonly declare: Members<Target> | (() => Members<Target>),
  ) {}

  private declared: Declared<Target> | undefined;

  get members(): Members<Target> {
    return this.declaration.members;
  }

  get propertyNames(): readonly string[] {
    return this.declaration.propertyNames;
  }

  private get declaration(): Declared<Target> {
    return (this.declared ??= declaration(
      typeof this.declare === "function" ? this.declare() : this.declare,
    ));
  }

  of(target: Target): ApiObject {
    return new TypedObject(this, target);
  }

  targetOf(object: unknown): Target | undefined {
    return object instanceof TypedObject && object.type === this ? (object.target as Target) : undefined;
  }

  nameOf(asked: string): string | undefined {
    return this.declaration.names.get(asked.toLowerCase());
  }
}

interface Declared<Target> {
  readonly members: Members<Target>;
  /** Of properties that can be read. */
  readonly propertyNames: readonly string[];
  /** By their lower-case form. */
  readonly names: ReadonlyMap<string, string>;
}

function declaration<Target>(members: Members<Target>): Declared<Target> {
  const { properties = {}, links = {} } = members;
  const names = [...Object.keys(properties), ...Object.keys(links)];
  return {
    members,
    propertyNames: Object.keys(properties).filter((it) => properties[it].get !== undefined),
    names: new Map(names.map((it) => [it.toLowerCase(), it])),
  };
}

class TypedObject<Target> implements ApiObject {
  constructor(
    readonly type: ObjectType<Target>,
    readonly target: Target,
  ) {}

  get typeName(): string {
    return this.type.name;
  }

  get kept(): boolean {
    return this.type.members.kept === true;
  }

  get propertyNames(): readonly string[] {
    return this.type.propertyNames;
  }

  nameOf(asked: string): string | undefined {
    return this.type.nameOf(asked);
  }

  identity(): object {
    return this.type.members.identity?.(this.target) ?? {};
  }

  read(name: string): unknown {
    const get = this.type.members.properties?.[name]?.get;
    if (get === undefined) throw new NotModelled(`${this.typeName}.${name}`);
    return get(this.target);
  }

  write(name: string, value: unknown): void {
    const set = this.type.members.properties?.[name]?.set;
    if (set === undefined) throw new NotModelled(`${this.typeName}.${name} =`);
    set(this.target, value);
  }

  isLink(name: string): boolean {
    return this.type.members.links?.[name] !== undefined;
  }

  link(name: string): ApiObject | null {
    const link = this.type.members.links?.[name];
    if (link === undefined) throw new NotModelled(`${this.typeName}.${name}`);
    return link(this.target);
  }

  call(name: string, given: Arguments): unknown {
    const method = this.type.members.methods?.[name];
    if (method === undefined) throw new NotModelled(`${this.typeName}.${name}()`);
    return method(this.target, given);
  }

  get items(): readonly ApiObject[] | undefined {
    return this.type.members.items?.(this.target);
  }

  item(key: unknown): ApiObject {
    const { item } = this.type.members;
    if (item === undefined) throw new HostError("InvalidOperation");
    return item(this.target, key);
  }
}

/** A property that can only be read. */
export function readable<Target>(get: (target: Target) => unknown): Property<Target> {
  return { get };
}

export function writable<Target>(
  get: (target: Target) => unknown,
  set: (target: Target, value: unknown) => void,
): Property<Target> {
  return { get, set };
}
