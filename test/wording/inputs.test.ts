import type { Input } from "../../src/audit/verdict";
import { MISSING } from "../../src/audit/verdict";
import { inputName } from "../../src/wording/inputs";

const INPUTS = Object.keys(MISSING) as Input[];

test.each(["ru", "en"] as const)("every input has a name of its own in %s", (language) => {
  const names = INPUTS.map((input) => inputName(input, language));
  expect(new Set(names).size).toBe(INPUTS.length);
  expect(names.filter((name) => name === "" || INPUTS.includes(name as Input))).toEqual(
    language === "ru" ? [] : ["potential"],
  );
});

test("turnover is named with its month", () => {
  expect(inputName("turnover 2010-06", "ru")).toBe("оборот за июнь 2010");
  expect(inputName("turnover 2010-06", "en")).toBe("turnover of June 2010");
});

test("an unknown input stands for itself", () => {
  expect(inputName("toString", "ru")).toBe("toString");
});
