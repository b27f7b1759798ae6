import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkManifest } from "../../scripts/manifest/check-manifest";
import type { Surroundings } from "../../scripts/manifest/manifest";

const ROOT = join(__dirname, "../..");
const MANIFEST = readFileSync(join(ROOT, "manifest.xml"), "utf8");

const bytes = (text: string) => new TextEncoder().encode(text);
const FUNCTIONS = readFileSync(join(ROOT, "test/functions/golden/functions.json"));
const { functions } = JSON.parse(FUNCTIONS.toString()) as { functions: { id: string }[] };
const SITE: Readonly<Record<string, Uint8Array>> = {
  "taskpane.html": bytes("<!doctype html>"),
  "help.html": bytes("<!doctype html>"),
  "taskpane.js": bytes(functions.map(({ id }) => `CustomFunctions.associate("${id}",s);`).join("")),
  "functions.json": FUNCTIONS,
};
const SOURCES = [
  'Office.actions.associate("auditClientBase", (event) => {});',
  "Office.actions.associate(\n  'removeMarks', removeMarks);",
];

function surroundings(changed: Readonly<Record<string, Uint8Array | undefined>> = {}): Surroundings {
  return {
    file(path) {
      if (path in changed) return changed[path];
      return path.startsWith("assets/icons/") ? readFileSync(join(ROOT, path)) : SITE[path];
    },
    sources: SOURCES,
  };
}

const said = (xml: string, around = surroundings()) =>
  checkManifest(xml, around).map(({ element, message }) => `${element}: ${message}`);

/** The manifest with one passage, which it must have, exchanged. */
function manifestWith(passage: string | RegExp, replacement: string): string {
  const changed = MANIFEST.replace(passage, replacement);
  if (changed === MANIFEST) throw new Error(`The manifest has no ${String(passage)}.`);
  return changed;
}

test("the manifest is sound", () => {
  expect(said(MANIFEST)).toEqual([]);
});

test("a problem tells its line", () => {
  const line = MANIFEST.split("\n").findIndex((text) => text.includes("<FunctionFile")) + 1;
  const [found] = checkManifest(
    manifestWith('<FunctionFile resid="Page.Url"/>', '<FunctionFile resid="Help.Url"/>'),
    surroundings(),
  );
  expect(found.line).toBe(line);
});

const longText = "a".repeat(251);

test.each<[string, string | RegExp, string, string[]]>([
  ["no XML", "</OfficeApp>", "", [expect.stringContaining("the file: Not well-formed XML: ") as string]],
  [
    "an unresolved reference",
    '<Title resid="GetStarted.Title"/>',
    '<Title resid="Nothing"/>',
    [
      '<Title resid="Nothing">: No <bt:String id="Nothing"> in <bt:ShortStrings>: add it or correct the resid.',
      '<bt:String id="GetStarted.Title">: Nothing refers to it: remove it.',
    ],
  ],
  [
    "a reference to a resource of another kind",
    '<Description resid="Pane.Tip"/>',
    '<Description resid="Pane.Label"/>',
    [
      '<Description resid="Pane.Label">: No <bt:String id="Pane.Label"> in <bt:LongStrings>: add it or correct the resid.',
      '<bt:String id="Pane.Tip">: Nothing refers to it: remove it.',
    ],
  ],
  [
    "an id of two resources",
    '<bt:String id="Functions.Namespace" DefaultValue="KB"/>',
    '<bt:String id="Functions.Namespace" DefaultValue="KB"/><bt:String id="Functions.Namespace" DefaultValue="KB"/>',
    [
      '<bt:String id="Functions.Namespace">: The id stands twice (also in <bt:ShortStrings>): make ids unique.',
    ],
  ],
  [
    "an id of two controls",
    '<Control xsi:type="Button" id="KB.Audit">',
    '<Control xsi:type="Button" id="KB.Pane">',
    ['<Control id="KB.Pane">: The id stands twice (also in <Group>): make ids unique.'],
  ],
  [
    "a long id",
    /Pane\.Tip/g,
    "P".repeat(33),
    [`<bt:String id="${"P".repeat(33)}">: The id is longer than 32 characters: shorten it.`],
  ],
  [
    "a long short text",
    'Value="Client Base Audit is ready"',
    `Value="${"a".repeat(126)}"`,
    [`<bt:String id="GetStarted.Title">: “${"a".repeat(126)}” has 126 characters: shorten it to 125.`],
  ],
  [
    "a long text",
    /(id="Audit\.Tip" DefaultValue=")[^"]*/,
    `$1${longText}`,
    [`<bt:String id="Audit.Tip">: “${longText}” has 251 characters: shorten it to 250.`],
  ],
  [
    "a long label",
    'DefaultValue="Проверить базу"',
    'DefaultValue="Проверить клиентскую базу целиком"',
    [
      '<bt:String id="Audit.Label">: “Проверить клиентскую базу целиком” has 33 characters: shorten it to 25.',
    ],
  ],
  [
    "a long name",
    'Value="Client Base Audit"',
    'Value="Audit of the Client Base of a Sales Office"',
    ["<DisplayName>: “Audit of the Client Base of a Sales Office” has 42 characters: shorten it to 30."],
  ],
  [
    "an empty text",
    'Value="Open pane"',
    'Value=" "',
    ['<bt:String id="Pane.Label">: The text is empty: write it.'],
  ],
  [
    "a text without a translation",
    '<bt:Override Locale="en-US" Value="Remove marks"/>',
    "",
    ['<bt:String id="RemoveMarks.Label">: Needs one <Override Locale="en-US">, as other texts have.'],
  ],
  [
    "a name without a translation",
    '<Override Locale="en-US" Value="Client Base Audit"/>',
    "",
    ['<DisplayName>: Needs one <Override Locale="en-US">, as other texts have.'],
  ],
  [
    "a translated namespace",
    'id="Functions.Namespace" DefaultValue="KB"/>',
    'id="Functions.Namespace" DefaultValue="KB"><bt:Override Locale="en-US" Value="CB"/></bt:String>',
    [
      '<bt:String id="Functions.Namespace">: Formulas would differ from language to language: remove the override.',
    ],
  ],
  [
    "no shared runtime",
    /<Runtimes>[^]*<\/Runtimes>/,
    "",
    ["<OfficeApp>: Needs one <Runtime> for a shared runtime, has 0."],
  ],
  [
    "a runtime that closes with the pane",
    'lifetime="long"',
    'lifetime="short"',
    ['<Runtime resid="Page.Url">: Needs lifetime="long", or the page closes with the pane.'],
  ],
  [
    "functions of the ribbon on another page",
    '<FunctionFile resid="Page.Url"/>',
    '<FunctionFile resid="Help.Url"/>',
    [
      '<FunctionFile resid="Help.Url">: Must be the page of <Runtime>, https://localhost:3000/taskpane.html: a shared runtime has one.',
    ],
  ],
  [
    "a pane on another page",
    '<SourceLocation DefaultValue="https://localhost:3000/taskpane.html"/>',
    '<SourceLocation DefaultValue="https://localhost:3000/help.html"/>',
    [
      "<SourceLocation>: Must be the page of <Runtime>, https://localhost:3000/taskpane.html: a shared runtime has one.",
    ],
  ],
  [
    "a TaskpaneId",
    '<Action xsi:type="ShowTaskpane">',
    '<Action xsi:type="ShowTaskpane"><TaskpaneId>KB</TaskpaneId>',
    ["<TaskpaneId>: Opens a second pane beside the shared runtime: remove it."],
  ],
  [
    "a lower floor",
    'Name="CustomFunctionsRuntime" MinVersion="1.3"',
    'Name="CustomFunctionsRuntime" MinVersion="1.1"',
    [
      '<Set Name="CustomFunctionsRuntime">: Needs <Set Name="CustomFunctionsRuntime" MinVersion="1.3"/> in <Requirements>.',
    ],
  ],
  [
    "no floor",
    '<Set Name="ExcelApi" MinVersion="1.14"/>',
    "",
    ['<OfficeApp>: Needs <Set Name="ExcelApi" MinVersion="1.14"/> in <Requirements>.'],
  ],
  [
    "an address without https",
    '<IconUrl DefaultValue="https:',
    '<IconUrl DefaultValue="http:',
    ["<IconUrl>: “http://localhost:3000/assets/icons/pane-32.png” must begin with https://."],
  ],
  [
    "an address on another site",
    '<SupportUrl DefaultValue="https://localhost:3000/',
    '<SupportUrl DefaultValue="https://example.org/',
    ["<SupportUrl>: “https://example.org/help.html” is not on the add-in's site, https://localhost:3000/."],
  ],
  [
    "a domain without https",
    "<Hosts>",
    "<AppDomains><AppDomain>http://example.org</AppDomain></AppDomains><Hosts>",
    ["<AppDomain>: “http://example.org” must begin with https://."],
  ],
  [
    "an icon without a size Office needs",
    '<bt:Image size="80" resid="Audit.80"/>',
    '<bt:Image size="64" resid="Audit.80"/>',
    [
      '<Control id="KB.Audit">: Its <Icon> needs an image of size 80.',
      '<bt:Image id="Audit.80">: https://localhost:3000/assets/icons/audit-80.png is declared 64×64 and has 80×80 pixels.',
    ],
  ],
  [
    "an icon of a size Office does not know",
    '<bt:Image size="64" resid="Audit.64"/>',
    '<bt:Image size="96" resid="Audit.64"/>',
    ['<bt:Image resid="Audit.64">: Office shows no icons of size 96.'],
  ],
  [
    "a catalogue icon of another size",
    "pane-64.png",
    "pane-128.png",
    [
      "<HighResolutionIconUrl>: https://localhost:3000/assets/icons/pane-128.png is declared 64×64 and has 128×128 pixels.",
    ],
  ],
  [
    "an unregistered function of the ribbon",
    "<FunctionName>removeMarks</FunctionName>",
    "<FunctionName>removeAll</FunctionName>",
    ['<FunctionName>: No source says Office.actions.associate("removeAll", …): its button would do nothing.'],
  ],
  [
    "a namespace in Cyrillic",
    'id="Functions.Namespace" DefaultValue="KB"',
    'id="Functions.Namespace" DefaultValue="КБ"',
    ['<Namespace resid="Functions.Namespace">: “КБ” is no namespace: Latin letters, digits, _ and . only.'],
  ],
  [
    "functions without a namespace",
    '<Namespace resid="Functions.Namespace"/>',
    "",
    [
      "<ExtensionPoint>: Needs <Script>, <Page>, <Metadata> and <Namespace>.",
      '<bt:String id="Functions.Namespace">: Nothing refers to it: remove it.',
      '<bt:String id="Functions.Namespace">: Needs one <Override Locale="en-US">, as other texts have.',
    ],
  ],
])("%s is found", (_, passage, replacement, expected) => {
  expect(said(manifestWith(passage, replacement))).toEqual(expected);
});

const functionsJson = (...functions: object[]) => ({
  "functions.json": bytes(JSON.stringify({ functions })),
});
const STATUS = { id: "STATUS", name: "STATUS", description: "Статус" };

test.each<[string, Record<string, Uint8Array | undefined>, string[]]>([
  [
    "a missing page",
    { "help.html": undefined },
    [
      "<SupportUrl>: The built site has no file for https://localhost:3000/help.html.",
      "<SupportUrl>: The built site has no file for https://localhost:3000/help.html#en.",
      '<bt:Url id="Help.Url">: The built site has no file for https://localhost:3000/help.html.',
      '<bt:Url id="Help.Url">: The built site has no file for https://localhost:3000/help.html#en.',
    ],
  ],
  [
    "an icon that is no PNG",
    { "assets/icons/audit-20.png": bytes("<svg>") },
    ['<bt:Image id="Audit.20">: https://localhost:3000/assets/icons/audit-20.png is no PNG.'],
  ],
  [
    "metadata that are no JSON",
    { "functions.json": bytes("{") },
    [
      expect.stringContaining(
        '<SourceLocation resid="Functions.Url">: The functions\' metadata are no JSON',
      ) as string,
    ],
  ],
  [
    "an id in Cyrillic",
    functionsJson({ ...STATUS, id: "СТАТУС" }),
    [
      '<SourceLocation resid="Functions.Url">: The function СТАТУС has an id Excel does not take: three or more of A–Z, 0–9, _ and ., a letter first.',
      '<SourceLocation resid="Functions.Url">: The function СТАТУС is bound to no code in the page\'s script.',
    ],
  ],
  [
    "a name that is a cell",
    functionsJson({ ...STATUS, name: "TEN2010" }),
    [
      '<SourceLocation resid="Functions.Url">: The function STATUS has a name Excel does not take: three or more letters, digits, _ and ., a letter first, no cell address.',
    ],
  ],
  [
    "an id that stands twice",
    functionsJson(STATUS, STATUS),
    ['<SourceLocation resid="Functions.Url">: The function STATUS stands twice.'],
  ],
  [
    "a function without a description",
    functionsJson({ ...STATUS, description: undefined }),
    ['<SourceLocation resid="Functions.Url">: The function STATUS has no description.'],
  ],
  [
    "a function without code",
    { "taskpane.js": bytes("") },
    functions.map(
      ({ id }) =>
        `<SourceLocation resid="Functions.Url">: The function ${id} is bound to no code in the page's script.`,
    ),
  ],
])("%s is found beside the manifest", (_, changed, expected) => {
  expect(said(MANIFEST, surroundings(changed))).toEqual(expected);
});
