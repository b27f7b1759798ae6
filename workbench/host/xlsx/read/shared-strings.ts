import { decodedCellText } from "../xml/characters";
import { Token, XmlScanner } from "../xml/scanner";

/** The texts of a shared strings part; of a rich text its letters. */
export function readSharedStrings(xml: string): string[] {
  const texts: string[] = [];
  const scanner = new XmlScanner(xml);
  for (let token = scanner.next(); token !== Token.End; token = scanner.next()) {
    if (token === Token.Open && scanner.is("si")) texts.push(readRichText(scanner));
  }
  return texts;
}

/** Text of the string element just opened, without its phonetic hints; moves on behind its end. */
export function readRichText(scanner: XmlScanner): string {
  if (scanner.selfClosing) return "";
  const depth = scanner.depth;
  let text = "";
  for (;;) {
    const token = scanner.next();
    if (token === Token.Close && scanner.depth < depth) return decodedCellText(detached(text));
    if (token !== Token.Open) continue;
    if (scanner.is("t")) text += scanner.readText();
    else if (scanner.is("rPh")) scanner.skip();
  }
}

/** A copy that does not keep the whole text alive that it was cut from. */
export function detached(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
