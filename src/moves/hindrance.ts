import type { Assignment } from "./assignment";
import { UNLIMITED } from "./limits";
import { componentsOf } from "./solve/components";
import type { Network } from "./solve/network";
import { HOME } from "./solve/problem";

/** A manager at the most he may hold: of everything, or of one group. */
export interface AtMaximum {
  readonly holder: number;
  readonly maximum: number;
  /** Id of the group in the regulation, where its maximum is meant. */
  readonly group?: string;
}

/**
 * Why no manager takes an organisation:
 * - `nobody`: none may, whatever room there is;
 * - `full`: all who may, and all who may take what they would have to give away for it, are at their maximum: while
 *   these maximums hold there is no plan in which one organisation more is taken;
 * - `others`: one could, at a cost in an earlier level; the move's runner-up tells which;
 */
export type Hindrance =
  | { readonly kind: "nobody" }
  | { readonly kind: "full"; readonly managers: readonly AtMaximum[] }
  | { readonly kind: "others" };

/** What can be followed: organisations that may go to the same managers lead to these, and a full manager to his. */
interface Vertex {
  /** Who is full here; undefined for organisations. */
  readonly full: AtMaximum | undefined;
  readonly next: number[];
}

/** A manager with room. */
const OPEN = 0;

/** Follows who may take organisations, and who may take what they have been given, as long as all are full. */
export class Hindrances {
  private readonly vertices: Vertex[] = [{ full: undefined, next: [] }];
  private readonly byKey = new Map<string, number>();
  /** Per organisations that have the same takers and group: where these lead, one by one. */
  private readonly leads = new Map<string, readonly number[]>();
  private readonly given: ReadonlyMap<number, readonly number[]>;
  /** Vertices whose followers are not found yet, and the organisations there. */
  private readonly unfollowed: { readonly vertex: number; readonly units: readonly number[] }[] = [];
  private readonly component: Int32Array;
  private readonly answers: readonly Hindrance[];

  /** @param units those that are asked for */
  constructor(
    private readonly assignment: Assignment,
    network: Network,
    units: readonly number[],
  ) {
    this.given = givenTo(assignment, network);
    for (const unit of units) this.vertexOf(unit);
    for (let next = this.unfollowed.pop(); next !== undefined; next = this.unfollowed.pop()) {
      const { vertex, units } = next;
      const followers = new Set(units.map((unit) => this.vertexOf(unit)));
      this.vertices[vertex].next.push(...followers);
    }
    this.component = componentsOf(this.vertices.length, (vertex) => this.vertices[vertex].next);
    this.answers = this.answersOfComponents();
  }

  of(unit: number): Hindrance {
    return this.answers[this.component[this.vertexOf(unit)]];
  }

  /** The vertex of all organisations that may go where this one may. */
  private vertexOf(unit: number): number {
    const { situation, targets, movers, vetoed } = this.assignment;
    const { organisation } = movers[unit];
    const { holder } = situation.context.base.organisations;
    const takers = targets.takers(movers[unit]);
    const out = [
      holder[organisation],
      ...situation.parts(organisation).map((part) => holder[part]),
      ...(vetoed.get(organisation) ?? []),
    ].filter((other) => takers.has(other));
    const group = this.groupOf(unit);
    const alike = `${takers.number} ${group}`;
    const key = `${alike} ${[...new Set(out)].sort((a, b) => a - b).join(" ")}`;
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const leads =
      this.leads.get(alike) ?? takers.managers.map((manager) => this.managerVertex(manager, group));
    this.leads.set(alike, leads);
    const next = out.length === 0 ? leads : leads.filter((_, i) => !out.includes(takers.managers[i]));
    return this.vertex(key, undefined, [...new Set(next)]);
  }

  /** The vertex of a manager who is full, or full for a group; `OPEN` where he has room. */
  private managerVertex(holder: number, group: number): number {
    const { room, situation } = this.assignment;
    const { limits, context } = situation;
    const kind = limits.kindIn(holder, group);
    const held = this.given.get(holder) ?? [];
    const ofKind =
      kind === UNLIMITED ? [] : held.filter((unit) => limits.kindIn(holder, this.groupOf(unit)) === kind);
    if (kind !== UNLIMITED && room.capacityOfKind(kind) <= ofKind.length) {
      const maximum = limits.maximumOfKind(kind);
      return this.fullVertex(
        `kind ${kind}`,
        { holder, maximum, group: context.base.lexicon.groups[group] },
        ofKind,
      );
    }
    if (room.capacity(holder) > held.length && room.isOpen(holder)) return OPEN;
    return this.fullVertex(`holder ${holder}`, { holder, maximum: limits.maximum[holder] }, held);
  }

  private fullVertex(key: string, full: AtMaximum, units: readonly number[]): number {
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const vertex = this.vertex(key, full, []);
    this.unfollowed.push({ vertex, units });
    return vertex;
  }

  private vertex(key: string, full: AtMaximum | undefined, next: number[]): number {
    const vertex = this.vertices.push({ full, next }) - 1;
    this.byKey.set(key, vertex);
    return vertex;
  }

  /** Every component comes after those it leads to. */
  private answersOfComponents(): Hindrance[] {
    const { vertices, component } = this;
    const members: number[][] = [];
    component.forEach((number, vertex) => (members[number] ??= []).push(vertex));
    const found: (ReadonlySet<AtMaximum> | undefined)[] = [];
    const answers: Hindrance[] = [];
    members.forEach((own, number) => {
      const others = new Set(own.flatMap((vertex) => vertices[vertex].next.map((next) => component[next])));
      others.delete(number);
      const full = own.flatMap((vertex) => vertices[vertex].full ?? []);
      const [only] = others;
      if (own.includes(OPEN) || [...others].some((other) => found[other] === undefined))
        found[number] = undefined;
      else if (full.length === 0 && others.size === 1) found[number] = found[only];
      else found[number] = new Set([...full, ...[...others].flatMap((other) => [...found[other]!])]);
      answers[number] =
        others.size === 1 && found[number] === found[only] ? answers[only] : this.answer(found[number]);
    });
    return answers;
  }

  private answer(full: ReadonlySet<AtMaximum> | undefined): Hindrance {
    if (full === undefined) return { kind: "others" };
    if (full.size === 0) return { kind: "nobody" };
    const { rank } = this.assignment.situation.order;
    const { groups } = this.assignment.situation.context.base.lexicon;
    const place = ({ group }: AtMaximum) => (group === undefined ? -1 : groups.indexOf(group));
    const managers = [...full].sort((a, b) => rank[a.holder] - rank[b.holder] || place(a) - place(b));
    return { kind: "full", managers };
  }

  private groupOf(unit: number): number {
    const { situation, movers } = this.assignment;
    const { cards, organisations } = situation.context.base;
    return cards.group[organisations.lead[movers[unit].organisation]];
  }
}

/** The organisations of the plan that count with a holder: those that come, and his own that may stay. */
function givenTo({ situation, movers, placeOf }: Assignment, network: Network): Map<number, number[]> {
  const { choices, choicesOf, places } = network.problem;
  const given = new Map<number, number[]>();
  movers.forEach(({ organisation }, unit) => {
    const target = choices[choicesOf[unit]].targets[network.chosen[unit]];
    const holder = target === HOME ? situation.context.base.organisations.holder[organisation] : target;
    const place = network.placeOf(unit);
    const root = places[place].parent >= 0 ? places[place].parent : place;
    if (holder < 0 || root !== placeOf(holder)) return;
    const units = given.get(holder);
    if (units) units.push(unit);
    else given.set(holder, [unit]);
  });
  return given;
}
