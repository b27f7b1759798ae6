import type { WrongWish } from "../memo/wrong-wishes";
import { list, quoted, sentence } from "./format";
import type { Language } from "./language";
import { memoWords } from "./memos";

/** Says that wishes for memos are not kept, and why. */
export function memoWishesFaultSentence(wrong: readonly WrongWish[], language: Language): string {
  const said = wrong.map((it) => `${placeOf(it, language)}${wrongWishSentence(it, language)}`);
  return language === "ru"
    ? `Ничего не сохранено. ${said.join(" ")} Исправьте и сохраните ещё раз.`
    : `Nothing is kept. ${said.join(" ")} Correct it and keep it again.`;
}

/** Says what is wrong with one of them; where it stands is seen. */
export function wrongWishSentence(wrong: WrongWish, language: Language): string {
  const ru = language === "ru";
  switch (wrong.kind) {
    case "placeholders": {
      const braces = wrong.names.some((name) => name === "{" || name === "}");
      const names = wrong.names.filter((name) => name !== "{" && name !== "}");
      const unknown = list(
        names.map((name) => `{${name}}`),
        language,
      );
      return [
        ...(names.length > 0
          ? [ru ? `Такого имени нет: ${unknown}.` : `There is no such name: ${unknown}.`]
          : []),
        ...(braces
          ? [ru ? "Фигурная скобка не закрыта или не открыта." : "A brace is not closed or not opened."]
          : []),
      ].join(" ");
    }
    case "blank":
      return ru ? "Этот текст не может быть пустым." : "This text cannot be empty.";
    case "noPosition":
      return wrong.name === ""
        ? ru
          ? "Не указана должность."
          : "The position is missing."
        : ru
          ? `Не указана должность: ${wrong.name}.`
          : `The position is missing: ${wrong.name}.`;
    case "twice": {
      const position = quoted(wrong.position, language);
      if (wrong.unit === "") {
        return ru
          ? `Должность ${position} для всех отделов указана дважды: неясно, кого писать.`
          : `The position ${position} for all units stands twice: nobody can tell who is meant.`;
      }
      return ru
        ? `Должность ${position} (${wrong.unit}) указана дважды: неясно, кого писать.`
        : `The position ${position} (${wrong.unit}) stands twice: nobody can tell who is meant.`;
    }
  }
}

function placeOf(wrong: WrongWish, language: Language): string {
  if (!("route" in wrong)) return "";
  const { routes, fields } = memoWords(language);
  return sentence(`${routes[wrong.route]}, ${fields[wrong.part].toLowerCase()}`).replace(/\.$/, ": ");
}
