import type { LetterKey, PlanLetters } from "../../../wording/pane-plan";

/** What a key does to the line of the plan it is pressed on. */
export type PlanKey = LetterKey | "explain" | "showRow" | "undo";

export type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey">;

/**
 * What a key means; undefined for none. A letter of the language counts wherever the keyboard has it; with another
 * script switched on the place of the key counts, so that nobody has to switch.
 */
export function planKey({ letters, codes, script }: PlanLetters, pressed: Pressed): PlanKey | undefined {
  const { key, code, ctrlKey, metaKey, altKey } = pressed;
  if (altKey) return undefined;
  if (ctrlKey || metaKey) return code === "KeyZ" ? "undo" : undefined;
  if (key === "Enter") return "showRow";
  if (key === " ") return "explain";
  const letter = key.toLowerCase();
  if (!/^\p{L}$/u.test(letter)) return undefined;
  return script.test(letter) ? letters[letter] : codes[code];
}
