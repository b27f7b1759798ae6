import { decoded } from "./characters";
import { XmlError } from "./xml-error";

/** What the scanner stands on. */
export enum Token {
  End,
  Open,
  Close,
  Text,
}

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const QUESTION = 63;
const EXCLAMATION = 33;
const SPACE = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const EQUALS = 61;

/**
 * Walks an XML text token by token and tells where each stands, so that a part can be changed in places and
 * stay as it is everywhere else. Elements of the part's own vocabulary are known by their name without prefix.
 */
export class XmlScanner {
  /** Bounds of the current token in the text. */
  start = 0;
  end = 0;
  /** The current tag opens and closes at once; its Close token is not given. */
  selfClosing = false;
  /** Prefix of the root element, with its colon; "" for most parts. */
  prefix = "";

  private nameStart = 0;
  private nameEnd = 0;
  private isRaw = false;
  private rootSeen = false;
  private readonly openNames: number[] = [];

  constructor(readonly text: string) {}

  /** Number of elements that are open before the current token. */
  get depth(): number {
    return this.openNames.length / 2;
  }

  /** Moves on to the next token. Comments and processing instructions are passed over. */
  next(): Token {
    const { text } = this;
    for (;;) {
      this.start = this.end;
      if (this.start >= text.length) return this.finish();
      if (text.charCodeAt(this.start) !== LESS) {
        const end = text.indexOf("<", this.start);
        this.end = end < 0 ? text.length : end;
        this.isRaw = false;
        if (this.openNames.length > 0) return Token.Text;
        if (text.slice(this.start, this.end).replace("\ufeff", "").trim() !== "")
          this.fail("text outside the root");
        continue;
      }
      const second = text.charCodeAt(this.start + 1);
      if (second === SLASH) return this.close();
      if (second === QUESTION) this.end = this.after("?>");
      else if (second === EXCLAMATION) {
        if (text.startsWith("<!--", this.start)) this.end = this.after("-->");
        else if (text.startsWith("<![CDATA[", this.start)) {
          this.end = this.after("]]>");
          this.isRaw = true;
          return Token.Text;
        } else this.fail("a document type");
      } else return this.open();
    }
  }

  /** Whether the current tag has this name in the part's own vocabulary. */
  is(name: string): boolean {
    const { prefix, nameStart } = this;
    return (
      this.nameEnd - nameStart === prefix.length + name.length &&
      this.text.startsWith(name, nameStart + prefix.length) &&
      (prefix === "" || this.text.startsWith(prefix, nameStart))
    );
  }

  /** Name of the current tag, without the prefix where it is of the part's own vocabulary. */
  get name(): string {
    const name = this.text.slice(this.nameStart, this.nameEnd);
    return this.prefix !== "" && name.startsWith(this.prefix) ? name.slice(this.prefix.length) : name;
  }

  /** An attribute of the current open tag. */
  attribute(name: string): string | undefined {
    const { text } = this;
    for (let at = this.afterSpaces(this.nameEnd); at < this.end;) {
      const start = at;
      while (at < this.end && text.charCodeAt(at) !== EQUALS && text.charCodeAt(at) > SPACE) at++;
      const end = at;
      const opening = this.afterSpaces(this.afterSpaces(at) + 1);
      const quote = text.charCodeAt(opening);
      if (quote !== QUOTE && quote !== APOSTROPHE) return undefined;
      const closing = text.indexOf(quote === QUOTE ? '"' : "'", opening + 1);
      if (end - start === name.length && text.startsWith(name, start)) {
        return decoded(text.slice(opening + 1, closing));
      }
      at = this.afterSpaces(closing + 1);
    }
    return undefined;
  }

  /** Text of the element just opened, without what its child elements hold; moves on behind its end. */
  readText(): string {
    if (this.selfClosing) return "";
    const depth = this.depth;
    let all = "";
    for (;;) {
      const token = this.next();
      if (token === Token.Text) {
        if (this.depth === depth) all += this.value;
      } else if (token === Token.Close && this.depth < depth) return all;
    }
  }

  /** Moves on behind the end of the element just opened. */
  skip(): void {
    if (this.selfClosing) return;
    const depth = this.depth;
    while (this.next() !== Token.Close || this.depth >= depth);
  }

  /** What the current text token says. */
  get value(): string {
    return this.isRaw
      ? this.text.slice(this.start + 9, this.end - 3)
      : decoded(this.text.slice(this.start, this.end));
  }

  private open(): Token {
    const { text } = this;
    let at = this.start + 1;
    this.nameStart = at;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code <= SPACE || code === GREATER || code === SLASH) break;
    }
    this.nameEnd = at;
    if (at === this.nameStart) this.fail("a tag without a name");
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === GREATER) break;
      if (code === LESS) this.fail("a tag inside a tag");
      if (code !== QUOTE && code !== APOSTROPHE) continue;
      at = text.indexOf(code === QUOTE ? '"' : "'", at + 1);
      if (at < 0) this.fail("a value without an end");
    }
    if (at >= text.length) this.fail("a tag without an end");
    this.end = at + 1;
    this.selfClosing = text.charCodeAt(at - 1) === SLASH;
    if (this.openNames.length === 0) this.noteRoot();
    if (!this.selfClosing) this.openNames.push(this.nameStart, this.nameEnd);
    return Token.Open;
  }

  private noteRoot(): void {
    if (this.rootSeen) this.fail("a second root");
    this.rootSeen = true;
    const name = this.text.slice(this.nameStart, this.nameEnd);
    this.prefix = name.slice(0, name.indexOf(":") + 1);
  }

  private close(): Token {
    const { text, openNames } = this;
    const end = openNames.pop();
    const start = openNames.pop();
    if (start === undefined || end === undefined) this.fail("an end tag too many");
    let at = this.start + 2;
    this.nameStart = at;
    for (let open = start; open < end; open++, at++) {
      if (text.charCodeAt(open) !== text.charCodeAt(at)) this.fail("an end tag that does not match");
    }
    this.nameEnd = at;
    at = this.afterSpaces(at);
    if (text.charCodeAt(at) !== GREATER) this.fail("an end tag that does not match");
    this.end = at + 1;
    return Token.Close;
  }

  private finish(): Token {
    if (this.openNames.length > 0 || !this.rootSeen) this.fail("the end in the middle");
    return Token.End;
  }

  private after(mark: string): number {
    const at = this.text.indexOf(mark, this.start);
    if (at < 0) this.fail("the end in the middle");
    return at + mark.length;
  }

  private afterSpaces(at: number): number {
    while (this.text.charCodeAt(at) <= SPACE) at++;
    return at;
  }

  private fail(found: string): never {
    throw new XmlError(`Found ${found} at ${this.start}`);
  }
}
