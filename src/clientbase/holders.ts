import { fold, tidy } from "../regulation/folding";
import type { Lexicon } from "../regulation/lexicon";
import { isErrorValue, TextCache } from "./interning";
import { nameKey } from "./person-name";
import { shortNames } from "./short-names";
import type { Manager } from "./manager";
import type { ManagerRegister } from "./managers";
import type { CellValue } from "./sheet-values";

/** Whoever a card is attached to: a manager in person, or a desk, an office, a vacancy, nobody. */
export interface Holder {
  /** The name as listed, else as first written in the cells; "" for nobody. */
  readonly name: string;
  readonly personal: boolean;
  /** ООК or НООК. */
  readonly serviceDesk: boolean;
  readonly manager: Manager | undefined;
}

/**
 * Numbers the holders named in the manager column. A card that does not tell among namesakes goes to the one the world
 * says (see `ClientBase.worlds`).
 */
export class Holders {
  readonly all: Holder[] = [];
  /** Cells of cards whose name fits several listed managers and whose office does not tell which. */
  readonly undecided: { readonly name: string; readonly office: string }[] = [];
  /** Names written otherwise than their holder's: by dots, blanks, the order of words, or shortened. */
  readonly variants: { readonly text: string; readonly name: string }[] = [];
  private readonly namesakes: number[][] = [];
  private readonly byName = new Map<string, number>();
  private readonly shortNames: ReadonlyMap<string, string>;
  private readonly cache: TextCache;

  /** @param names all names that are going to be numbered: they decide who a short one stands for */
  constructor(
    private readonly lexicon: Lexicon,
    private readonly register: ManagerRegister | undefined,
    private readonly world: number,
    names: readonly string[],
  ) {
    this.shortNames = shortNames(names, register?.managers.map(({ name }) => name) ?? []);
    this.cache = new TextCache((text) => this.idOfName(text), register?.managers.length);
    for (const manager of register?.managers ?? []) {
      const name = nameKey(manager.name);
      const id = this.all.push({ name: manager.name, personal: true, serviceDesk: false, manager }) - 1;
      const known = this.byName.get(name);
      if (known === undefined) this.byName.set(name, id);
      else if (known < 0) this.namesakes[-known - 1].push(id);
      else this.byName.set(name, -this.namesakes.push([known, id]));
    }
  }

  /** The number of the holder a card names; the office matters only among namesakes. */
  idOf(name: CellValue, office: CellValue): number {
    const id = this.cache.get(name);
    return id >= 0 ? id : this.amongNamesakes(-id - 1, String(name), String(office));
  }

  private idOfName(text: string): number {
    const folded = fold(text);
    const error = isErrorValue(tidy(text));
    const impersonal = this.lexicon.impersonalOf(text);
    const personal = !error && !impersonal && !this.register?.officeNames.has(folded);
    const name = personal ? this.keyOf(text) : folded;
    const known = this.byName.get(name);
    if (known !== undefined) {
      const first = this.all[known < 0 ? this.namesakes[-known - 1][0] : known].name;
      if (fold(first) !== folded) this.variants.push({ text, name: first });
      return known;
    }
    const id = this.add(text, personal, impersonal?.serviceDesk ?? false);
    this.byName.set(name, id);
    return id;
  }

  /** What all writings of a name share, a short one and the listed one it stands for included. */
  private keyOf(text: string): string {
    const key = nameKey(text);
    return this.shortNames.get(key) ?? key;
  }

  private amongNamesakes(index: number, name: string, office: string): number {
    const group = this.namesakes[index];
    const place = fold(office);
    const match = group.find((id) => fold(this.all[id].manager?.office ?? "") === place && place !== "");
    if (match !== undefined) return match;
    this.undecided.push({ name, office });
    return group[this.register!.choices.taken(this.keyOf(name), this.world)];
  }

  private add(name: string, personal: boolean, serviceDesk: boolean): number {
    return this.all.push({ name: name.trim(), personal, serviceDesk, manager: undefined }) - 1;
  }
}
