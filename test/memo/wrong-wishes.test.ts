import { MemoWishesFault, wrongWishes } from "../../src/memo/wrong-wishes";
import { USUAL_WISHES, type MemoWishes } from "../../src/memo/wishes";
import { memoWishesFaultSentence } from "../../src/wording/memo-wishes";

const person = (position: string, unit = "", name = "Иванов") => ({ unit, position, name });

test.each<[string, Partial<MemoWishes>, string[]]>([
  ["nothing", {}, []],
  [
    "a good directory and good texts",
    {
      directory: [person("Директор"), person("Директор", "Север"), person("Бухгалтер")],
      templates: { ordinary: { heading: "О {карточек}", facts: "", appendix: "" } },
    },
    [],
  ],
  [
    "a name of another route",
    { templates: { link140: { facts: "{групп} {куда}" } } },
    ["Признак 140, что установлено: Такого имени нет: {куда}."],
  ],
  [
    "a brace left open",
    { templates: { ordinary: { request: "{дата" } } },
    ["Перезакрепление и открепление, просьба: Фигурная скобка не закрыта или не открыта."],
  ],
  [
    "no heading",
    { templates: { ordinary: { heading: " \n" } } },
    ["Перезакрепление и открепление, тема: Этот текст не может быть пустым."],
  ],
  ["no position", { directory: [person(" ")] }, ["Не указана должность: Иванов."]],
  [
    "one position twice",
    { directory: [person("Директор", "Север"), person(" директор ", "СЕВЕР", "Петров")] },
    ["Должность «директор» (СЕВЕР) указана дважды: неясно, кого писать."],
  ],
  [
    "one position of all units twice",
    { directory: [person("Директор"), person("Директор")] },
    ["Должность «Директор» для всех отделов указана дважды: неясно, кого писать."],
  ],
])("of %s is said what is wrong", (_, wishes, sentences) => {
  const wrong = wrongWishes({ ...USUAL_WISHES, ...wishes });
  expect(wrong).toHaveLength(sentences.length);
  expect(memoWishesFaultSentence(wrong, "ru")).toBe(
    ["Ничего не сохранено.", sentences.join(" "), "Исправьте и сохраните ещё раз."].join(" "),
  );
  expect(memoWishesFaultSentence(wrong, "en")).not.toMatch(/undefined|[а-яё](?![^{}]*\})(?=.*Nothing)/u);
  expect(new MemoWishesFault(wrong).wrong).toBe(wrong);
});
