import { readRichText } from "../read/shared-strings";
import { Token, XmlScanner } from "../xml/scanner";

/** Finds texts among the shared strings of a file, so that a text that moves keeps its rich form. */
export class TextIndex {
  private numbers: Map<string, number> | undefined;

  /** @param xml gives the text of the shared strings part, "" where there is none */
  constructor(private readonly xml: () => string) {}

  /** Number of a text, undefined where the file has none like it. */
  numberOf(text: string): number | undefined {
    return (this.numbers ??= numbersOf(this.xml())).get(text);
  }
}

function numbersOf(xml: string): Map<string, number> {
  const numbers = new Map<string, number>();
  if (xml === "") return numbers;
  const scanner = new XmlScanner(xml);
  let number = 0;
  for (let token = scanner.next(); token !== Token.End; token = scanner.next()) {
    if (token !== Token.Open || !scanner.is("si")) continue;
    const text = readRichText(scanner);
    if (!numbers.has(text)) numbers.set(text, number);
    number++;
  }
  return numbers;
}
