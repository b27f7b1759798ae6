import { planKey, type PlanKey } from "../../src/taskpane/pane/plan/plan-keys";
import type { Language } from "../../src/wording/language";
import { planPaneWords } from "../../src/wording/pane-plan";

const pressed = (
  key: string,
  code: string,
  held: Partial<Record<"ctrlKey" | "metaKey" | "altKey", boolean>> = {},
) => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

test.each<[Language, string, string, PlanKey | undefined]>([
  ["ru", "а", "KeyF", "accept"],
  ["ru", "А", "KeyF", "accept"],
  ["ru", "о", "KeyJ", "keep"],
  ["ru", "н", "KeyY", "veto"],
  ["ru", "п", "KeyG", "retarget"],
  ["ru", "в", "KeyD", "open"],
  // With the English layout on, the same keys.
  ["ru", "f", "KeyF", "accept"],
  ["ru", "j", "KeyJ", "keep"],
  ["ru", "a", "KeyA", undefined],
  // Another Russian layout has its letters elsewhere.
  ["ru", "а", "KeyA", "accept"],
  ["ru", "ф", "KeyF", undefined],
  ["ru", "Enter", "Enter", "showRow"],
  ["ru", " ", "Space", "explain"],
  ["ru", "F1", "F1", undefined],
  ["ru", "1", "KeyF", undefined],
  ["en", "a", "KeyA", "accept"],
  ["en", "K", "KeyK", "keep"],
  ["en", "n", "KeyN", "veto"],
  ["en", "t", "KeyT", "retarget"],
  ["en", "u", "KeyU", "open"],
  // With the Russian layout on, the same keys.
  ["en", "ф", "KeyA", "accept"],
  ["en", "а", "KeyF", undefined],
  // A French keyboard has A where others have Q.
  ["en", "a", "KeyQ", "accept"],
  ["en", "q", "KeyA", undefined],
])("%s: %s at %s means %s", (language, key, code, meaning) => {
  expect(planKey(planPaneWords(language).letters, pressed(key, code))).toBe(meaning);
});

test.each<[Parameters<typeof pressed>, PlanKey | undefined]>([
  [["z", "KeyZ", { ctrlKey: true }], "undo"],
  [["я", "KeyZ", { ctrlKey: true }], "undo"],
  [["z", "KeyZ", { metaKey: true }], "undo"],
  [["а", "KeyF", { ctrlKey: true }], undefined],
  [["а", "KeyF", { altKey: true }], undefined],
  [["z", "KeyZ", { ctrlKey: true, altKey: true }], undefined],
])("with other keys held, %j means %s", (key, meaning) => {
  expect(planKey(planPaneWords("ru").letters, pressed(...key))).toBe(meaning);
});

test.each(["ru", "en"] as const)("the hint names the letters (%s)", (language) => {
  const { keys, letters } = planPaneWords(language);
  for (const letter of Object.keys(letters.letters)) expect(keys).toContain(`${letter.toUpperCase()} – `);
});
