// The rooms of src/ and what each may import. ESLint keeps it so: see roomRules() and test/rooms.test.ts.

const core = ["regulation", "clientbase", "audit", "moves", "memo", "report", "norms", "memory", "wording"];

/**
 * rooms: rooms it may import; types: rooms it may import types from; packages: packages it may import;
 * excel: it may touch Office.js; page: it may touch the page it runs in; lazy: it may load its own files when they are
 * needed.
 */
export const rooms = {
  regulation: { packages: ["zod"] },
  clientbase: { rooms: ["regulation"], packages: ["fastest-levenshtein"] },
  audit: { rooms: ["regulation", "clientbase"] },
  moves: { rooms: ["regulation", "clientbase", "audit"], packages: ["highs"] },
  memo: { rooms: ["regulation", "clientbase", "audit", "moves", "wording"], packages: ["lvovich", "docx"] },
  report: {
    rooms: ["regulation", "clientbase", "audit", "moves", "memo", "norms", "wording"],
    packages: ["hucre"],
  },
  norms: { rooms: ["regulation", "clientbase", "wording"], types: ["report"], packages: ["zod"] },
  memory: {
    rooms: ["regulation", "clientbase", "audit", "moves"],
    types: ["memo"],
    packages: ["zod", "fflate"],
  },
  wording: { types: [...core, "session", "workbook"] },

  solving: { rooms: ["moves"], packages: ["highs"] },
  workbook: { types: ["clientbase", "report"], excel: true },
  functions: { rooms: core, excel: true },
  taskpane: {
    rooms: [
      "session",
      "solving",
      "settings",
      "remember",
      "mapping",
      "norms-papers",
      "waivers",
      "template",
      "memo-wishes",
      "plan-papers",
      "plan-sheet",
      "report-workbook",
      "wording",
    ],
    types: ["clientbase", "workbook"],
    packages: ["lit", "@fluentui/web-components", "@fluentui/tokens"],
    excel: true,
    page: true,
    lazy: true,
  },
};

/** The files of src/ itself, which join the rooms. */
export const doors = {
  core: { rooms: core },
  look: { rooms: [...core, "workbook", "remember"], excel: true },
  "memo-papers": { rooms: [...core, "workbook"], types: ["core"], excel: true },
  "memo-wishes": { rooms: [...core, "workbook", "remember"], types: ["core"], excel: true },
  "plan-papers": { rooms: [...core, "core", "workbook", "remember"], excel: true },
  "plan-sheet": { rooms: [...core, "workbook"], types: ["core"], excel: true },
  "report-workbook": { rooms: [...core, "workbook"], types: ["core"], excel: true },
  show: { rooms: [...core, "workbook"], types: ["core"], excel: true },
  remember: { rooms: [...core, "workbook"], types: ["core"], excel: true },
  settings: { rooms: [...core, "workbook", "remember"], excel: true },
  mapping: { rooms: [...core, "workbook", "remember"], excel: true },
  "norms-papers": { rooms: [...core, "workbook", "remember"], excel: true },
  waivers: { rooms: [...core, "workbook", "remember"], types: ["core"], excel: true },
  template: { rooms: [...core, "workbook", "remember"], excel: true },
  "keep-audit": { rooms: [...core, "workbook", "remember"], types: ["core"], excel: true },
  session: {
    rooms: [
      ...core,
      ...[
        "core",
        "solving",
        "workbook",
        "look",
        "memo-papers",
        "show",
        "keep-audit",
        "remember",
        "norms-papers",
        "plan-sheet",
        "waivers",
      ],
    ],
    excel: true,
  },
};

const excelNames = ["CustomFunctions", "Excel", "Office", "OfficeExtension", "OfficeRuntime"];
const pageNames = ["document", "fetch", "localStorage", "navigator", "window", "WebSocket", "XMLHttpRequest"];
const nodeNames = ["Buffer", "__dirname", "__filename", "global", "module", "process", "require"];

const deepestFolder = 4;

/** The table as ESLint configurations, one per room and depth of folder, so that a path means one room. */
export function roomRules() {
  return [
    ...Object.entries(doors).map(([name, door]) => rulesFor(`src/${name}.ts`, "\\./", 0, name, door)),
    ...Object.entries(rooms).flatMap(([name, room]) =>
      Array.from({ length: deepestFolder }, (_, folder) =>
        rulesFor(
          `src/${name}/${"*/".repeat(folder)}*.ts`,
          `(?:\\.\\./){${folder + 1}}`,
          folder + 1,
          name,
          room,
        ),
      ),
    ),
  ];
}

function rulesFor(
  files,
  toSource,
  depth,
  name,
  { rooms = [], types = [], packages = [], excel, page, lazy },
) {
  const one = (names) => `(?:${names.join("|") || "(?!)"})(?:/|$)`;
  const patterns = [
    {
      regex: `^${toSource}(?!\\.)(?!${one([name, ...rooms, ...types])})`,
      message: `${name} may not import this room (scripts/rooms.mjs).`,
    },
    {
      regex: `^${toSource}${one(types)}`,
      allowTypeImports: true,
      message: `${name} may import only types from this room (scripts/rooms.mjs).`,
    },
    {
      regex: `^(?:\\.\\./){${depth + 1}}`,
      message: "src/ imports nothing outside src/.",
    },
    {
      regex: `^(?!\\.)(?!${one(packages)})`,
      message: `${name} may not import this package (scripts/rooms.mjs).`,
    },
  ];
  const forbidden = [...nodeNames, ...(excel ? [] : excelNames), ...(page ? [] : pageNames)];
  return {
    files: [files],
    rules: {
      "@typescript-eslint/no-restricted-imports": ["error", { patterns }],
      "no-restricted-globals": [
        "error",
        ...forbidden.map((global) => ({
          name: global,
          message: `${name} may not touch it (scripts/rooms.mjs).`,
        })),
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: `ImportExpression[source.value=/^${lazy ? "\\.\\." : "\\."}/]`,
          message: "Import rooms at the top of the file, where the table of rooms is checked.",
        },
      ],
    },
  };
}
