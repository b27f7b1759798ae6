import { parseXml } from "../../../../workbench/host/xlsx/xml/element";
import { decodedCellText, escapedCellText } from "../../../../workbench/host/xlsx/xml/characters";
import { Patch } from "../../../../workbench/host/xlsx/xml/patch";
import { Children, element, withAttributes } from "../../../../workbench/host/xlsx/xml/write";
import { XmlError } from "../../../../workbench/host/xlsx/xml/xml-error";

test("elements know their names, attributes, texts and places", () => {
  const source = `<?xml version="1.0"?>\n<!-- <a> --><x:a xmlns:x="u" b='1 > "2"' c = "&#x41;&amp;&#10;"><x:d>т<!-- нет --><![CDATA[<&]]>&lt;</x:d><y:d/><e\n/></x:a>\n`;
  const root = parseXml(source);
  expect([root.name, ...root.children.map(({ name }) => name)]).toEqual(["a", "d", "y:d", "e"]);
  expect(root.attribute("b")).toBe('1 > "2"');
  expect(root.attribute("c")).toBe("A&\n");
  expect(root.children[0].ownText).toBe("т<&<");
  expect(root.children.map(({ xml }) => xml).slice(1)).toEqual(["<y:d/>", "<e\n/>"]);
});

test.each([
  "",
  "<a>",
  "</a>",
  "<a></b>",
  "<a><b></a></b>",
  "<a b='1>",
  "<a",
  "<a/><b/>",
  "text<a/>",
  "<a><!-- </a>",
  "< a/>",
  "<a <b/>></a>",
  "<!DOCTYPE a><a/>",
  "<a></a",
])("%p is no XML", (xml) => {
  expect(() => parseXml(xml)).toThrow(XmlError);
});

test.each([
  ["простой", "простой"],
  ["a_x000D_b", "a_x005F_x000D_b"],
  ["\r\n", "_x000D_\n"],
  ["\u0000\u001f\t", "_x0000__x001F_\t"],
  ["<&>\"'", "&lt;&amp;&gt;\"'"],
  ["_x1_ _xZZZZ_", "_x1_ _xZZZZ_"],
  ["😀\ud800", "😀_xD800_"],
])("the text %p of a cell is %p in the file, and back", (text, written) => {
  expect(escapedCellText(text)).toBe(written);
  expect(decodedCellText(parseXml(`<a>${written}</a>`).ownText)).toBe(text);
});

test.each([
  ['<a b="1" c="2"/>', { b: 3 }, '<a b="3" c="2"/>'],
  ['<a b="1" c="2"/>', { b: undefined }, '<a c="2"/>'],
  ["<a>", { b: '<&"' }, '<a b="&lt;&amp;&quot;">'],
  ["<a b='1'>", { b: true, d: false }, '<a b="1" d="0">'],
  ['<a x:b="1" bb="2">', { b: 5 }, '<a x:b="1" bb="2" b="5">'],
])("%s with %p is %s", (tag, changes, expected) => {
  expect(withAttributes(tag, changes)).toBe(expected);
});

describe("children in their order", () => {
  const ORDER = ["a", "b", "c", "d"];
  const change = (xml: string, set: (children: Children) => void) => {
    const children = new Children(parseXml(xml), ORDER);
    set(children);
    return children.result();
  };

  test.each([
    ["<r><a/><d/></r>", "<r><a/><c/><d/></r>"],
    ["<r><a/> </r>", "<r><a/> <c/></r>"],
    ["<r><z/><d/></r>", "<r><z/><c/><d/></r>"],
    ["<r/>", "<r><c/></r>"],
    ["<r><c><e/></c><d/></r>", "<r><c/><d/></r>"],
    ["<x:r><x:d/></x:r>", "<x:r><x:c/><x:d/></x:r>"],
  ])("%s with c is %s", (before, after) => {
    expect(change(before, (children) => children.set("c", element("c", {})))).toBe(after);
  });

  test("several at one place come in their order, whenever set", () => {
    const set = (children: Children) => {
      children.set("c", "<c/>");
      children.append("b", '<b n="2"/>');
      children.set("a", "<a/>");
    };
    expect(change("<r><b/><d/></r>", set)).toBe('<r><a/><b/><b n="2"/><c/><d/></r>');
    expect(change("<r><d/></r>", set)).toBe('<r><a/><b n="2"/><c/><d/></r>');
  });

  test("taken away", () => {
    expect(change("<r><a/><b/><b/><d/></r>", (children) => children.set("b", undefined))).toBe(
      "<r><a/><d/></r>",
    );
  });
});

test("changes that overlap are refused", () => {
  const patch = new Patch("abcdef");
  patch.replace(0, 3, "x");
  patch.replace(2, 4, "y");
  expect(() => patch.result()).toThrow(RangeError);
});
