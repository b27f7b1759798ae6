import { parseXml, type XmlElement } from "../xml/element";
import { readZip, unpack } from "../zip/read-zip";
import { EARLIEST_TIME, pack, writeZip } from "../zip/write-zip";
import type { ZipEntry } from "../zip/zip-entry";
import { CONTENT_TYPES_PATH, contentTypeOf, withContentType } from "./content-types";
import { relationshipsPath } from "./part-path";
import { bytesOf, textOf } from "./part-text";
import { relationshipsIn, withoutRelationship, withRelationship, type Relationship } from "./relationships";

const RELATIONSHIP_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/**
 * The parts of a workbook file. What is not changed is written as it was: the packed bytes themselves.
 * Paths are found whatever their case, for some programs write names and references in different ones.
 */
export class Package {
  private readonly changed = new Map<string, Uint8Array | undefined>();
  private readonly entries = new Map<string, ZipEntry>();
  /** Names of new parts, in their own case. */
  private readonly names = new Map<string, string>();
  private readonly texts = new Map<string, string>();

  private constructor(private readonly original: Uint8Array | undefined) {
    for (const entry of original ? readZip(original) : []) this.entries.set(entry.name.toLowerCase(), entry);
  }

  /** @throws ZipError */
  static open(bytes: Uint8Array): Package {
    return new Package(bytes);
  }

  /** A package of new parts. */
  static of(parts: Readonly<Record<string, string>>): Package {
    const made = new Package(undefined);
    for (const [path, text] of Object.entries(parts)) made.setText(path, text);
    return made;
  }

  has(path: string): boolean {
    const key = path.toLowerCase();
    return this.changed.has(key) ? this.changed.get(key) !== undefined : this.entries.has(key);
  }

  /** @throws ZipError for a part that is missing or damaged */
  bytes(path: string): Uint8Array | undefined {
    const key = path.toLowerCase();
    if (this.changed.has(key)) return this.changed.get(key);
    const entry = this.entries.get(key);
    return entry && unpack(entry);
  }

  /** Text of a part, "" of a missing one. */
  text(path: string): string {
    const key = path.toLowerCase();
    const known = this.texts.get(key);
    if (known !== undefined) return known;
    const bytes = this.bytes(path);
    return bytes === undefined ? "" : textOf(bytes);
  }

  /** Root element of a part; undefined of a missing one. */
  xml(path: string): XmlElement | undefined {
    return this.has(path) ? parseXml(this.text(path)) : undefined;
  }

  setText(path: string, text: string): void {
    const key = path.toLowerCase();
    if (this.has(path) && this.text(path) === text) return;
    this.setBytes(path, bytesOf(text));
    this.texts.set(key, text);
  }

  private setBytes(path: string, bytes: Uint8Array | undefined): void {
    const key = path.toLowerCase();
    this.texts.delete(key);
    this.changed.set(key, bytes);
    if (bytes !== undefined && !this.names.has(key)) this.names.set(key, path);
  }

  /** Adds a part of that content type. */
  add(path: string, text: string, contentType: string): void {
    this.setText(path, text);
    this.setContentType(path, contentType);
  }

  /** Takes a part out, with its relationships and its content type. */
  remove(path: string): void {
    this.setBytes(path, undefined);
    const relationships = relationshipsPath(path);
    if (this.has(relationships)) this.setBytes(relationships, undefined);
    this.setText(CONTENT_TYPES_PATH, withContentType(this.text(CONTENT_TYPES_PATH), path, undefined));
  }

  setContentType(path: string, type: string): void {
    this.setText(CONTENT_TYPES_PATH, withContentType(this.text(CONTENT_TYPES_PATH), path, type));
  }

  contentType(path: string): string {
    return contentTypeOf(this.text(CONTENT_TYPES_PATH), path);
  }

  /** Relationships of a part; "" is the package itself. */
  relationships(source: string): Relationship[] {
    const path = relationshipsPath(source);
    return this.has(path) ? relationshipsIn(this.text(path), source) : [];
  }

  /** Part that a part is related to in this way. */
  related(source: string, kind: string): string | undefined {
    return this.relationships(source).find((it) => it.kind === kind && !it.external)?.target;
  }

  /**
   * Relates a part to another, or to an address outside.
   * @param type a whole address, or the last word of an office document's one
   * @returns the id of the relationship
   */
  relate(source: string, type: string, target: string, external = false): string {
    const path = relationshipsPath(source);
    const address = type.includes("/") ? type : RELATIONSHIP_TYPES + type;
    const before = this.has(path) ? this.text(path) : undefined;
    const { xml, id } = withRelationship(before, source, address, target, external);
    this.setText(path, xml);
    return id;
  }

  unrelate(source: string, id: string): void {
    const path = relationshipsPath(source);
    if (this.has(path)) this.setText(path, withoutRelationship(this.text(path), id));
  }

  /** A path that no part has, such as "xl/tables/table3.xml" of "xl/tables/table#.xml". */
  freePath(pattern: string): string {
    let number = 1;
    while (this.has(pattern.replace("#", String(number)))) number++;
    return pattern.replace("#", String(number));
  }

  /** Paths of all parts that relationships lead to from the package. */
  reachable(): Set<string> {
    const found = new Set<string>();
    const sources = [""];
    for (const source of sources) {
      for (const { target, external } of this.relationships(source)) {
        const key = target.toLowerCase();
        if (external || found.has(key) || !this.has(key)) continue;
        found.add(key);
        sources.push(target);
      }
    }
    return found;
  }

  /** The file: the very bytes that were opened where no part has changed. */
  write(): Uint8Array {
    const keys = [...this.changed.keys()].filter((key) => this.isChanged(key));
    if (this.original && keys.length === 0) return this.original.slice();
    const kept = [...this.entries].flatMap(([key, entry]): ZipEntry[] => {
      if (!keys.includes(key)) return [entry];
      const bytes = this.changed.get(key);
      return bytes ? [pack(entry.name, bytes, entry.time)] : [];
    });
    const added = keys.flatMap((key): ZipEntry[] => {
      const bytes = this.changed.get(key);
      return bytes && !this.entries.has(key) ? [pack(this.names.get(key) ?? key, bytes, EARLIEST_TIME)] : [];
    });
    return writeZip([...kept, ...added]);
  }

  private isChanged(key: string): boolean {
    const entry = this.entries.get(key);
    const bytes = this.changed.get(key);
    if (entry === undefined || bytes === undefined) return entry !== undefined || bytes !== undefined;
    if (bytes.length !== entry.size) return true;
    const before = unpack(entry);
    return bytes.some((byte, at) => byte !== before[at]);
  }
}
