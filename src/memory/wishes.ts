import type { MemoRoute } from "../memo/document";
import type { DirectoryPerson } from "../memo/directory";
import type { TemplatePart, Templates } from "../memo/template";
import type { MemoWishes } from "../memo/wishes";
import { fold } from "../regulation/folding";

/** What one workbook says of memos, with what only the other one says: who holds a position, texts, how they are gathered. */
export function unitedWishes(own: MemoWishes, other: MemoWishes): MemoWishes {
  const known = new Set(own.directory.map(placeOf));
  return {
    gatheredBy: own.gatheredBy === "office" ? other.gatheredBy : own.gatheredBy,
    directory: [...own.directory, ...other.directory.filter((person) => !known.has(placeOf(person)))],
    templates: unitedTemplates(own.templates, other.templates),
  };
}

/** How much somebody has said of memos: people, texts, and the choice to gather them in another way. */
export function sizeOfWishes({ gatheredBy, directory, templates }: MemoWishes): number {
  const texts = Object.values(templates).flatMap((parts = {}) => Object.values(parts));
  return (
    directory.length + texts.filter((text) => text !== undefined).length + (gatheredBy === "office" ? 0 : 1)
  );
}

function unitedTemplates(own: Templates, other: Templates): Templates {
  const united: { [route in MemoRoute]?: { [part in TemplatePart]?: string | undefined } } = {};
  for (const templates of [other, own]) {
    for (const [route, parts] of Object.entries(templates) as [MemoRoute, Templates[MemoRoute]][]) {
      united[route] = { ...united[route], ...parts };
    }
  }
  return united;
}

function placeOf({ unit, position }: DirectoryPerson): string {
  return JSON.stringify([fold(unit), fold(position)]);
}
