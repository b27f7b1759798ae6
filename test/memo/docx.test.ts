import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import type { Memo } from "../../src/memo/document";
import { memoDocx } from "../../src/memo/docx";
import { clientBase } from "../support/client-base";
import { memoOf } from "../support/memos";

const ordinary = memoOf(
  clientBase()
    .manager({ leftOn: "2010-06-15", office: "Север" })
    .manager({ name: "Орлова М. В.", role: "НОП", office: "Север" })
    .clients(40, { name: "ООО «Ёлка & Ко»" }),
  "ordinary",
);

async function partsOf(memo: Memo): Promise<ReadonlyMap<string, string>> {
  const files = unzipSync(await memoDocx(memo, "ru"));
  return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

function countOf(xml: string, part: RegExp): number {
  return xml.match(new RegExp(part, "g"))?.length ?? 0;
}

const textIn = (xml: string) =>
  [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join("\n");

describe("a memo for Word", () => {
  let document: string;
  let parts: ReadonlyMap<string, string>;
  beforeAll(async () => {
    parts = await partsOf(ordinary);
    document = parts.get("word/document.xml")!;
  });

  test("is well-formed in all its parts", () => {
    for (const [name, xml] of parts) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      const errors: string[] = [];
      const parser = new SaxesParser();
      parser.on("error", (error) => errors.push(`${name}: ${error.message}`));
      parser.write(xml).close();
      expect(errors).toEqual([]);
    }
  });

  test("has everything the memo says", () => {
    const text = textIn(document);
    for (const said of [
      ordinary.unit,
      ...ordinary.addressee,
      ordinary.title,
      ordinary.heading,
      ...ordinary.facts,
      ...ordinary.request,
      ...ordinary.columns.map(({ title }) => title),
    ]) {
      expect(text).toContain(said);
    }
    expect(countOf(document, /ООО «Ёлка &amp; Ко»/)).toBe(40);
  });

  test("repeats the table's header and tears no row", () => {
    expect(countOf(document, /<w:tblHeader\/>/)).toBe(1);
    const rows = countOf(document, /<w:tr>/);
    expect(rows).toBeGreaterThan(ordinary.rows.length + 1);
    expect(countOf(document, /<w:cantSplit\/>/)).toBe(rows);
  });

  test("is A4 on its side with margins of 30, 10, 20 and 20 mm, 12 points, in Russian, with a title", () => {
    const [, page] = /<w:pgSz ([^>]*)\/>/.exec(document)!;
    expect(page).toContain('w:w="16838"');
    expect(page).toContain('w:h="11906"');
    expect(page).toContain('w:orient="landscape"');
    const [, margins] = /<w:pgMar ([^>]*)\/>/.exec(document)!;
    for (const margin of ['w:left="1701"', 'w:right="567"', 'w:top="1134"', 'w:bottom="1134"']) {
      expect(margins).toContain(margin);
    }
    const styles = parts.get("word/styles.xml")!;
    expect(styles).toContain('<w:sz w:val="24"/>');
    expect(styles).toContain('<w:lang w:val="ru-RU"/>');
    expect(parts.get("docProps/core.xml")).toContain("СЛУЖЕБНАЯ ЗАПИСКА");
  });

  test("has the signature and the visas in the last row, which keeps to the one before it", () => {
    const [, ...rows] = document.split("<w:tr>");
    const last = rows.findIndex((row) => row.includes("<w:gridSpan"));
    expect(last).toBe(ordinary.rows.length + 1);
    const closing = textIn(rows.slice(last).join(""));
    for (const { position } of [ordinary.signature, ...ordinary.visas]) expect(closing).toContain(position);
    expect(closing).toContain("СОГЛАСОВАНО");
    expect(closing).toContain("20__");
    const keeps = rows.map((row) => countOf(row, /<w:keepNext\/>/));
    expect(keeps.slice(0, last)).toEqual([
      ordinary.columns.length,
      ...ordinary.rows.slice(1).map(() => 0),
      ordinary.columns.length,
    ]);
  });

  test("joins amounts and initials by NBSP", () => {
    expect(textIn(document)).toMatch(/\d\u00a0\d{3},\d\d/);
    expect(textIn(document)).toContain("М.\u00a0В.\u00a0Орлова");
  });

  test("numbers its pages from the second on", () => {
    const headers = [...parts].filter(([name]) => /header\d+\.xml$/.test(name)).map(([, xml]) => xml);
    expect(headers.map((xml) => countOf(xml, />PAGE</)).sort()).toEqual([0, 1]);
    expect(document).toContain("<w:titlePg/>");
    const [, ofFirst] = /<w:headerReference w:type="first" r:id="([^"]+)"\/>/.exec(document)!;
    const relations = parts.get("word/_rels/document.xml.rels")!;
    const [, file] = new RegExp(`Id="${ofFirst}"[^>]*Target="([^"]+)"`).exec(relations)!;
    expect(countOf(parts.get(`word/${file}`)!, />PAGE</)).toBe(0);
  });
});

test("a narrow table stands upright", async () => {
  const memo = memoOf(
    clientBase()
      .manager({ office: "Север" })
      .client({ code: "1", inn: "7707083893" })
      .client({ code: "2", inn: "7707083893" }),
    "link140",
  );
  const document = (await partsOf(memo)).get("word/document.xml")!;
  expect(document).toContain('w:orient="portrait"');
  expect(document).toContain('w:w="11906"');
});

test("characters that XML cannot hold are left out", async () => {
  const document = (await partsOf({ ...ordinary, heading: "О\u0000\u000b\ud800 клиентах\nи прочем" })).get(
    "word/document.xml",
  )!;
  expect(textIn(document)).toMatch(/О {2,4}клиентах и прочем/);
});
